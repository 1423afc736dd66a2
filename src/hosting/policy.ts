/** Content security policies, read from pages and put together into one that lets all of them work. */
import { htmlToHast } from 'satteri';

/** Sources by directive: `script-src` → `'self'`, `'sha256-…'`. */
export type Policy = ReadonlyMap<string, ReadonlySet<string>>;

/** A node of an HTML tree, as far as it is read here. */
export interface Node {
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly Node[];
}

/** The policy that a page states in its own `meta` element; undefined where it states none. */
export function policyOf(html: string): Policy | undefined {
  const [meta] = every(htmlToHast(html) as Node, ({ tagName, properties }) => {
    const kind = String(properties?.httpEquiv).toLowerCase();
    return tagName === 'meta' && kind === 'content-security-policy';
  });
  return meta && parsePolicy(String(meta.properties?.content));
}

/**
 * The strictest policy that is no stricter than any of `policies`. Browsers enforce
 * it beside the page's own, so no page may do more because another has to.
 */
export function union(policies: readonly Policy[]): Policy {
  const names = new Set(policies.flatMap((policy) => [...policy.keys()]));
  return new Map([...names].map((name) => [name, new Set(allowed(policies, name))]));
}

export function printPolicy(policy: Policy): string {
  return [...policy].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}

function allowed(policies: readonly Policy[], name: string): string[] {
  const sources = policies.flatMap((policy) => [
    ...(policy.get(name) ?? policy.get('default-src') ?? []),
  ]);
  // 'none' means nothing only where it stands alone.
  const some = sources.filter((source) => source !== "'none'");
  return some.length > 0 ? some : sources;
}

function parsePolicy(text: string): Policy {
  const directives = text.split(';').map((directive) => directive.trim().split(/\s+/));
  const named = directives.filter(([name]) => name !== '');
  return new Map(named.map(([name = '', ...sources]) => [name, new Set(sources)]));
}

/** All nodes of a tree that are wanted, in the order of the page. */
export function every(node: Node, wanted: (node: Node) => boolean): readonly Node[] {
  const below = (node.children ?? []).flatMap((child) => every(child, wanted));
  return wanted(node) ? [node, ...below] : below;
}

export const textOf = ({ value, children = [] }: Node): string =>
  value ?? children.map(textOf).join('');
