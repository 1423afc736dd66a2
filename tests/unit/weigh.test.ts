/** The scales themselves: which files a page is charged for, and when it is too heavy. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { excess, weigh } from '../../scripts/weigh.ts';

const files: Record<string, string> = {
  'a/index.html': `<html><head>
    <link rel="stylesheet" href="/s.css"><link rel="stylesheet" href="/s.css">
    <script type="module" src="/_astro/page.js"></script></head>
    <body><astro-island component-url="/_astro/widget.js" renderer-url="/_astro/client.js"></astro-island></body></html>`,
  's.css': 'a{color:red}',
  '_astro/page.js':
    'import{x}from"./shared.js";addEventListener("click",()=>import("./late.js"));x()',
  '_astro/shared.js': 'export const x=()=>"shared"',
  '_astro/late.js': 'export const late="late"',
  '_astro/widget.js':
    'import{x}from"./shared.js";export default()=>import("./deep.js").then(x);new Worker(new URL("/_astro/worker.js",import.meta.url))',
  '_astro/deep.js': 'import"./widget.js";export const deep="deep"',
  '_astro/client.js': 'export default 1',
  '_astro/worker.js': 'onmessage=()=>"weighed apart"',
  '_astro/stranger.js': 'export const stranger="nobody asks for me"',
};
const read = (path: string) => {
  const file = files[path];
  if (file === undefined) throw new Error(`no ${path}`);
  return file;
};
const total = (...paths: string[]) =>
  paths.reduce((bytes, path) => bytes + gzipSync(read(path), { level: 9 }).length, 0);

describe('weigh', () => {
  it('charges each file once, and follows imports', async () => {
    const [page, shared, late] = ['_astro/page.js', '_astro/shared.js', '_astro/late.js'];
    expect(await weigh('a/index.html', read)).toEqual({
      html: total('a/index.html'),
      css: total('s.css'),
      first_js: total(page, shared),
      all_js: total(page, shared, late, '_astro/widget.js', '_astro/deep.js', '_astro/client.js'),
    });
  });

  it('fails on a file that is not there', async () => {
    await expect(
      weigh('a/index.html', (path) => read(path.replace('late', 'lost'))),
    ).rejects.toThrow('lost');
  });
});

describe('excess', () => {
  const light = { html: 45_000, css: 12_000, first_js: 8_000, all_js: 100_000 };

  it('is nothing at the budget', () => {
    expect(excess('a/index.html', light)).toEqual([]);
  });

  it.each(['html', 'css', 'first_js', 'all_js'] as const)('is %s one byte above', (part) => {
    expect(excess('a/index.html', { ...light, [part]: light[part] + 1 })).toEqual([part]);
  });

  it('lets the ledger of claims be longer', () => {
    expect(excess('evidence/index.html', { ...light, html: 120_000 })).toEqual([]);
    expect(excess('evidence/index.html', { ...light, html: 120_001 })).toEqual(['html']);
  });
});
