/** The built site, served as a host does that reads `_headers`. */
import { test as base } from '@playwright/test';
import { host } from '../../../scripts/host.ts';

/** Tests whose pages come from that host: `page.goto('/faq/')` goes there. */
export const test = base.extend<object, { hosted: string }>({
  hosted: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures used
    async ({}, use) => {
      const { origin, close } = await host('dist');
      await use(origin);
      await close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ hosted }, use) => use(hosted),
});
