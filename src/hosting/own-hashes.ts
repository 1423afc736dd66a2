/** A page’s policy, cut down to what stands in the page: Astro allows every script that it might have written. */
import { createHash } from 'node:crypto';
import { htmlToHast } from 'satteri';
import { every, policyOf, textOf, type Node } from './policy.ts';

/** The page, its policy without the hashes of scripts and styles that it does not hold. */
export function withOwnHashes(html: string): string {
  const stated = [...(policyOf(html)?.values() ?? [])].flatMap((sources) => [...sources]);
  const inline = every(htmlToHast(html) as Node, ({ tagName }) =>
    ['script', 'style'].includes(tagName ?? ''),
  );
  const own = new Set(inline.map((element) => hashOf(textOf(element))));
  return stated
    .filter((source) => source.startsWith("'sha256-") && !own.has(source))
    .reduce((page, source) => page.replaceAll(` ${source}`, ''), html);
}

/** As a policy names it. */
const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
