/** The site built with a base path and another address (playwright.sub-path.config.ts), served from there. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readRules } from '../../../scripts/host.ts';
import { site } from '../../../src/messages/site.ts';
import { testAddresses } from '../published/addresses.ts';
import { builtPages, openWhole } from '../site.ts';
import { moved, SUB_PATH, SUB_PATH_DIST, SUB_PATH_SITE } from './moved.ts';

const pages = builtPages();

testAddresses(moved);

test('no file names the address of the example', () => {
  const files = globSync('**/*.{html,xml,txt,json,js,css,webmanifest}', { cwd: SUB_PATH_DIST });
  const naming = files.filter((file) =>
    readFileSync(join(SUB_PATH_DIST, file), 'utf8').includes('silent-push.example'),
  );
  expect(naming).toEqual([]);
});

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

test('a host is told what to send with addresses under the base path, and with no others', () => {
  const paths = readRules(readFileSync(join(SUB_PATH_DIST, '_headers'), 'utf8')).map(
    ({ path }) => path,
  );
  expect(paths).toEqual(
    expect.arrayContaining(['*', '', '_astro/*'].map((path) => `${SUB_PATH}/${path}`)),
  );
  expect(paths.filter((path) => !path.startsWith(`${SUB_PATH}/`))).toEqual([]);
});

test('what a pasted link is shown with is there too', () => {
  for (const file of globSync('**/*.html', { cwd: SUB_PATH_DIST })) {
    const html = readFileSync(join(SUB_PATH_DIST, file), 'utf8');
    const [, image = ''] = /property="og:image" content="([^"]+)"/.exec(html) ?? [];
    const { pathname } = new URL(image);
    expect(pathname, file).toMatch(new RegExp(`^${SUB_PATH}/`));
    expect(existsSync(join(SUB_PATH_DIST, pathname.slice(SUB_PATH.length))), file).toBe(true);
  }
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

test('under the base path, the key / leads to the search, and its results back', async ({
  page,
}) => {
  await page.goto(`${SUB_PATH}/faq/`);
  await page.keyboard.press('/');
  await page.waitForURL(new RegExp(`${SUB_PATH}/search/#words$`));
  await page.goto(`${SUB_PATH}/search/?q=daemond`);
  const result = page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link');
  await expect(result.first()).toHaveAttribute('href', new RegExp(`^${SUB_PATH}/evidence/#`));
});

test('under the base path, what search engines and feed readers get names it', () => {
  const read = (file: string) => readFileSync(join(SUB_PATH_DIST, file), 'utf8');
  const site = `${SUB_PATH_SITE}${SUB_PATH}/`;
  for (const file of ['feed.xml', 'sitemap-index.xml', 'sitemap-0.xml', 'robots.txt']) {
    const addresses = read(file).match(new RegExp(`${SUB_PATH_SITE}[^<"\\s]*`, 'g')) ?? [];
    expect(addresses, file).not.toEqual([]);
    for (const address of addresses) expect(address.startsWith(site), address).toBe(true);
  }
  const page = read('firmware/index.html');
  expect(page).toContain(`<link rel="canonical" href="${site}firmware/">`);
  expect(page).toContain(`"item":"${site}firmware/"`);
  expect(page.replaceAll(site, '')).not.toContain(SUB_PATH_SITE);
});

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the site opens under the base path after one visit', async ({ page, context }) => {
    await page.goto(`${SUB_PATH}/`);
    const scope = () => page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
    expect(await scope()).toMatch(new RegExp(`${SUB_PATH}/$`));
    await context.setOffline(true);
    await page.goto(`${SUB_PATH}/faq/`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.goto(`${SUB_PATH}/clodkit-sync`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(site.not_found.title);
  });
});
