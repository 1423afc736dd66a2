/** One YAML file of content/, read with the lines on which things stand. JSON is YAML, so it reads both. */
import { isCollection, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { Citation } from './known.ts';

export interface Entry {
  /** The value of a field, or undefined. */
  readonly value: (field: string) => unknown;
  /** The line of a field's value, or 1 where the field is missing. */
  readonly line: (field: string) => number;
  /** The ids that a field names, be it one, a list, or one for each of several uses. */
  readonly cited: (field: string) => Citation[];
}

export function readEntry(yaml: string): Entry {
  const { contents, lineOf } = parse(yaml);
  const node = (field: string) => (isMap(contents) ? contents.get(field, true) : undefined);
  return {
    value(field) {
      const found = node(field);
      return isScalar(found) ? found.value : found;
    },
    line: (field) => lineOf(node(field)),
    cited: (field) => ids(node(field), lineOf),
  };
}

/**
 * Claims cited in a file that holds a whole list of entries, such as releases.json: by an entry, or by one of the
 * sentences that it `says`.
 */
export function claimsInList(list: string): Citation[] {
  const { contents, lineOf } = parse(list);
  return leaves(contents).flatMap((entry) => {
    if (!isMap(entry)) return [];
    const sentences = leaves(entry.get('says', true)).filter(isMap);
    const claims = [entry.get('claims', true), ...sentences.map((said) => said.get('claim', true))];
    return claims.flatMap((cited) => ids(cited, lineOf));
  });
}

type LineOf = (node: unknown) => number;

function parse(text: string): { contents: Node | null; lineOf: LineOf } {
  const lineCounter = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter });
  const lineOf: LineOf = (node) => {
    const range = isScalar(node) || isCollection(node) ? node.range : null;
    return range ? lineCounter.linePos(range[0]).line : 1;
  };
  return { contents, lineOf };
}

function ids(node: unknown, lineOf: LineOf): Citation[] {
  return leaves(node).map((leaf) => ({
    id: String(isScalar(leaf) ? leaf.value : leaf),
    line: lineOf(leaf),
  }));
}

function leaves(node: unknown): unknown[] {
  if (isSeq(node)) return node.items;
  if (isMap(node)) return node.items.map(({ value }) => value);
  return node === undefined ? [] : [node];
}
