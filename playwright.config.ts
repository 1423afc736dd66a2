import { defineConfig } from '@playwright/test';
import { launchOptions, thisMachine } from './scripts/browser.ts';

const PORT = 43_210;
export const SUB_PATH = '/some/sub';
const SUB_PATH_PORT = 43_211;
export const SUB_PATH_SITE = 'https://elsewhere.example';
export const SUB_PATH_DIST = 'test-results/sub-path';

const site = { use: { baseURL: `http://localhost:${PORT}` }, testIgnore: 'sub-path.spec.ts' };

const desk = { width: 1280, height: 800 };

/** Browser tests run against the built site: `npm run build` comes first. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/browser',
  // What is compared is text: the same on every machine and in every project.
  snapshotPathTemplate: '{testDir}/{testFileDir}/{testFileName}-snapshots/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    screenshot: 'only-on-failure',
    // It would fetch the whole site for each test that opens a page: only tests of what it does let it in.
    serviceWorkers: 'block',
    launchOptions: launchOptions(thisMachine),
  },
  projects: [
    { name: 'desktop', ...site, grepInvert: /@sweep/, use: { ...site.use, viewport: desk } },
    // What is asked of every page, one by one, or of every state of a figure: tests marked @sweep.
    { name: 'sweep', ...site, grep: /@sweep/, use: { ...site.use, viewport: desk } },
    {
      // Only what a small screen may change: tests marked @phone.
      name: 'phone',
      ...site,
      grep: /@phone/,
      use: { ...site.use, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
    {
      name: 'sub-path',
      testMatch: 'sub-path.spec.ts',
      use: { baseURL: `http://localhost:${SUB_PATH_PORT}` },
    },
  ],
  webServer: [
    {
      command: `astro preview --ignore-lock --port ${PORT}`,
      port: PORT,
      reuseExistingServer: false,
    },
    {
      command: `astro build --outDir ${SUB_PATH_DIST} && astro preview --ignore-lock --outDir ${SUB_PATH_DIST} --port ${SUB_PATH_PORT}`,
      env: { BASE_PATH: SUB_PATH, SITE_URL: SUB_PATH_SITE },
      port: SUB_PATH_PORT,
      timeout: 180_000,
      reuseExistingServer: false,
    },
  ],
});
