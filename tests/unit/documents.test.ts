/** What is written for those who carry the project on is still true of it. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf } from '../../src/architecture/imports.ts';

const documents = globSync(['*.md', 'docs/*.md']);
const read = (file: string) => readFileSync(file, 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** Names of scripts in `npm start`, `npm run build`, `npm run --silent sim`; `npm ci` is npm’s own. */
const commandsIn = (text: string) =>
  [...text.matchAll(/\bnpm (?:run (?:--silent )?)?(?!ci\b)([a-z]+(?::[a-z0-9-]+)?)/g)].map(
    ([, name]) => name!,
  );

it.each(documents)('%s names commands that exist, and links to files that exist', (file) => {
  const text = read(file);
  expect(commandsIn(text).filter((name) => !(name in scripts))).toEqual([]);
  const links = [...text.matchAll(/\]\((?!https?:|\/)([^)#]+)\)/g)].map(([, to]) => to!);
  expect(links.filter((to) => !existsSync(join(dirname(file), to)))).toEqual([]);
});

it('the README names every command', () => {
  expect(
    Object.keys(scripts).filter((name) => !commandsIn(read('README.md')).includes(name)),
  ).toEqual([]);
});

describe('the recipes', () => {
  const block = /`([\w./-]+\/[\w.-]+)`\n\n```\w+\n(.*?)\n```\n/gs;
  const files = [...read('docs/recipes.md').matchAll(block)].map(([, path, text]) => ({
    path: path!,
    text: text!,
  }));
  const written = files.map(({ path }) => path);

  it('are whole', () => {
    expect(written).toEqual(
      expect.arrayContaining(['content/articles/example.mdx', 'src/widgets/arrivals/view.ts']),
    );
  });

  it.each(files)('$path takes the name of no file, and imports only what is there', (file) => {
    expect(existsSync(file.path)).toBe(false);
    const missing = importsOf(file).filter(
      ({ to, isPackage }) => !isPackage && !written.includes(to) && !existsSync(to),
    );
    expect(missing).toEqual([]);
  });
});
