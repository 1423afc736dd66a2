/**
 * Who may import whom. Each file under src belongs to the first row whose
 * `files` match; whatever a row does not name, it may not import.
 *
 * `imports`   rows it may use
 * `types`     rows of which it may use types only; '*' is every row
 * `packages`  npm packages, Node's own as 'node:*', Astro's virtual modules by name
 */
const WORLDS = ['sync', 'protection'];
const SIM = ['kernel', ...WORLDS, 'numbers', 'scenario-schema', 'schema-parts', 'scenarios'];
/** What a figure is made of, besides the simulator. */
const PARTS = ['narrate', 'player', 'share', 'ui', 'widgets', 'messages', 'address'];

const worlds = WORLDS.flatMap((world) => ({
  name: world,
  files: `src/sim/${world}/**`,
  imports: [world, 'scenario-schema', 'schema-parts', 'kernel', 'releases'],
}));

// prettier-ignore
export const rows = [
  { name: 'kernel', files: 'src/sim/kernel/**', imports: ['kernel'], packages: ['tinyqueue', 'pure-rand'] },
  { name: 'scenario-schema', files: 'src/sim/*/scenario{,-*}.ts', imports: ['scenario-schema', 'schema-parts', 'kernel', ...WORLDS, 'releases'], packages: ['valibot'] },
  // Only pages use it, at build time: the converter must not reach a browser.
  { name: 'json-schema', files: 'src/sim/*/json-schema{,-*}.ts', imports: ['json-schema', 'scenario-schema', 'schema-parts', 'kernel', ...WORLDS, 'releases'], packages: ['@valibot/to-json-schema', 'valibot'] },
  { name: 'schema-parts', files: 'src/sim/schema/**', imports: ['schema-parts', 'kernel'], packages: ['valibot'] },
  ...worlds,
  { name: 'numbers', files: 'src/sim/numbers.ts', imports: ['kernel', ...WORLDS] },
  { name: 'scenarios', files: 'src/sim/scenarios/**', imports: SIM.concat('releases') },
  { name: 'cli', files: 'src/sim/cli.ts', imports: SIM.concat('narrate'), packages: ['node:*'] },
  { name: 'releases', files: 'content/releases/**' },

  { name: 'narrate', files: 'src/narrate/**', imports: ['narrate', 'messages'], types: SIM },
  { name: 'player', files: 'src/player/**', imports: ['player', 'messages'] },
  { name: 'share', files: 'src/share/**', imports: ['share', 'messages', 'address'] },
  { name: 'ui', files: 'src/ui/**', imports: ['ui', 'messages'], types: ['*'], packages: ['svelte'] },
  { name: 'wrapper', files: 'src/widgets/*/*.astro', imports: ['wrapper', ...SIM, ...PARTS, 'components', 'styles'], packages: ['astro', 'astro:content', 'svelte'] },
  { name: 'widgets', files: 'src/widgets/**', imports: [...SIM, ...PARTS], packages: ['d3', 'svelte', 'virtual:claim-statuses'] },

  // Which pictures there are, for pages to name; how they are drawn, for the pictures’ own addresses.
  { name: 'pictures', files: 'src/pictures/**', imports: ['pictures', ...SIM, ...PARTS, 'styles'], packages: ['@resvg/resvg-js', 'svelte', 'svelte/compiler', 'svelte/server', 'node:*'] },
  { name: 'components', files: 'src/components/**', imports: ['components', 'messages', 'address'], types: ['*'], packages: ['astro', 'astro:content'] },
  { name: 'pages', files: 'src/{layouts,pages}/**', imports: ['pages', 'pictures', 'architecture', 'offline', 'wrapper', 'scenarios', 'json-schema', 'mdx-text', ...PARTS, 'components', 'styles'], types: ['*'], packages: ['astro', 'astro:content', 'astro:env', '@astrojs/rss'] },
  { name: 'styles', files: 'src/styles/**', imports: ['styles'], packages: ['vite'] },

  { name: 'messages', files: 'src/messages/**', imports: ['messages'], types: ['*'] },
  { name: 'address', files: 'src/address.ts' },
  // It reads the code as text, and this table to show it to readers.
  { name: 'architecture', files: 'src/architecture/**', imports: ['architecture', 'import-rules'], types: ['messages'], packages: ['typescript', 'node:*'] },
  { name: 'import-rules', files: 'eslint/**' },
  { name: 'schemas', files: 'src/{content.config.ts,schemas/**}', imports: ['schemas'], packages: ['astro', 'astro:content', 'node:*'] },
  { name: 'glossary', files: 'src/glossary/**', imports: ['glossary'], packages: ['satteri', 'yaml', 'node:*'] },
  { name: 'search', files: 'src/search/**', imports: ['search', 'evidence', 'mdx-text', 'messages'], packages: ['cborg', 'astro', 'pagefind', 'yaml', 'node:*'] },
  // A worker and what makes it, for the build; what has it registered, for pages.
  { name: 'offline', files: 'src/offline/**', imports: ['offline', 'address'], packages: ['astro', 'vite', 'workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-strategies', 'node:*'] },
  { name: 'hosting', files: 'src/hosting/**', imports: ['hosting'], packages: ['astro', 'satteri', 'node:*'] },
  // What stops the build also knows the model's numbers; the checks themselves are given them.
  { name: 'evidence-build', files: 'src/evidence/integration.ts', imports: ['evidence', 'numbers'], packages: ['astro', 'node:*'] },
  // How MDX reads without its tags: the checks ask for it, and so does the page that hands its answers to search engines.
  { name: 'mdx-text', files: 'src/evidence/mdx.ts', packages: ['satteri', 'yaml'] },
  { name: 'evidence', files: 'src/evidence/**', imports: ['evidence', 'mdx-text'], packages: ['astro', 'satteri', 'vite', 'yaml', 'node:*'] },
];

const external = (source) =>
  source === 'node:*' ? { module: { origin: 'core' } } : { module: { origin: 'external', source } };

const policies = rows.map(({ name, imports = [], types = [], packages = [] }) => ({
  from: { file: { categories: name } },
  allow: [
    ...imports.map((to) => ({ to: { file: { categories: to } } })),
    ...types.map((to) => ({ to: { file: { categories: to } }, dependency: { kind: 'type' } })),
    ...packages.map((source) => ({ to: external(source) })),
  ],
}));

/** The table above as settings and rules of eslint-plugin-boundaries. */
export const settings = {
  'boundaries/files': rows.map(({ name, files }) => ({ category: name, pattern: files })),
  'boundaries/files-single-match': true,
  'boundaries/root-path': new URL('..', import.meta.url).pathname,
  'boundaries/legacy-templates': false,
  'import/resolver': { [new URL('resolver.js', import.meta.url).pathname]: {} },
};

export const rules = {
  // A new folder needs a row.
  'boundaries/no-unknown-files': 'error',
  'boundaries/dependencies': [
    'error',
    {
      default: 'disallow',
      checkAllOrigins: true,
      checkUnknownLocals: true,
      checkInternals: true,
      policies,
    },
  ],
};
