/**
 * The house rules are lint rules. Each breach below is planted in a file that
 * does not exist, and must be caught by the rule that is there for it; its clean
 * twin, as near to the breach as can be, must pass.
 */
import { ESLint } from 'eslint';
import stylelint from 'stylelint';
import { describe, expect, it } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const eslint = new ESLint({ cwd: root });

/** The rules that speak about `code`, were it the file `path`. */
async function rulesBroken(path: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: root + path });
  const broken = result?.messages.map((message) => message.ruleId ?? message.message) ?? [];
  return [...new Set(broken)];
}

async function propertiesBroken(path: string, code: string): Promise<string[]> {
  const { results } = await stylelint.lint({ code, codeFilename: root + path, cwd: root });
  return results.flatMap((result) => result.warnings.map((warning) => warning.rule));
}

interface Plant {
  what: string;
  path: string;
  breach: string;
  clean: string;
  /** Where the clean twin lives, when the place is what makes it clean. */
  cleanPath?: string;
}

function plants(rule: string, list: Plant[]) {
  it.each(list)(`${rule}: $what`, async ({ path, breach, clean, cleanPath }) => {
    expect(await rulesBroken(path, breach)).toEqual([rule]);
    expect(await rulesBroken(cleanPath ?? path, clean)).toEqual([]);
  });
}

const svelte = (script: string) => `<script lang="ts">\n${script}\n</script>\n`;
const astro = (script: string) => `---\n${script}\n---\n`;

describe('who may import whom', () => {
  plants('boundaries/dependencies', [
    {
      what: 'the kernel knows no world',
      path: 'src/sim/kernel/x.ts',
      breach: "export * from '../sync/releases.ts';",
      clean: "export * from './trace.ts';",
    },
    {
      what: 'the kernel has two packages',
      path: 'src/sim/kernel/x.ts',
      breach: "export { object } from 'valibot';",
      clean: "export { default } from 'tinyqueue';",
    },
    {
      what: 'a world knows no other world',
      path: 'src/sim/protection/x.ts',
      breach: "export type { Release } from '../sync/releases.ts';",
      clean: "export type { TraceEvent } from '../kernel/trace.ts';",
    },
    {
      what: 'what the build proves of the numbers it asks of all models at once',
      path: 'src/evidence/integration.ts',
      breach: "export { numberDefinitions } from '../sim/sync/assumptions.ts';",
      clean: "export { numberDefinitions } from '../sim/numbers.ts';",
    },
    {
      what: 'the pieces of schemas stay apart from the converter',
      path: 'src/sim/schema/x.ts',
      breach: "export { toJsonSchema } from '@valibot/to-json-schema';",
      clean: "export { toJsonSchema } from '@valibot/to-json-schema';",
      cleanPath: 'src/sim/schema/json-schema.ts',
    },
    {
      what: 'a world reads no file',
      path: 'src/sim/sync/x.ts',
      breach: "export { readFileSync } from 'node:fs';",
      clean: "export { readFileSync } from 'node:fs';",
      cleanPath: 'src/sim/cli.ts',
    },
    {
      what: 'no figure brings the schema converter into a page',
      path: 'src/widgets/pipeline/x.ts',
      breach: "export { scenarioJsonSchema } from '../../sim/sync/json-schema.ts';",
      clean: "export { scenarioJsonSchema } from '../../sim/sync/json-schema.ts';",
      cleanPath: 'src/pages/schema/x.ts',
    },
    {
      what: 'only the schema of scenarios has the schema library',
      path: 'src/sim/sync/x.ts',
      breach: "export { object } from 'valibot';",
      clean: "export { object } from 'valibot';",
      cleanPath: 'src/sim/sync/scenario.ts',
    },
    {
      what: 'no world speaks to readers',
      path: 'src/sim/sync/x.ts',
      breach: "export * from '../../messages/format.ts';",
      clean: "export * from '../messages/format.ts';",
      cleanPath: 'src/narrate/x.ts',
    },
    {
      what: 'narration takes types from the simulator, no code',
      path: 'src/narrate/x.ts',
      breach: "export { releaseOf } from '../sim/sync/releases.ts';",
      clean: "export type { Release } from '../sim/sync/releases.ts';",
    },
    {
      what: 'a player knows no simulator',
      path: 'src/player/x.svelte.ts',
      breach: "export type { TraceEvent } from '../sim/kernel/trace.ts';",
      clean: "export * from './pacing.ts';",
    },
    {
      what: 'sharing knows no player',
      path: 'src/share/x.ts',
      breach: "export * from '../player/pacing.ts';",
      clean: "export * from '../address.ts';",
    },
    {
      what: 'ui takes types only',
      path: 'src/ui/X.svelte',
      breach: svelte("import { pacing } from '../player/pacing.ts';\nconsole.log(pacing);"),
      clean: svelte(
        "import type { Stretch } from '../player/pacing.ts';\nlet a: Stretch[] = [];\nconsole.log(a);",
      ),
    },
    {
      what: 'a widget takes no static part; its wrapper may',
      path: 'src/widgets/x/X.svelte',
      breach: svelte("import Link from '../../components/Link.astro';\nconsole.log(Link);"),
      clean: astro("import Link from '../../components/Link.astro';\n") + '<Link href="/" />\n',
      cleanPath: 'src/widgets/x/X.astro',
    },
    {
      what: 'd3 belongs to widgets',
      path: 'src/ui/x.ts',
      breach: "export { line } from 'd3';",
      clean: "export { line } from 'd3';",
      cleanPath: 'src/widgets/x/view.ts',
    },
    {
      what: 'components take content from Astro',
      path: 'src/components/X.astro',
      breach: astro("import { releases } from '../sim/sync/releases.ts';\nconsole.log(releases);"),
      clean: astro("import { getEntry } from 'astro:content';\nconsole.log(getEntry);"),
    },
    {
      what: 'the same holds for scripts inside a component',
      path: 'src/components/X.astro',
      breach: "<script>\n  import '../player/pacing.ts';\n</script>\n",
      clean: "<script>\n  import './contents.ts';\n</script>\n",
    },
    {
      what: 'pages stay out of the simulator',
      path: 'src/pages/x.astro',
      breach: astro("import { releases } from '../sim/sync/releases.ts';\nconsole.log(releases);"),
      clean: astro("import Link from '../components/Link.astro';\n") + '<Link href="/" />\n',
    },
    {
      what: 'messages import types only',
      path: 'src/messages/x.ts',
      breach: "export { address } from '../address.ts';",
      clean: "export type { TraceEvent } from '../sim/kernel/trace.ts';",
    },
  ]);

  plants('boundaries/no-unknown-files', [
    {
      what: 'a new folder needs a row',
      path: 'src/elsewhere/x.ts',
      breach: 'export const a = 1;',
      clean: 'export const a = 1;',
      cleanPath: 'src/ui/x.ts',
    },
  ]);
});

describe('the simulator is the same everywhere', () => {
  const path = 'src/sim/sync/x.ts';

  plants('no-restricted-syntax', [
    {
      what: 'chance',
      path,
      breach: 'export const a = Math.random();',
      clean: 'export const a = Math.floor(1.5);',
    },
    {
      what: 'inexact functions',
      path,
      breach: 'export const a = Math.hypot(3, 4);',
      clean: 'export const a = Math.sqrt(25);',
    },
    {
      what: 'computed functions',
      path,
      breach: "export const a = Math['floor'](1);",
      clean: 'export const a = Math.floor(1);',
    },
    {
      what: 'another name for Math',
      path,
      breach: 'export const { log } = Math;',
      clean: 'export const a = { log: 1 };',
    },
    {
      what: 'powers',
      path,
      breach: 'export const a = 2 ** 0.5;',
      clean: 'export const a = 2 * 0.5;',
    },
    {
      what: 'powers in place',
      path,
      breach: 'let a = 2;\na **= 2;\nexport { a };',
      clean: 'let a = 2;\na *= 2;\nexport { a };',
    },
  ]);

  plants('no-restricted-globals', [
    {
      what: 'dates',
      path,
      breach: 'export const a = Date.now();',
      clean: 'export const a = (now_ms: number) => now_ms;',
    },
    {
      what: 'stopwatches',
      path,
      breach: 'export const a = performance.now();',
      clean: 'export const performance = 1;',
    },
    {
      what: 'timers',
      path,
      breach: 'setTimeout(() => {}, 1);',
      clean: 'export const a = { setTimeout: 1 };',
    },
    {
      what: 'the document',
      path,
      breach: 'export const a = document.title;',
      clean: 'export const a = { document: 1 };',
    },
    {
      what: 'the console',
      path,
      breach: "console.log('a');",
      clean: "console.log('a');",
      cleanPath: 'src/sim/cli.ts',
    },
    {
      what: 'dates in the command line',
      path: 'src/sim/cli.ts',
      breach: 'export const a = new Date();',
      clean: 'export const a = process.argv;',
    },
  ]);
});

describe('one place each', () => {
  plants('no-restricted-globals', [
    {
      what: 'frames belong to the player',
      path: 'src/widgets/x/X.svelte',
      breach: svelte('requestAnimationFrame(() => {});'),
      clean: 'requestAnimationFrame(() => {});',
      cleanPath: 'src/player/x.ts',
    },
    {
      what: 'the address belongs to sharing',
      path: 'src/player/x.ts',
      breach: 'export const a = location.href;',
      clean: 'export const a = location.href;',
      cleanPath: 'src/share/x.ts',
    },
    {
      what: 'formatting belongs to the catalogue',
      path: 'src/share/x.ts',
      breach: 'export const a = new Intl.NumberFormat();',
      clean: 'export const a = Number.parseInt("1", 10);',
    },
  ]);

  plants('no-restricted-properties', [
    {
      what: 'frames by way of window',
      path: 'src/ui/x.ts',
      breach: 'window.requestAnimationFrame(() => {});',
      clean: 'window.requestAnimationFrame(() => {});',
      cleanPath: 'src/player/x.ts',
    },
    {
      what: 'history by way of window',
      path: 'src/widgets/x/x.ts',
      breach: "window.history.replaceState(null, '', '');",
      clean: "window.history.replaceState(null, '', '');",
      cleanPath: 'src/share/x.ts',
    },
    {
      what: 'locale formatting',
      path: 'src/pages/x.astro',
      breach: '<p>{(1000).toLocaleString()}</p>\n',
      clean: '<p>{(1000).toString()}</p>\n',
    },
  ]);

  plants('no-restricted-imports', [
    {
      what: "d3's parts",
      path: 'tests/unit/x.test.ts',
      breach: "export { line } from 'd3-shape';",
      clean: "export { line } from 'd3';",
    },
  ]);

  plants('no-restricted-syntax', [
    {
      what: 'all of d3',
      path: 'src/widgets/x/view.ts',
      breach: "import * as d3 from 'd3';\nexport const a = d3.line;",
      clean: "import { line } from 'd3';\nexport const a = line;",
    },
    {
      what: 'style attributes in Astro',
      path: 'src/pages/x.astro',
      breach: '<p style="color: red">a</p>\n',
      clean: '<p class="style">a</p>\n',
    },
    {
      what: 'inline handlers in Astro',
      path: 'src/pages/x.astro',
      breach: '<button onclick="go()">a</button>\n',
      clean: '<button>a</button>\n',
    },
  ]);

  plants('svelte/no-inline-styles', [
    {
      what: 'style attributes in Svelte',
      path: 'src/ui/X.svelte',
      breach: '<p style="color: red">a</p>\n',
      clean: '<p class="style">a</p>\n',
    },
    {
      what: 'style directives',
      path: 'src/ui/X.svelte',
      breach: '<p style:color="red">a</p>\n',
      clean: '<p class:red={true}>a</p>\n',
    },
  ]);
});

describe('logical properties', () => {
  const inFile: Record<string, (declaration: string) => string> = {
    'src/styles/x.css': (declaration) => `a { ${declaration} }`,
    'src/ui/X.svelte': (declaration) => `<p>a</p>\n<style>\n  a { ${declaration} }\n</style>`,
    'src/components/X.astro': (declaration) =>
      `---\n---\n<p>a</p>\n<style>\n  a { ${declaration} }\n</style>`,
  };

  it.each(Object.entries(inFile))('in %s', async (path, wrap) => {
    for (const breach of ['width: 1px', 'margin-left: 1px', 'border-top-color: red', 'left: 0'])
      expect(await propertiesBroken(path, wrap(breach)), breach).toEqual([
        'property-disallowed-list',
      ]);
    for (const breach of ['text-align: right', 'padding: 1px 2px 3px 4px'])
      expect(await propertiesBroken(path, wrap(breach)), breach).toEqual([
        'declaration-property-value-disallowed-list',
      ]);
    for (const clean of [
      'inline-size: 1px',
      'margin-inline-start: 1px',
      'text-align: end',
      'padding: 1px 2px',
    ])
      expect(await propertiesBroken(path, wrap(clean)), clean).toEqual([]);
  });
});
