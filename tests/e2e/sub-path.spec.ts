/** The site built with a base path (see playwright.config.ts), served from there. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { SUB_PATH, SUB_PATH_DIST } from '../../playwright.config.ts';
import { builtPages, openWhole } from './site.ts';

const pages = builtPages();

test('the same pages are built', () => {
  expect(builtPages(SUB_PATH_DIST)).toEqual(pages);
});

test('every address of the site begins with the base path', () => {
  const outside = globSync('**/*.html', { cwd: SUB_PATH_DIST }).flatMap((file) => {
    const html = readFileSync(join(SUB_PATH_DIST, file), 'utf8');
    const addresses = html.matchAll(/\s(?:href|src|action|[a-z]+-url)="(\/(?!\/)[^"]*)"/g);
    return [...addresses]
      .map(([, address]) => address ?? '')
      .filter((address) => !`${address}/`.startsWith(`${SUB_PATH}/`))
      .map((address) => `${file}: ${address}`);
  });
  expect(outside).toEqual([]);
});

for (const path of pages) {
  test(`${path} comes to life under the base path`, async ({ page }) => {
    const missing: string[] = [];
    page.on('response', (response) => {
      if (!response.ok()) missing.push(response.url());
    });
    await openWhole(page, SUB_PATH + path);
    expect(missing).toEqual([]);
  });
}

test('under the base path, terms explain themselves and marks lead to the ledger', async ({
  page,
}) => {
  await page.goto(`${SUB_PATH}/cloudkit-sync/`);
  await page.locator('a.term').first().click();
  await expect(page.getByRole('note').getByRole('link')).not.toHaveCount(0);
  const entry = page
    .locator('.evidence')
    .getByRole('link', { name: 'Whole entry of 1', exact: true });
  await entry.click();
  await expect(page).toHaveURL(new RegExp(`${SUB_PATH}/evidence/#[a-z0-9-]+$`));
});
