/** A reader of the article asks what a statement rests on. */
import { expect, test, type Locator, type Page } from '@playwright/test';

const markOf = (page: Page, claim: string): Locator => page.locator(`#mark-${claim}`);
const unfolded = (page: Page): Locator => page.locator('.claim-evidence');

test.describe('with scripts', () => {
  test.beforeEach(({ page }) => page.goto('/cloudkit-sync/'));

  test('the mark unfolds the evidence beside the text and folds it again @phone', async ({
    page,
  }) => {
    const mark = markOf(page, 'apps-on-cloudkit');
    await expect(mark).toHaveAttribute('aria-expanded', 'false');

    await mark.click();
    await expect(mark).toHaveAttribute('aria-expanded', 'true');
    await expect(unfolded(page)).toContainText('Documented by Apple');
    await expect(unfolded(page).getByRole('link')).not.toHaveCount(0);
    expect(new URL(page.url()).hash).toBe('');

    await mark.click();
    await expect(unfolded(page)).toHaveCount(0);
  });

  test('Escape folds it from within and returns to the mark', async ({ page }) => {
    const mark = markOf(page, 'apps-on-cloudkit');
    await mark.press('Enter');
    await unfolded(page).getByRole('link').first().focus();
    await page.keyboard.press('Escape');
    await expect(unfolded(page)).toHaveCount(0);
    await expect(mark).toBeFocused();
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
