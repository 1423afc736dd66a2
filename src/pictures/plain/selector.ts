/** Whether an element is meant by a selector, and how strongly: the part of CSS that drawings use. */
import type { AST } from 'svelte/compiler';
import type { Element } from './element.ts';

type Simple = AST.CSS.SimpleSelector;

/** An element and those that it stands in, itself first. */
export type Line = readonly [Element, ...Element[]];

export function matches(line: Line, { children }: AST.CSS.ComplexSelector): boolean {
  return matchesUpTo(line, children, children.length - 1);
}

/** From right to left: the last part means the element itself, those before it what it stands in. */
function matchesUpTo(
  [element, ...around]: Line,
  parts: readonly AST.CSS.RelativeSelector[],
  last: number,
): boolean {
  const { selectors, combinator } = parts[last]!;
  const line: Line = [element, ...around];
  if (!selectors.every((selector) => matchesSimple(line, selector))) return false;
  if (last === 0) return true;
  const lines = around.map((_, index) => around.slice(index) as unknown as Line);
  if (combinator?.name === '>') return lines.slice(0, 1).some(upTo);
  return combinator?.name === ' ' && lines.some(upTo);

  function upTo(outer: Line): boolean {
    return matchesUpTo(outer, parts, last - 1);
  }
}

function matchesSimple(line: Line, selector: Simple): boolean {
  const [{ name, attributes }, parent] = line;
  switch (selector.type) {
    case 'TypeSelector':
      return selector.name === '*' || selector.name === name;
    case 'ClassSelector':
      return (attributes.class ?? '').split(/\s+/).includes(selector.name);
    case 'AttributeSelector':
      return selector.matcher
        ? selector.matcher === '=' && attributes[selector.name] === selector.value
        : selector.name in attributes;
    case 'PseudoClassSelector': {
      const among = () => selector.args?.children.some((arg) => matches(line, arg)) ?? false;
      if (selector.name === 'root') return !parent;
      if (selector.name === 'first-child')
        return parent?.children.find((child) => typeof child !== 'string') === line[0];
      if (selector.name === 'not') return !among();
      return (selector.name === 'is' || selector.name === 'where') && among();
    }
    default:
      return false;
  }
}

/** As one number: of ids, of classes, of element names, each below a thousand. */
export function specificity({ children }: AST.CSS.ComplexSelector): number {
  return children
    .flatMap(({ selectors }) => selectors)
    .reduce((sum, selector) => sum + weight(selector), 0);
}

function weight(selector: Simple): number {
  switch (selector.type) {
    case 'IdSelector':
      return 1e6;
    case 'TypeSelector':
      return selector.name === '*' ? 0 : 1;
    case 'PseudoClassSelector':
      if (selector.name === 'where') return 0;
      return selector.args ? Math.max(...selector.args.children.map(specificity)) : 1e3;
    default:
      return 1e3;
  }
}
