/** A reader of the ledger finds all that the files in content/ hold. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { grades } from '../../../src/messages/evidence.ts';
import { ledgerWords as words } from '../../../src/messages/ledger.ts';
import { statuses } from '../../../src/widgets/ledger/filter.ts';
import { claims, entry, numberOf, open, PAGE, sources } from './ledger.ts';

/** As text is shown: the marks of a quotation come from the browser. */
const plain = (text: string) => text.replace(/[“”]/g, '').replace(/\s+/g, ' ').trim();

/** Where the links of each entry lead, by its id. */
async function links(page: Page): Promise<Map<string, string[]>> {
  const all = await page
    .locator('.entries > li, .sources > li')
    .evaluateAll((items) =>
      items.map((item): [string, string[]] => [
        item.id,
        [...item.querySelectorAll('a')].map((link) => link.getAttribute('href')!),
      ]),
    );
  return new Map(all);
}

test.describe('everything in content/ is on the page', () => {
  test.beforeEach(({ page }) => open(page, ''));

  test('every claim, with its grade, verdict, evidence and sources', async ({ page }) => {
    const shown = await page.locator('.entries > li').evaluateAll((all) =>
      all.map((item) => ({
        id: item.id,
        text: item.textContent.replace(/\s+/g, ' '),
        cited: [...item.querySelectorAll('.entry-sources cite')].map((cite) => cite.textContent),
      })),
    );
    expect(shown.map(({ id }) => id).sort()).toEqual(claims.map(({ id }) => id).sort());
    for (const { id, text, status, topic, evidence, verdict, sources: names = [] } of claims) {
      const item = shown.find((one) => one.id === id)!;
      for (const said of [text, evidence]) expect(item.text).toContain(plain(said));
      expect(item.text).toContain(grades[status].words);
      expect(item.text).toContain(words.topics[topic]);
      // Where both say “contradicted”, it is said once.
      if (verdict && verdict !== status) expect(item.text).toContain(words.verdicts[verdict]);
      const titles = names.map((name) => sources.find((source) => source.id === name)?.title);
      expect(item.cited).toEqual(titles);
    }
  });

  test('every claim once, under its topic, its document or what was not found', async ({
    page,
  }) => {
    const placed = await page
      .locator('.entries > li')
      .evaluateAll((all) =>
        all.map((item) => [item.id, item.closest('section')!.getAttribute('aria-labelledby')]),
      );
    const places = new Map(placed as [string, string][]);
    for (const claim of claims) {
      const own =
        claim.status === 'not-found' ? 'what-we-could-not-verify' : `topic-${claim.topic}`;
      expect(places.get(claim.id)).toBe(claim.document ? `document-${numberOf(claim)}` : own);
    }
  });

  test('the chart counts what the files hold', async ({ page }) => {
    const rows = page.getByRole('table', { name: words.grades.caption }).getByRole('row');
    for (const status of statuses) {
      const row = rows.filter({ hasText: grades[status].words }).filter({
        has: page.getByRole('rowheader', { name: grades[status].words, exact: true }),
      });
      const count = claims.filter((claim) => claim.status === status).length;
      await expect(row.getByRole('cell')).toHaveText(String(count));
    }
    const widths = await page
      .locator('[data-widget="ledger"] rect')
      .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('width'))));
    const counts = statuses.map((one) => claims.filter(({ status }) => status === one).length);
    expect(widths.map((width) => Math.round((width / 100) * Math.max(...counts)))).toEqual(counts);
  });

  test('what contradicts one another stands side by side @phone', async ({ page, isMobile }) => {
    const shown = await page.locator('.entries > li:has(.pair)').evaluateAll((all) =>
      all.map((item) => ({
        id: item.id,
        sides: [...item.querySelectorAll('.side')].map((side) => ({
          text: side.querySelector('.entry-text, .other-text')!.textContent,
          grade: side.querySelector('.grade')!.textContent.trim(),
          name: side.querySelector('.side-name')!.textContent,
          href: side.querySelector('a')?.getAttribute('href'),
          box: side.getBoundingClientRect().toJSON() as DOMRect,
        })),
      })),
    );
    const contradicted = claims.filter(({ against }) => against);
    expect(contradicted.length).toBeGreaterThan(0);
    expect(shown.map(({ id }) => id).sort()).toEqual(contradicted.map(({ id }) => id).sort());
    for (const { id, sides } of shown) {
      const claim = claims.find((one) => one.id === id)!;
      const said = [claim, ...claim.against!.map((other) => claims.find((c) => c.id === other)!)];
      expect(sides.map(({ text }) => plain(text))).toEqual(said.map(({ text }) => plain(text)));
      expect(sides.map(({ grade }) => grade)).toEqual(
        said.map(({ status }) => grades[status].words),
      );
      const [own, ...others] = sides;
      expect(others.map(({ href }) => href)).toEqual(claim.against!.map((other) => `#${other}`));
      for (const { box } of others) {
        if (isMobile) expect(box.top).toBeGreaterThanOrEqual(own!.box.bottom);
        else expect(box.left).toBeGreaterThanOrEqual(own!.box.right);
      }
      // Who says it: two documents by their numbers, else the article and what stands against it.
      const amongDocuments = said.every(({ document }) => document);
      for (const [index, { name }] of sides.entries()) {
        const { document } = said[index]!;
        const who = document ? words.says.document(numberOf(said[index]!)) : words.says.against;
        const itself = document ? words.says.article : words.says.site;
        expect(name).toContain(index === 0 && !amongDocuments ? itself : who);
      }
    }
  });

  test('and the other one leads back', async ({ page }) => {
    const found = await links(page);
    for (const { id, against = [] } of claims) {
      for (const other of against) expect(found.get(other)).toContain(`#${id}`);
    }
  });

  test('every source lists what rests on it, and each of the four what it states', async ({
    page,
  }) => {
    const found = await links(page);
    await expect(page.locator('.sources > li')).toHaveCount(sources.length);
    for (const { id, url } of sources) {
      const hrefs = found.get(`source-${id}`)!;
      const wanted = claims.filter((one) => one.sources?.includes(id) || one.document === id);
      const listed = hrefs.filter((href) => href.startsWith('#'));
      expect([...new Set(listed)].sort()).toEqual(wanted.map((one) => `#${one.id}`).sort());
      if (url) expect(hrefs).toContain(url);
    }
  });

  test('from a claim to its source and back, by keyboard', async ({ page }) => {
    const { id, sources: [name = ''] = [] } = claims.find((claim) => claim.sources)!;
    const { title } = sources.find((source) => source.id === name)!;
    await entry(page, id)
      .getByRole('link', { name: words.more_from(title) })
      .press('Enter');
    const source = entry(page, `source-${name}`);
    await expect(source).toBeInViewport();
    await source.getByRole('link', { name: id, exact: true }).press('Enter');
    await expect(entry(page, id)).toBeInViewport();
    expect(new URL(page.url()).hash).toBe(`#${id}`);
  });

  test('where a claim is used is computed from what uses it', async ({ page }) => {
    const found = await links(page);
    expect(found.get('push-budget')).toEqual(
      expect.arrayContaining(['/assumptions/#push_budget', '/assumptions/#push_budget_window_ms']),
    );
    for (const file of globSync('content/articles/*.mdx')) {
      const article = file.replace(/^.*[/\\]|\.mdx$/g, '');
      const mdx = readFileSync(file, 'utf8');
      for (const [, id] of mdx.matchAll(/<Claim\s+id="([^"]+)"/g)) {
        expect(found.get(id!)).toContain(`/${article}/#mark-${id}`);
      }
    }
    expect(found.get('received-then-discarded')).toContain('/#mark-received-then-discarded');
    expect(found.get('token-check-is-the-bug')).toContain('/#home');
    await expect(entry(page, 'token-check-26-4')).toContainText(words.used_as.release('iOS 26.4'));
  });

  test('the link on an id leads to its entry and says what it is for', async ({ page }) => {
    const link = entry(page, 'push-budget').getByRole('link', {
      name: words.permalink('push-budget'),
    });
    await expect(link).toHaveText('push-budget');
    await expect(link).toHaveAttribute('href', `${PAGE}#push-budget`);
  });
});

test('on paper there is the list, and nothing to press', async ({ page }) => {
  await open(page, '');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('search')).toBeHidden();
  await expect(page.getByRole('searchbox')).toBeHidden();
  await expect(entry(page, claims[0]!.id)).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole list is there, and nothing to press @phone', async ({ page }) => {
    await page.goto(`${PAGE}?ledger.status=apple`);
    await expect(page.locator('.entries > li').filter({ visible: true })).toHaveCount(
      claims.length,
    );
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('combobox')).toHaveCount(0);
    await expect(page.getByRole('searchbox')).toHaveCount(0);
    const row = page.getByRole('row').filter({ hasText: grades.opinion.words });
    const opinions = claims.filter(({ status }) => status === 'opinion').length;
    await expect(row.getByRole('cell')).toHaveText(String(opinions));
  });
});
