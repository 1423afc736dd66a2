import { defineConfig, envField } from 'astro/config';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import { claimStatuses } from './src/evidence/claim-statuses.ts';
import { evidence } from './src/evidence/integration.ts';
import { linkTerms } from './src/glossary/link-terms.ts';
import { readTerms } from './src/glossary/terms.ts';
import { stylesOnce } from './src/styles/styles-once.ts';

const terms = readTerms(new URL('content/glossary/', import.meta.url));

// Nearly every figure needs nearly all controls: as one file they are 2 kB smaller than as a dozen.
const codeSplitting = { groups: [{ name: 'controls', test: /[\\/]src[\\/](ui|player)[\\/]/ }] };

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://silent-push.example',
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  integrations: [svelte(), mdx(), evidence()],
  env: {
    schema: {
      // Where readers report mistakes: a page or a mailto: address. It is for whoever publishes a copy to say.
      CORRECTIONS_URL: envField.string({ context: 'server', access: 'public', optional: true }),
    },
  },
  build: {
    format: 'directory',
    // The policy below allows files, not inline styles.
    inlineStylesheets: 'never',
  },
  markdown: {
    processor: satteri({ mdastPlugins: [linkTerms(terms)] }),
    // Shiki colours code by `style=` attributes, which the policy blocks.
    syntaxHighlight: false,
  },
  vite: {
    plugins: [claimStatuses(), stylesOnce()],
    // No small file becomes a `data:` address or an inline script, for the same reason.
    build: { assetsInlineLimit: 0 },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting } } } } },
  },
  devToolbar: { enabled: false },
  security: {
    // Astro adds `script-src` and `style-src`: 'self' and the hash of each inline script it writes.
    csp: {
      directives: [
        "default-src 'self'",
        "base-uri 'none'",
        "connect-src 'self'",
        "form-action 'self'",
        "img-src 'self'",
        "object-src 'none'",
      ],
    },
  },
});
