/** How the site is built is drawn from its imports: drawing and table say the same, with no script. */
import { expect, test, type Locator, type Page } from '@playwright/test';

test.use({ javaScriptEnabled: false });

/** The one of both drawings that fits the window. */
const drawing = (page: Page): Locator =>
  page.getByRole('group', { name: /the kernel at the bottom/ });

test('each folder leads to its line of the table @phone', async ({ page }) => {
  await page.goto('/architecture/');
  await expect(drawing(page)).toHaveCount(1);
  const names = await drawing(page).getByRole('link').allTextContents();
  expect(names.length).toBeGreaterThan(15);

  await drawing(page).getByRole('link', { name: 'src/sim/kernel' }).click();
  await expect(page.locator('tr:target')).toBeInViewport();
  await expect(page.locator('tr:target')).toContainText('src/sim/kernel');
  expect(await page.locator('tbody').first().locator('tr').count()).toBe(names.length);
});

test('there is an arc for every import from folder to folder, and it shows at the folder', async ({
  page,
}) => {
  await page.goto('/architecture/');
  const cells = page.locator('tbody').first().locator('td:nth-of-type(1) li');
  await expect(drawing(page).locator('.arc')).toHaveCount(await cells.count());

  const folder = drawing(page)
    .locator('.folder')
    .filter({ has: page.getByRole('link', { name: 'src/widgets' }) });
  const colour = () =>
    folder
      .locator('.arc')
      .first()
      .evaluate((arc) => getComputedStyle(arc).stroke);
  const before = await colour();
  await folder.getByRole('link').focus();
  expect(await colour()).not.toBe(before);
});
