import { defineConfig, envField } from 'astro/config';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import svelte from '@astrojs/svelte';
import { claimStatuses } from './src/evidence/claim-statuses.ts';
import { evidence } from './src/evidence/integration.ts';
import { linkTerms } from './src/glossary/link-terms.ts';
import { readTerms } from './src/glossary/terms.ts';
import { hosting, ownPolicies } from './src/hosting/integration.ts';
import { offline } from './src/offline/integration.ts';
import { search } from './src/search/integration.ts';
import { stylesOnce } from './src/styles/styles-once.ts';

const terms = readTerms(new URL('content/glossary/', import.meta.url));

// Nearly every figure needs nearly all of these: as one file they are 2 kB smaller than as a dozen.
const inEveryFigure =
  /[\\/]src[\\/](ui|player|widgets[\\/](playback|chart)|share[\\/]figure-link|sim[\\/]kernel[\\/](number|duration))\b/;
const codeSplitting = {
  groups: [
    // What the pages themselves need too stays apart, or each page would load all of the controls at once.
    { name: 'address', test: /[\\/]src[\\/]address\b/, priority: 1 },
    { name: 'controls', test: inEveryFigure },
  ],
};

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://silent-push.example',
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  // `offline` keeps what the others have written, and `hosting`, last, lists all of it.
  integrations: [
    svelte(),
    mdx(),
    evidence(),
    sitemap(),
    search(),
    ownPolicies(),
    offline(),
    hosting(),
  ],
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
