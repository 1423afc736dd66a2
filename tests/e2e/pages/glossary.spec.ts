/** Words that articles use without explaining them are explained once, on a page of their own. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { parse } from 'yaml';

const ARTICLES = ['/cloudkit-sync/', '/simulator/', '/firmware/'];
const entryOf = (id: string) =>
  parse(readFileSync(`content/glossary/${id}.yaml`, 'utf8')) as { term: string; meaning: string };
const linkTo = (page: Page, term: string) =>
  page.getByRole('article').getByRole('link', { name: term, exact: true });

for (const path of ARTICLES) {
  test(`${path} links each term once, to an entry that exists`, async ({ page }) => {
    await page.goto(path);
    const addresses = await page
      .locator('a.term')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    expect(addresses.length).toBeGreaterThan(2);
    expect([...new Set(addresses)]).toEqual(addresses);

    await page.goto('/glossary/');
    for (const address of addresses) {
      const entry = page.locator(address.replace('/glossary/', ''));
      await expect(entry.getByRole('heading')).toHaveCount(1);
    }
  });
}

test('a term is linked at its first use, and explained in the glossary’s words', async ({
  page,
}) => {
  const { term, meaning } = entryOf('background-push');
  await page.goto('/cloudkit-sync/');
  // The heading “What a background push is” comes first, and is no running text.
  const heading = page.getByRole('heading', { name: `What a ${term} is` });
  await expect(heading.getByRole('link')).toHaveCount(0);
  await expect(linkTo(page, term)).toHaveCount(1);

  await linkTo(page, term).hover();
  const note = page.getByRole('note', { name: term });
  await expect(note).toContainText(meaning.replace(/[“”]/g, '').trim());
  await expect(note.getByRole('link').first()).toHaveAttribute(
    'href',
    '/glossary/#background-push',
  );
});

test('where the glossary cannot be loaded, the term leads there', async ({ page }) => {
  await page.route('**/glossary/', (route) =>
    route.request().isNavigationRequest() ? route.continue() : route.abort(),
  );
  await page.goto('/cloudkit-sync/');
  await linkTo(page, 'background push').click();
  await expect(page).toHaveURL(/\/glossary\/#background-push$/);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the term leads to its entry, and the browser back @phone', async ({ page }) => {
    await page.goto('/cloudkit-sync/');
    await linkTo(page, 'background push').click();
    await expect(page.getByRole('heading', { name: 'background push' })).toBeInViewport();
    await page.goBack();
    await expect(linkTo(page, 'background push')).toBeInViewport();
  });

  test('the page lists every term in order, each with where it was read', async ({ page }) => {
    await page.goto('/glossary/');
    const entries = page.getByRole('main').locator('section');
    const terms = await entries.getByRole('heading').allInnerTexts();
    expect(terms.length).toBeGreaterThan(20);
    const lower = terms.map((term) => term.toLowerCase());
    expect(lower).toEqual([...lower].sort());
    await expect(entries.filter({ has: page.locator('cite') })).toHaveCount(terms.length);

    const links = page.getByRole('main').locator('a[href^="/glossary/#"]');
    for (const address of await links.evaluateAll((all) =>
      all.map((link) => link.getAttribute('href')!),
    ))
      await expect(page.locator(address.replace('/glossary/', ''))).toHaveCount(1);
  });
});
