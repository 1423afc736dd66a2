/** What of a site is kept for reading without a network, and how a new version of it is told from the old. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { writeExcerpts } from '../../src/offline/excerpts.ts';
import { siteFiles } from '../../src/offline/site-files.ts';

const dist = mkdtempSync(join(tmpdir(), 'silent-push-'));
const write = (path: string, text: string | Buffer) => {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), text);
};
const addresses = () => siteFiles(dist).map(({ url }) => url);
const revision = (address: string) => siteFiles(dist).find(({ url }) => url === address)?.revision;

beforeAll(() => {
  for (const path of ['index.html', 'faq/index.html', '404.html', '_astro/page.abc.js'])
    write(path, 'one');
  for (const path of ['_headers', 'robots.txt', 'feed.xml', 'sw.js', 'pictures/a/b.png'])
    write(path, 'for others');
});
afterAll(() => rmSync(dist, { recursive: true }));

it('is what pages ask for, at addresses that hold under any base path', () => {
  expect(addresses()).toEqual(['404.html', '_astro/page.abc.js', 'faq/', './']);
});

it('is fetched again where it changed, and not where its name would have', () => {
  const [before, other] = [revision('faq/'), revision('./')];
  write('faq/index.html', 'two');
  write('_astro/page.abc.js', 'two');
  expect(revision('faq/')).not.toBe(before);
  expect(revision('./')).toBe(other);
  expect(revision('_astro/page.abc.js')).toBeNull();
});

it('has the excerpts of the search in one file', () => {
  for (const name of ['b', 'a']) write(`pagefind/fragment/${name}`, gzipSync(`text of ${name}`));
  writeExcerpts(dist);
  expect(addresses().filter((url) => url.startsWith('pagefind/'))).toEqual([
    'pagefind/excerpts.json',
  ]);
  expect(JSON.parse(readFileSync(join(dist, 'pagefind/excerpts.json'), 'utf8'))).toEqual([
    ['a', 'text of a'],
    ['b', 'text of b'],
  ]);
});
