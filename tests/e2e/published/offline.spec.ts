/** After one visit the site works without a network, and still shows what is published as soon as there is one. */
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { host } from '../../../scripts/host.ts';
import { findWords } from '../../../src/messages/find.ts';
import { site as words } from '../../../src/messages/site.ts';
import { writeWorker } from '../../../src/offline/write-worker.ts';
import { awake, builtPages } from '../site.ts';

interface Published {
  readonly origin: string;
  /** Its files, which a test may change. */
  readonly dist: string;
  /** Ends the host, as good as the network to a page. */
  close(): Promise<void>;
}

const test = base.extend<{ published: Published }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures used
  published: async ({}, use) => {
    const dist = mkdtempSync(join(tmpdir(), 'silent-push-'));
    cpSync('dist', dist, { recursive: true });
    const { origin, close } = await host(dist);
    let ended: Promise<void> | undefined;
    const end = () => (ended ??= close());
    await use({ origin, dist, close: end });
    await end();
    rmSync(dist, { recursive: true });
  },
  baseURL: async ({ published }, use) => use(published.origin),
});

test.use({ serviceWorkers: 'allow' });

/** A visit, at the end of which the whole site is kept. */
async function visit(page: Page, path = '/'): Promise<void> {
  await page.goto(path);
  await page.evaluate(() => navigator.serviceWorker.ready);
}

/** Publishes another version: other words on a page, and its style sheet under another name. */
async function publishAgain({ dist }: Published, path: string, title: string): Promise<string> {
  const file = join(dist, path, 'index.html');
  const html = readFileSync(file, 'utf8');
  const sheet = /\/_astro\/([^"]*)\.css/.exec(html)![1]!;
  renameSync(join(dist, `_astro/${sheet}.css`), join(dist, '_astro/renamed.css'));
  for (const page of builtPages(dist).map((page) => page.replace(/\/$/, '/index.html'))) {
    const text = readFileSync(join(dist, page), 'utf8').replaceAll(sheet, 'renamed');
    writeFileSync(join(dist, page), text);
  }
  const changed = readFileSync(file, 'utf8').replace(/(<h1[^>]*>).*?(<\/h1>)/, `$1${title}$2`);
  writeFileSync(file, changed);
  await writeWorker(dist);
  return `/_astro/${sheet}.css`;
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const styled = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--paper') !== '');
/** What is kept counts, and what the host has; not what the browser happens to remember. */
const status = (page: Page, url: string) =>
  page.evaluate(async (url) => (await fetch(url, { cache: 'no-store' })).status, url);
const firstRun = (page: Page) => awake(page.locator('#first-run'));

test('every page opens, with its styles and scripts @sweep', async ({ page, published }) => {
  test.setTimeout(180_000);
  await visit(page);
  await published.close();
  const failed: string[] = [];
  page.on('requestfailed', (request) => {
    // The browser fetches it for itself, past the worker.
    if (!request.url().endsWith('/favicon.svg')) failed.push(request.url());
  });
  for (const path of builtPages()) {
    await page.goto(path);
    await expect(heading(page), path).toBeVisible();
    expect(await styled(page), path).toBe(true);
  }
  // Pictures for previews of links are the one thing that is left out.
  expect(failed).toEqual([]);
});

test('a figure plays', async ({ page, published }) => {
  await visit(page);
  await published.close();
  await page.goto('/cloudkit-sync/');
  const figure = await firstRun(page);
  await figure.getByRole('button', { name: 'Play' }).click();
  await expect(figure.getByRole('slider', { name: 'Time' })).not.toHaveValue('0');
});

test('a shared link opens at its moment, and is not kept', async ({ page, published }) => {
  await visit(page, '/cloudkit-sync/?first-run.t=2400#first-run');
  await published.close();
  await page.goto('/cloudkit-sync/?first-run.t=1000&from=a-friend#first-run');
  await expect((await firstRun(page)).getByRole('slider', { name: 'Time' })).toHaveValue('1000');
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return { names, urls: all.flat().map(({ url }) => url) };
  });
  expect(kept.names).toHaveLength(1);
  expect(kept.urls.length).toBeGreaterThan(100);
  const other = kept.urls.filter((url) => {
    const { origin, searchParams } = new URL(url);
    return (
      origin !== published.origin || [...searchParams].some(([name]) => name !== '__WB_REVISION__')
    );
  });
  expect(other).toEqual([]);
});

test('what was not asked for on the first page is there too', async ({ page, published }) => {
  await visit(page, '/cloudkit-sync/');
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null))
    .toBe(true);
  await published.close();
  await firstRun(page);
});

test('search works', async ({ page, published }) => {
  await visit(page);
  await published.close();
  await page.goto('/search/?q=token');
  await expect(page.getByRole('status')).toContainText('“token”');
  await expect(page.getByRole('main').getByRole('heading', { level: 3 })).not.toHaveCount(0);
  await expect(page.getByRole('status')).not.toHaveText(findWords.failed);
});

test('an address that leads nowhere shows the page that helps', async ({ page, published }) => {
  await visit(page);
  await published.close();
  await page.goto('/clodkit-sync');
  await expect(heading(page)).toHaveText(words.not_found.title);
  await page.getByText(words.not_found.meant).getByRole('link').click();
  await expect(page).toHaveURL(/\/cloudkit-sync\/$/);
  await page.goto('/faq');
  await expect(heading(page)).not.toHaveText(words.not_found.title);
});

test('a new version shows at the next visit, and is what is kept from then on', async ({
  context,
  page,
  published,
}) => {
  await visit(page);
  const gone = await publishAgain(published, 'faq', 'A later edition');
  await page.goto('/faq/');
  await expect(heading(page)).toHaveText('A later edition');
  expect(await styled(page)).toBe(true);

  // An open page keeps what it was built with, though the host no longer has it.
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null))
    .toBe(true);
  expect(await status(page, gone)).toBe(200);

  await page.close();
  const later = await context.newPage();
  await expect
    .poll(async () => {
      // A worker gives way when no page of its own is open.
      await later.goto('about:blank');
      await later.goto('/');
      return status(later, gone);
    })
    .toBe(404);
  await published.close();
  await later.goto('/faq/');
  await expect(heading(later)).toHaveText('A later edition');
  expect(await styled(later)).toBe(true);
});

test('where the network does not answer, the copy does', async ({ page, published, context }) => {
  await visit(page);
  await context.route('**/faq/', () => new Promise<void>(() => undefined));
  await page.goto('/faq/');
  await expect(heading(page)).toBeVisible();
  await published.close();
});

test('other hosts, and whatever is not read, are none of its business', async ({
  browser,
  published,
}) => {
  const context = await browser.newContext({ bypassCSP: true, baseURL: published.origin });
  const page = await context.newPage();
  await visit(page);
  await page.goto('/');
  const other = await host(published.dist);
  const answered = async (url: string, method: string) => {
    const response = page.waitForResponse((response) => response.request().method() === method);
    await page.evaluate(
      async ([url, method]) => void (await fetch(url!, { method: method!, mode: 'no-cors' })),
      [url, method],
    );
    return (await response).fromServiceWorker();
  };
  expect(await answered('/faq/', 'GET')).toBe(true);
  expect(await answered('/faq/', 'POST')).toBe(false);
  expect(await answered(`${other.origin}/faq/`, 'GET')).toBe(false);
  await other.close();
  await context.close();
});

test('who asks for data to be saved is not sent the whole site', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  await page.goto('/');
  const registered = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  expect(await registered()).toBe(0);
});

test('the way out removes it and all that it kept', async ({ page, published }) => {
  await visit(page);
  cpSync('src/offline/way-out.js', join(published.dist, 'sw.js'));
  await page.evaluate(async () => {
    await caches.open('of-another-site');
    await (await navigator.serviceWorker.ready).update();
  });
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(['of-another-site']);
  await published.close();
  await expect(page.goto('/faq/')).rejects.toThrow('ERR_CONNECTION_REFUSED');
});
