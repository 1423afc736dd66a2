import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import { evidence } from './src/evidence/integration.ts';

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://silent-push.example',
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  integrations: [svelte(), mdx(), evidence()],
  build: {
    format: 'directory',
    // The policy below allows files, not inline styles.
    inlineStylesheets: 'never',
  },
  // Shiki colours code by `style=` attributes, which the policy blocks.
  markdown: { syntaxHighlight: false },
  // No small file becomes a `data:` address or an inline script, for the same reason.
  vite: { build: { assetsInlineLimit: 0 } },
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
