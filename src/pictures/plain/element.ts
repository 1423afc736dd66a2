/** A drawing as a tree: read from markup that Svelte has written, and printed as SVG. */
import { parse, type AST } from 'svelte/compiler';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

/** @throws {Error} unless the markup is one element of plain attributes */
export function elementIn(markup: string): Element {
  // To Svelte a brace begins an expression.
  const plain = markup.replaceAll('{', '&lbrace;').replaceAll('}', '&rbrace;');
  const { nodes } = parse(plain, { modern: true }).fragment;
  const [root, ...others] = nodes.filter((node) => node.type === 'RegularElement');
  if (!root || others.length > 0) throw new Error(`${others.length + 1} drawings, not one`);
  return element(root);
}

function element({ name, attributes, fragment }: AST.RegularElement): Element {
  const children = fragment.nodes.flatMap((node) => {
    if (node.type === 'RegularElement') return element(node);
    return node.type === 'Text' ? node.data : [];
  });
  return { name, attributes: Object.fromEntries(attributes.map(attribute)), children };
}

function attribute(node: AST.RegularElement['attributes'][number]): [name: string, value: string] {
  if (node.type !== 'Attribute') throw new Error(`a drawing has no ${node.type}`);
  if (node.value === true) return [node.name, ''];
  const parts = Array.isArray(node.value) ? node.value : [node.value];
  const texts = parts.map((part) => (part.type === 'Text' ? part.data : ''));
  return [node.name, texts.join('')];
}

export function printed({ name, attributes, children }: Element): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inner = children.map((child) =>
    typeof child === 'string' ? escaped(child) : printed(child),
  );
  return `<${name}${pairs.join('')}>${inner.join('')}</${name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
