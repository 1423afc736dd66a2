import { defineConfig } from '@playwright/test';
import everywhere from './playwright.config.ts';
import { ports } from './scripts/ports.ts';
import { SUB_PATH, SUB_PATH_DIST, SUB_PATH_SITE } from './tests/e2e/sub-path/moved.ts';

const PORT = ports.sub_path_tests;
const serve = `astro preview --ignore-lock --outDir ${SUB_PATH_DIST} --port ${PORT}`;

/** The site in a folder of another address, for which it is built first. */
export default defineConfig({
  ...everywhere,
  projects: [{ name: 'sub-path', testMatch: 'sub-path/*.spec.ts' }],
  use: { ...everywhere.use, baseURL: `http://localhost:${PORT}` },
  webServer: {
    command: `astro build --outDir ${SUB_PATH_DIST} && ${serve}`,
    env: { BASE_PATH: SUB_PATH, SITE_URL: SUB_PATH_SITE },
    port: PORT,
    timeout: 180_000,
    reuseExistingServer: false,
  },
});
