import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import boundaries from 'eslint-plugin-boundaries';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import * as bans from './eslint/bans.js';
import * as table from './eslint/boundaries.js';
import svelteConfig from './svelte.config.js';

const { ban } = bans;
const everywhere = [bans.locale, bans.d3, bans.inlineMarkup];

export default defineConfig(
  { ignores: ['dist/', '.astro/', 'test-results/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  js.configs.recommended,
  ts.configs.strict,
  ts.configs.stylistic,
  svelte.configs.recommended,
  svelte.configs.prettier,
  astro.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      // TypeScript knows what is defined, and interfaces and types each have their use.
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports' },
      ],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // An index that is known to be there: noUncheckedIndexedAccess asks, `!` answers.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig },
    },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      // The content security policy blocks style attributes.
      'svelte/no-inline-styles': 'error',
      // Every address goes through src/address.ts; this rule knows only SvelteKit's.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  { files: ['**/*.astro'], rules: { 'astro/no-set-html-directive': 'error' } },

  {
    files: ['src/**/*.{ts,svelte,astro}'],
    plugins: { boundaries },
    settings: table.settings,
    rules: { ...table.rules, ...ban(...everywhere, bans.frames, bans.browserAddress) },
  },
  { files: ['src/player/**'], rules: ban(...everywhere, bans.browserAddress) },
  { files: ['src/share/**'], rules: ban(...everywhere, bans.frames) },
  { files: ['src/sim/**'], rules: ban(...everywhere, bans.simulated, bans.browser) },
  { files: ['src/sim/cli.ts'], rules: ban(...everywhere, bans.simulated) },
  { files: ['tests/**'], rules: ban(bans.d3, bans.sleeps) },
);
