/** The excerpts of the search, in one file: five hundred requests would be most of what the copy asks the host for. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Of each excerpt the name of its file, and its text as Pagefind reads it. */
export type Excerpts = readonly (readonly [file: string, text: string])[];

/**
 * Pagefind compresses each for itself, and takes them as they are too: together the host compresses them better.
 * @param dist folder of the built site, with Pagefind’s index
 */
export function writeExcerpts(dist: string): void {
  const files = globSync('pagefind/fragment/*', { cwd: dist }).sort();
  const excerpts: Excerpts = files.map((file) => [
    basename(file),
    gunzipSync(readFileSync(join(dist, file))).toString(),
  ]);
  if (files.length > 0)
    writeFileSync(join(dist, 'pagefind/excerpts.json'), JSON.stringify(excerpts));
}
