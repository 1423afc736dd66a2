import { defineConfig } from '@playwright/test';
import { launchOptions, thisMachine } from './scripts/browser.ts';
import { RETRIES } from './scripts/outcomes.ts';
import { ports } from './scripts/ports.ts';

const PORT = ports.browser_tests;
const desk = { viewport: { width: 1280, height: 800 } };
/** Nearly every mistake shows in a figure, and the rest of these take seconds. */
const short = ['figures/*', 'published/{links,schema,wording}', 'reach/articles'].map(
  (file) => `${file}.spec.ts`,
);
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Browser tests run against the built site: `npm run build` comes first. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/browser',
  // What is compared is text: the same on every machine and in every project.
  snapshotPathTemplate: '{testDir}/{testFileDir}/{testFileName}-snapshots/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  retries: RETRIES,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL: `http://localhost:${PORT}`,
    screenshot: 'only-on-failure',
    // It would fetch the whole site for each test that opens a page: only tests of what it does let it in.
    serviceWorkers: 'block',
    launchOptions: launchOptions(thisMachine),
  },
  // By how often a run is worth its time; playwright.sub-path.config.ts has one more.
  projects: [
    { name: 'short', testMatch: short, grepInvert: /@sweep/, use: desk },
    { name: 'site', testIgnore: ['sub-path/**', ...short], grepInvert: /@sweep/, use: desk },
    // What is asked of every page, one by one, or of every state of a figure: tests marked @sweep.
    { name: 'sweep', testIgnore: 'sub-path/**', grep: /@sweep/, use: desk },
    // Only what a small screen may change: tests marked @phone.
    { name: 'phone', testIgnore: 'sub-path/**', grep: /@phone/, use: phone },
  ],
  webServer: {
    command: `astro preview --ignore-lock --port ${PORT}`,
    port: PORT,
    timeout: 120_000,
    stdout: 'pipe',
    reuseExistingServer: false,
  },
});
