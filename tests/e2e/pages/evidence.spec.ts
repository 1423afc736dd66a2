/** A reader of the article asks what a statement rests on, or what a word means. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';

const markOf = (page: Page, claim: string): Locator => page.locator(`#mark-${claim}`);
const note = (page: Page): Locator => page.getByRole('note');

/** The two kinds of link that explain themselves, by one and the same mechanism. */
const kinds = [
  {
    kind: 'a claim’s mark',
    link: (page: Page) => markOf(page, 'apps-on-cloudkit'),
    says: 'Documented by Apple',
    next: 'server-copy-counts',
  },
  {
    kind: 'a term',
    link: (page: Page) => page.getByRole('link', { name: 'change tag', exact: true }).first(),
    says: 'See also',
    next: 'change-tag-compare',
  },
];

/** Where the text stands, to the pixel: splitting a text may shift it by less. */
const layout = (page: Page) =>
  page
    .locator('.prose :is(p, li, h2, section, .claim > :first-child, .claim-mark)')
    .evaluateAll((all) =>
      all.flatMap((one) =>
        [...one.getClientRects()].map(({ x, y, width }) => ({ x, y: y + scrollY, width })),
      ),
    );
async function expectUnmoved(page: Page, before: Awaited<ReturnType<typeof layout>>) {
  const after = await layout(page);
  expect(after).toHaveLength(before.length);
  const moved = after.filter(
    ({ x, y, width }, index) =>
      Math.hypot(x - before[index]!.x, y - before[index]!.y, width - before[index]!.width) > 0.5,
  );
  expect(moved).toEqual([]);
}

for (const { kind, link, says, next } of kinds) {
  test.describe(kind, () => {
    test('explains itself under the pointer, moves no text, and is gone with it', async ({
      page,
    }) => {
      await page.goto('/cloudkit-sync/');
      await link(page).scrollIntoViewIfNeeded();
      const before = await layout(page);
      await link(page).hover();
      await expect(note(page)).toContainText(says);
      await expect(link(page)).toHaveAttribute('aria-expanded', 'false');
      await expectUnmoved(page, before);

      await page.getByRole('heading', { level: 2 }).first().hover();
      await expect(note(page)).toHaveCount(0);
      await expectUnmoved(page, before);
    });

    test('opens for no pointer that passes, and stays for one that rests on it', async ({
      page,
    }) => {
      await page.clock.install({ time: 0 });
      await page.goto('/cloudkit-sync/');
      // Its content is at hand from here on; time stands still.
      await link(page).focus();
      await expect(note(page)).toBeVisible();
      await page.keyboard.press('Escape');
      await link(page).blur();
      await page.clock.pauseAt(3_600_000);
      const elsewhere = page.getByRole('heading', { level: 2 }).first();

      await link(page).hover();
      await page.clock.runFor(50);
      await expect(note(page)).toHaveCount(0);
      await elsewhere.hover();
      await page.clock.runFor(5_000);
      await expect(note(page)).toHaveCount(0);

      await link(page).hover();
      await page.clock.runFor(300);
      await expect(note(page)).toBeVisible();
      // On its way to the note the pointer is on neither.
      await elsewhere.hover();
      await page.clock.runFor(300);
      await note(page).hover();
      await page.clock.runFor(5_000);
      await expect(note(page)).toBeVisible();

      // Dismissed, it leaves the place to another as long as the pointer rests there.
      await link(page).hover();
      await page.keyboard.press('Escape');
      await expect(note(page)).toHaveCount(0);
      await markOf(page, next).focus();
      await page.clock.runFor(5_000);
      await expect(markOf(page, next)).toHaveClass(/open/);
      await expect(link(page)).not.toHaveClass(/open/);
    });

    test('explains itself to the keyboard: Enter lets in, Escape comes back @phone', async ({
      page,
    }) => {
      await page.goto('/cloudkit-sync/');
      const before = await layout(page);
      await link(page).focus();
      await expect(note(page)).toContainText(says);
      await expectUnmoved(page, before);

      await page.keyboard.press('Enter');
      await expect(link(page)).toHaveAttribute('aria-expanded', 'true');
      await page.keyboard.press('Tab');
      await expect(note(page).getByRole('link').first()).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(note(page)).toHaveCount(0);
      await expect(link(page)).toBeFocused();

      // Closed once, it opens again for a reader who comes back, and goes with one who goes on.
      await page.getByRole('link', { name: 'Silent Push' }).focus();
      await link(page).focus();
      await expect(note(page)).toContainText(says);
      // One stop a mark: the next Tab leaves the note, however many links it holds.
      expect(await note(page).getByRole('link').count()).toBeGreaterThan(0);
      await page.keyboard.press('Tab');
      await expect(link(page)).not.toHaveClass(/open/);
      await expectUnmoved(page, before);
    });

    test('is pinned by a press, and folded by another or by Escape @phone', async ({ page }) => {
      await page.goto('/cloudkit-sync/');
      await expect(link(page)).toHaveAttribute('aria-expanded', 'false');
      await link(page).click();
      await expect(link(page)).toHaveAttribute('aria-expanded', 'true');
      await expect(note(page)).toContainText(says);
      expect(new URL(page.url()).pathname).toBe('/cloudkit-sync/');
      expect(new URL(page.url()).hash).toBe('');

      await page.getByRole('heading', { level: 2 }).first().hover();
      await expect(note(page)).toBeVisible();
      await link(page).click();
      await expect(note(page)).toHaveCount(0);
      await expect(link(page)).toHaveAttribute('aria-expanded', 'false');

      await link(page).press('Enter');
      await expect(link(page)).toHaveAttribute('aria-expanded', 'true');
      await note(page).getByRole('link').last().focus();
      await page.keyboard.press('Escape');
      await expect(note(page)).toHaveCount(0);
      await expect(link(page)).toBeFocused();
    });
  });
}

test.describe('with scripts', () => {
  test.beforeEach(({ page }) => page.goto('/cloudkit-sync/'));

  test('a pinned note has its place in a narrow text @phone', async ({ page, isMobile }) => {
    const after = page.locator('p').filter({ hasText: 'The app does not work on the server' });
    const top = async () => (await after.boundingBox())!.y;
    await markOf(page, 'apps-on-cloudkit').scrollIntoViewIfNeeded();
    const before = await top();
    if (isMobile) await markOf(page, 'apps-on-cloudkit').tap();
    else await markOf(page, 'apps-on-cloudkit').click();
    await expect(note(page)).toBeVisible();
    const { y, height } = (await note(page).boundingBox())!;
    if (isMobile) expect(await top()).toBeGreaterThanOrEqual(y + height);
    // Beside a wide text it stands in the margin.
    else expect(await top()).toBe(before);
  });

  test('no peek leaves the screen @phone', async ({ page }) => {
    const links = page.locator('.claim-mark, .term');
    expect(await links.count()).toBeGreaterThan(60);
    const screen = page.viewportSize()!;
    for (const link of await links.all()) {
      await link.evaluate((element) => {
        // Near the lower edge, where a note below the line would be cut off.
        element.scrollIntoView({ block: 'end' });
        scrollBy(0, 20);
        element.focus();
      });
      await expect(note(page)).toHaveCount(1);
      await expect(link).toHaveClass(/open/);
      const { x, y, width, height } = (await note(page).boundingBox())!;
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(screen.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y + height).toBeLessThanOrEqual(screen.height);
    }
  });

  test('axe finds nothing while notes are open @phone', async ({ page }) => {
    await markOf(page, 'change-tag-compare').press('Enter');
    await kinds[1]!.link(page).press('Enter');
    await expect(note(page)).toHaveCount(2);
    await kinds[0]!.link(page).focus();
    await expect(note(page)).toHaveCount(3);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page })
        .include('.prose > p')
        .setLegacyMode()
        .analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    }
  });

  test('the evidence leads on to the source and to the ledger', async ({ page }) => {
    await markOf(page, 'apps-on-cloudkit').focus();
    await expect(note(page).getByRole('link').first()).toHaveAttribute('href', /^https:/);
    await note(page)
      .getByRole('link', { name: /^Whole entry of \d+$/ })
      .click();
    await expect(page).toHaveURL(/\/evidence\/#apps-on-cloudkit$/);
  });

  test('notes in the margin never overlap', async ({ page }) => {
    const boxes = await page
      .locator('.claim-note')
      .evaluateAll((notes) =>
        notes.map((note) => note.getBoundingClientRect().toJSON() as DOMRect),
      );
    expect(boxes.length).toBeGreaterThan(20);
    for (const [index, box] of boxes.entries()) {
      expect(box.width).toBeGreaterThan(200);
      const above = boxes[index - 1];
      if (above) expect(box.top).toBeGreaterThanOrEqual(above.bottom);
    }
  });

  test('the contents list knows the section', async ({ page }) => {
    const contents = page.getByRole('navigation', { name: 'Contents' });
    const here = contents.locator('[aria-current=location]');
    await expect(here).toHaveCount(0);

    const links = contents.getByRole('link');
    await links.nth(2).click();
    await expect(here).toHaveText(await links.nth(2).innerText());

    await page.keyboard.press('Home');
    await expect(here).toHaveCount(0);
  });
});

test('a link back to a mark shows the text, with nothing laid over it', async ({ page }) => {
  await page.goto('/cloudkit-sync/#mark-apps-on-cloudkit');
  await expect(markOf(page, 'apps-on-cloudkit')).toBeFocused();
  await expect(markOf(page, 'apps-on-cloudkit')).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(note(page)).toHaveCount(1);
  await expect(markOf(page, 'apps-on-cloudkit')).not.toHaveClass(/open/);
});

test('on wide paper the evidence stands in one column', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/cloudkit-sync/');
  const text = page.locator('#claim-apps-on-cloudkit .evidence-text');
  expect((await text.boundingBox())!.width).toBeGreaterThan(200);
});

test('a claim that is cited twice leads back to both places', async ({ page }) => {
  await page.goto('/cloudkit-sync/');
  const entry = page.locator('#claim-sync-engine-about-20-minutes');
  await entry.getByRole('link', { name: /^Back to mark \d+, place 2$/ }).click();
  const second = page.locator('[id="mark-sync-engine-about-20-minutes.2"]');
  await expect(second).toBeInViewport();
  await expect(page.locator('#mark-sync-engine-about-20-minutes')).not.toBeInViewport();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the mark leads to the evidence, and the evidence back @phone', async ({ page }) => {
    await page.goto('/cloudkit-sync/');
    await markOf(page, 'apps-on-cloudkit').click();
    const evidence = page.locator('#claim-apps-on-cloudkit');
    await expect(evidence).toBeInViewport();
    await expect(evidence).toContainText('Documented by Apple');

    await evidence.getByRole('link').first().click();
    await expect(markOf(page, 'apps-on-cloudkit')).toBeInViewport();
  });
});
