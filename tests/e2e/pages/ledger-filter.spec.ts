/** A reader of the ledger narrows it down, and sends the address to somebody. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';
import { grades } from '../../../src/messages/evidence.ts';
import { ledgerWords as words } from '../../../src/messages/ledger.ts';
import { site } from '../../../src/messages/site.ts';
import {
  claims,
  entry,
  expectShown,
  field,
  form,
  numberOf,
  open,
  PAGE,
  sources,
} from './ledger.ts';

const notice = (page: Page) => page.locator('[data-link-notice]');

test.describe('the filter', () => {
  test('by status, by document, by topic and by all of them @phone', async ({ page }) => {
    await open(page, '');
    await expectShown(page, claims);
    await field(page, 'status').selectOption('contradicted');
    await expectShown(
      page,
      claims.filter(({ status }) => status === 'contradicted'),
    );
    await field(page, 'document').selectOption('002');
    const both = claims.filter(
      (claim) => claim.status === 'contradicted' && numberOf(claim) === '002',
    );
    await expectShown(page, both);
    const { topic } = both[0]!;
    await field(page, 'topic').selectOption(topic);
    await expectShown(
      page,
      both.filter((claim) => claim.topic === topic),
    );
    await field(page, 'status').selectOption('all');
    await field(page, 'document').selectOption('site');
    await expectShown(
      page,
      claims.filter((claim) => claim.topic === topic && !claim.document),
    );
  });

  test('by who published a source, and by its address', async ({ page }) => {
    await open(page, '');
    const rests = claims.filter((claim) => claim.sources?.includes('sample-issue-18'));
    for (const words of ['alanrick', 'sample-cloudkit-sync-engine/issues/18']) {
      await field(page, 'text').fill(words);
      for (const { id } of rests) await expect(entry(page, id)).toBeVisible();
      await expect(entry(page, 'apns-ports')).toBeHidden();
    }
  });

  test('a shared filter opens at what it found @phone', async ({ page }) => {
    await open(page, '?ledger.text=daemond#ledger');
    await expect(form(page)).toBeInViewport();
    await open(page, '?ledger.status=bogus');
    await expect(notice(page)).toBeInViewport();
  });

  test('on paper the list says what was asked for', async ({ page }) => {
    await open(page, '?ledger.text=daemond&ledger.status=contradicted');
    await page.emulateMedia({ media: 'print' });
    await expect(form(page)).toBeHidden();
    await expect(page.getByText('Contradicted; “daemond”')).toBeVisible();
    await expect(page.getByText(/^Shown: \d+ of/)).toBeVisible();
  });

  test('by words in the statement, the evidence, the id or a title', async ({ page }) => {
    await open(page, '');
    for (const id of ['C000-01', 'c000-01']) {
      await field(page, 'text').fill(id);
      await expectShown(
        page,
        claims.filter((claim) => claim.id === 'C000-01'),
      );
    }
    const titled = sources.find(({ id }) => id === 'sample-issue-18')!;
    await field(page, 'text').fill(titled.title.toUpperCase());
    await expect(entry(page, 'opening-helps')).toBeVisible();
    const { id, text, evidence } = claims.find((claim) => claim.document && !claim.against)!;
    const some = (from: string) => from.replace(/[“”]/g, '').split(/\s+/).slice(0, 4).reverse();
    await field(page, 'text').fill([...some(text), ...some(evidence)].join(' '));
    await expect(entry(page, id)).toBeVisible();
    await expect(entry(page, 'opening-helps')).toBeHidden();
  });

  test('a bar of the chart chooses its grade, and lets it go', async ({ page }) => {
    await open(page, '');
    const bar = page.getByRole('button', { name: grades.speculation.words });
    await expect(bar).toHaveAttribute('aria-pressed', 'false');
    await bar.press('Enter');
    await expect(bar).toHaveAttribute('aria-pressed', 'true');
    await expect(field(page, 'status')).toHaveValue('speculation');
    await expectShown(
      page,
      claims.filter(({ status }) => status === 'speculation'),
    );
    await bar.press('Enter');
    await expect(bar).toHaveAttribute('aria-pressed', 'false');
    await expectShown(page, claims);
  });

  test('nothing found is said, and can be cleared @phone', async ({ page }) => {
    await open(page, '');
    await field(page, 'text').focus();
    const before = await field(page, 'text').boundingBox();
    await field(page, 'text').fill('no such words anywhere');
    await expect(page.getByRole('status').getByText(words.filter.none)).toBeVisible();
    await expectShown(page, []);
    expect(await field(page, 'text').boundingBox()).toEqual(before);
    await page.getByRole('button', { name: words.filter.clear }).last().click();
    await expect(field(page, 'text')).toHaveValue('');
    await expect(form(page).getByRole('button', { name: words.filter.clear })).toBeFocused();
    await expectShown(page, claims);
  });

  test('Clear takes back every part of it', async ({ page }) => {
    await open(page, '?own=1&ledger.status=apple&ledger.topic=push&ledger.text=a');
    await form(page).getByRole('button', { name: words.filter.clear }).click();
    for (const name of ['status', 'document', 'topic'] as const) {
      await expect(field(page, name)).toHaveValue('all');
    }
    await expect(field(page, 'text')).toHaveValue('');
    await expectShown(page, claims);
    await expect(page).toHaveURL(`${PAGE}?own=1#ledger`);
  });
});

test.describe('the address', () => {
  test('holds the filter, leaves other parameters and adds no history', async ({ page }) => {
    await open(page, '?own=1');
    const pages = await page.evaluate(() => history.length);
    await field(page, 'status').selectOption('contradicted');
    await field(page, 'text').fill('tcp keep');
    await expect(page).toHaveURL(
      `${PAGE}?own=1&ledger.status=contradicted&ledger.text=tcp%20keep#ledger`,
    );
    expect(await page.evaluate(() => history.length)).toBe(pages);
  });

  test('brings the filter back @phone', async ({ page }) => {
    await open(page, '?ledger.status=contradicted&ledger.document=003#ledger');
    await expect(field(page, 'status')).toHaveValue('contradicted');
    await expect(field(page, 'document')).toHaveValue('003');
    await expectShown(
      page,
      claims.filter((claim) => claim.status === 'contradicted' && numberOf(claim) === '003'),
    );
    await expect(notice(page)).toHaveCount(0);
  });

  test('that is mangled shows everything and says what was not understood @phone', async ({
    page,
  }) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await open(
      page,
      '?ledger.status=maybe&ledger.topic=%E0%A4%A&ledger.x=%3Cscript%3E&ledger.document=%00#%E0%A4',
    );
    await expectShown(page, claims);
    for (const name of ['status', 'topic', 'x', 'document']) {
      await expect(notice(page)).toContainText(`ledger.${name}`);
    }
    expect(errors).toEqual([]);
  });

  test('that leads to an entry shows it, whatever the filter @phone', async ({ page }) => {
    await open(page, '?own=1&ledger.status=apple#C002-12');
    await expect(entry(page, 'C002-12')).toBeInViewport();
    await expect(
      page.getByRole('status').getByText(words.filter.revealed('C002-12')),
    ).toBeAttached();
    await expect(field(page, 'status')).toHaveValue('all');
    await expectShown(page, claims);
    await expect(page).toHaveURL(`${PAGE}?own=1#C002-12`);
  });

  test('that leads to a part of the list shows it too', async ({ page }) => {
    await open(page, '?ledger.document=site');
    const heading = page.getByRole('heading', { name: words.documents.heading });
    await expect(heading).toBeHidden();
    await page
      .getByRole('navigation', { name: site.contents })
      .getByRole('link', { name: words.documents.heading })
      .click();
    await expect(heading).toBeInViewport();
    await expectShown(page, claims);
  });

  test('that leads to an entry which fits keeps the filter', async ({ page }) => {
    const { id } = claims.findLast(({ status }) => status === 'contradicted')!;
    await open(page, `?ledger.status=contradicted#${id}`);
    await expect(entry(page, id)).toBeInViewport();
    await expect(field(page, 'status')).toHaveValue('contradicted');
    await expect(page.getByText(words.filter.revealed(id))).toHaveCount(0);
  });

  test('a link within the page to what the filter hides shows it too, and Back goes back', async ({
    page,
  }) => {
    await open(page, '?own=1&ledger.status=speculation#ledger');
    const hidden = 'opening-helps';
    await entry(page, 'source-sample-issue-18')
      .getByRole('link', { name: hidden, exact: true })
      .click();
    await expect(entry(page, hidden)).toBeInViewport();
    await expect(field(page, 'status')).toHaveValue('all');
    await expect(page).toHaveURL(`${PAGE}?own=1#${hidden}`);
    await page.goBack();
    await expect(field(page, 'status')).toHaveValue('speculation');
    await expect(entry(page, hidden)).toBeHidden();
  });
});

/**
 * Serves the built site and keeps back the end of the ledger, as a slow connection does. The policy of
 * the site is in the page itself, so any server will do.
 */
async function serveSlowly() {
  const html = readFileSync('dist/evidence/index.html', 'utf8');
  const cut = html.indexOf('C000-01"');
  let finish = () => {};
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    if (pathname === PAGE) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.write(html.slice(0, cut));
      finish = () => response.end(html.slice(cut));
      return;
    }
    const type = pathname.endsWith('.css') ? 'text/css' : 'text/javascript';
    response.writeHead(200, { 'content-type': type }).end(readFileSync(`dist${pathname}`));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    finish: () => finish(),
    close: () => server.close().closeAllConnections(),
  };
}

test('a list that comes in slowly is filtered to its end', async ({ page }) => {
  const slow = await serveSlowly();
  const wanted = claims.filter(({ status }) => status === 'contradicted');
  try {
    await page.goto(`${slow.origin}${PAGE}?ledger.status=contradicted`, { waitUntil: 'commit' });
    // The island is awake, and the list is not there yet.
    await expect(page.locator('astro-island:not([ssr])')).toBeAttached();
    await expect(entry(page, wanted.at(-1)!.id)).toHaveCount(0);
    slow.finish();
    // Half of a long page is still to be read and laid out, on a machine that may be busy.
    await expect(page.locator('#ledger')).toHaveAttribute('data-ready', '', { timeout: 20_000 });
    await expectShown(page, wanted);
  } finally {
    slow.close();
  }
});
