/** A fault stops the build, and is a warning while authors write. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, it, vi } from 'vitest';
import { evidence } from '../../src/evidence/integration.ts';
import { sound } from '../support/evidence.ts';

let root = '';
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** The hooks as Astro would call them for a site in a folder of its own. */
function siteWith(planted: Readonly<Record<string, string>>) {
  root = mkdtempSync(join(tmpdir(), 'evidence-'));
  for (const [file, text] of Object.entries({ ...sound, ...planted })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const { hooks } = evidence();
  const warn = vi.fn();
  const given = { config: { root: pathToFileURL(`${root}/`) }, logger: { warn } };
  const call = (hook: keyof typeof hooks) => (hooks[hook] as (given: object) => void)(given);
  call('astro:config:done');
  return { build: () => call('astro:build:start'), serve: () => call('astro:server:start'), warn };
}

const planted = {
  'content/articles/text.mdx': 'For 3 days.\n\n<Assumed id="push_budget" /> and 23E246.\n',
};
const faults = [
  'content/articles/text.mdx:1: "3 days" is a quantity outside a <Claim>',
  'content/articles/text.mdx:3: "23E246" is a build number outside a <Claim>',
];

it('builds where everything is in place', () => {
  expect(siteWith({}).build).not.toThrow();
});

it('does not build where something is not, and says all of it', () => {
  expect(siteWith(planted).build).toThrow(`evidence is missing\n${faults.join('\n')}`);
});

it('warns of it while the site is written', () => {
  const { serve, warn } = siteWith(planted);
  serve();
  expect(warn.mock.calls.flat()).toEqual(faults);
});
