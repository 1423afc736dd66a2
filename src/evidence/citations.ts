/** Finds, with their lines, the ids that content files name: claims in prose, sources and claims in data. */
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

/** An id as it is written at a place. */
export interface Citation {
  readonly id: string;
  /** Counted from 1. */
  readonly line: number;
}

/**
 * Claims cited in MDX or Astro source.
 * An `id` that is computed, or missing, comes back as an empty id: nobody could check it.
 */
export function citedClaims(markup: string): Citation[] {
  return [...markup.matchAll(/<Claim\b([^>]*)>/g)].map(({ 1: attributes = '', index }) => ({
    id: /\bid="([^"]*)"/.exec(attributes)?.[1] ?? '',
    line: markup.slice(0, index).split('\n').length,
  }));
}

/** What a claim's file says about its own evidence. */
export interface ClaimEvidence {
  /** Where `sources` is written, or the first line. */
  readonly line: number;
  readonly sources: readonly Citation[];
  readonly none_found: boolean;
}

export function claimEvidence(yaml: string): ClaimEvidence {
  const { document, lineOf } = parse(yaml);
  const sources = document.get('sources', true);
  return {
    line: lineOf(sources),
    sources: strings(sources, lineOf),
    none_found: document.get('none_found') === true,
  };
}

/** Claims cited by releases.json. JSON is YAML, so one parser gives lines for both. */
export function releaseClaims(json: string): Citation[] {
  const { document, lineOf } = parse(json);
  const releases = isSeq(document.contents) ? document.contents.items : [];
  return releases.flatMap((release) =>
    isMap(release) ? strings(release.get('claims', true), lineOf) : [],
  );
}

type LineOf = (node: unknown) => number;

function parse(text: string) {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const lineOf: LineOf = (node) => {
    const range = isScalar(node) || isSeq(node) ? node.range : null;
    return range ? lineCounter.linePos(range[0]).line : 1;
  };
  return { document, lineOf };
}

function strings(list: unknown, lineOf: LineOf): Citation[] {
  const items = isSeq(list) ? list.items : [];
  return items.map((item) => ({
    id: String(isScalar(item) ? item.value : item),
    line: lineOf(item),
  }));
}
