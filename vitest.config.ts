import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { claimStatuses } from './src/evidence/claim-statuses.ts';

export default defineConfig({
  // Runes live in .svelte.ts files too.
  plugins: [svelte(), claimStatuses()],
  test: {
    include: ['tests/{unit,property}/**/*.test.ts'],
    // Pictures are drawn with the style sheets of the pages, which Vitest would empty.
    css: { include: [/\.css\?raw$/] },
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
    // Vitest leaves one of two cores to others; here there are none.
    maxWorkers: 2,
    // The whole suite runs beside a build on two cores.
    testTimeout: 20_000,
  },
});
