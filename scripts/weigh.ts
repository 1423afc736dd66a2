/**
 * What each built page weighs, gzipped, against its budget: `node scripts/weigh.ts`
 * prints a table and fails when a page is too heavy. Bytes are exact, so this is a
 * check like any other.
 */
import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { init, parse } from 'es-module-lexer';

/** Gzipped bytes of one page. */
export interface Weight {
  readonly html: number;
  readonly css: number;
  /** Scripts the page itself loads, before any widget is near. */
  readonly first_js: number;
  /** Those, and every script its widgets can ever ask for. */
  readonly all_js: number;
}

const KB = 1000;
const BUDGET: Weight = { html: 45 * KB, css: 12 * KB, first_js: 8 * KB, all_js: 100 * KB };
/** The ledger of all claims is long by nature. */
const EXCEPTIONS: Readonly<Record<string, Partial<Weight>>> = {
  'evidence/index.html': { html: 120 * KB },
};

/** Reads a file of the site by its path from the root, such as `_astro/a.js`. */
export type Read = (path: string) => string;

const gzipped = (text: string) => gzipSync(text, { level: 9 }).length;
const sum = (read: Read, paths: Iterable<string>) =>
  [...paths].reduce((total, path) => total + gzipped(read(path)), 0);

/** The values of the named attribute on the tags that `tag` matches. */
function attributes(html: string, tag: RegExp, name: string): string[] {
  const value = new RegExp(`\\s${name}="([^"]*)"`);
  return [...html.matchAll(tag)].flatMap(([text]) => value.exec(text)?.[1] ?? []);
}

/** Chunks reachable from `entries`: static imports, and dynamic ones too if asked for. */
function reachable(read: Read, entries: readonly string[], dynamic: boolean): Set<string> {
  const seen = new Set<string>();
  const visit = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    const [imports] = parse(read(path));
    for (const { n: name, d: position } of imports) {
      const isStatic = position === -1;
      if (name?.startsWith('.') && (isStatic || dynamic))
        visit(posix.join(posix.dirname(path), name));
    }
  };
  entries.forEach(visit);
  return seen;
}

/**
 * Weighs one page of the site that `read` reads, by the files it references.
 * Workers are not followed; scripts inside the page count as HTML.
 */
export async function weigh(page: string, read: Read): Promise<Weight> {
  await init;
  const html = read(page);
  const local = (address: string) => address.replace(/[?#].*/, '').replace(/^\//, '');
  const list = (tag: RegExp, name: string) => [...new Set(attributes(html, tag, name).map(local))];

  const first = [
    ...list(/<script\b[^>]*>/g, 'src'),
    ...list(/<link\b[^>]*\brel="modulepreload"[^>]*>/g, 'href'),
  ];
  const islands = ['component-url', 'renderer-url', 'before-hydration-url'].flatMap((name) =>
    list(/<astro-island\b[^>]*>/g, name),
  );
  return {
    html: gzipped(html),
    css: sum(read, list(/<link\b[^>]*\brel="stylesheet"[^>]*>/g, 'href')),
    first_js: sum(read, reachable(read, first, false)),
    all_js: sum(read, reachable(read, [...first, ...islands], true)),
  };
}

/** What of `page` is over its budget. */
export function excess(page: string, weight: Weight): (keyof Weight)[] {
  const budget = { ...BUDGET, ...EXCEPTIONS[page] };
  return (Object.keys(budget) as (keyof Weight)[]).filter((part) => weight[part] > budget[part]);
}

async function main(dist: string) {
  const pages = globSync('**/*.html', { cwd: dist }).sort();
  if (pages.length === 0) throw new Error(`${dist} holds no page: run npm run build first.`);
  const read: Read = (path) => readFileSync(join(dist, path), 'utf8');
  const row = (cells: readonly (string | number)[]) =>
    cells.map((cell) => String(cell).padStart(12)).join('');

  console.log(`${row(['HTML', 'CSS', 'first JS', 'all JS'])}  gzipped bytes`);
  for (const page of pages) {
    const weight = await weigh(page, read);
    const over = excess(page, weight);
    const verdict = over.length > 0 ? `  over budget: ${over.join(', ')}` : '';
    console.log(
      `${row([weight.html, weight.css, weight.first_js, weight.all_js])}  ${page}${verdict}`,
    );
    if (over.length > 0) process.exitCode = 1;
  }
}

if (import.meta.main) await main(process.argv[2] ?? 'dist');
