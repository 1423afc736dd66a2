/** What of the built site is kept for reading without a network. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PrecacheEntry } from 'workbox-precaching';

/** For hosts, search engines, feed readers and previews of links: no page asks for any of these. */
const for_others = /^(_headers|robots\.txt|sw\.js|pictures\/.*\.png|.*\.xml)$/;
/** A file for each of five hundred excerpts, kept as one: excerpts.ts. */
const in_one = /^pagefind\/fragment\//;

/**
 * Addresses are relative to the worker, so they hold under any base path. What has its hash in its name needs no
 * revision. Sorted: the same site gives the same bytes.
 * @param dist folder of the built site
 */
export function siteFiles(dist: string): PrecacheEntry[] {
  return globSync('**', { cwd: dist })
    .filter((path) => statSync(join(dist, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !for_others.test(path) && !in_one.test(path))
    .sort()
    .map((path) => ({
      url: path.replace(/(^|\/)index\.html$/, '$1') || './',
      revision: path.startsWith('_astro/') ? null : revision(join(dist, path)),
    }));
}

const revision = (file: string) =>
  createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);
