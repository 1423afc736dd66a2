import { defineConfig } from 'vitest/config';
import { RETRIES } from '../../scripts/outcomes.ts';

/** The simulator in every engine: beside the unit tests, since it starts browsers. */
export default defineConfig({
  test: {
    include: ['tests/engines/**/*.test.ts'],
    // Verbose: it names what was skipped, and why.
    reporters: ['verbose', ['json', { outputFile: 'test-results/engines.json' }]],
    // Two cores are few for several browsers at once.
    fileParallelism: false,
    retry: RETRIES,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
