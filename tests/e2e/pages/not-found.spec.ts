/** The page for addresses that lead nowhere. */
import { expect, type Page } from '@playwright/test';
import { site } from '../../../src/messages/site.ts';
import { test } from '../published/hosted.ts';

const suggestion = (page: Page) => page.getByText(site.not_found.meant);

test('an address with a slip leads one click from where it meant to @phone', async ({ page }) => {
  const response = await page.goto('/clodkit-sync');
  expect(response?.status()).toBe(404);
  await expect(suggestion(page)).toBeVisible();
  await suggestion(page).getByRole('link').click();
  await expect(page).toHaveURL(/\/cloudkit-sync\/$/);
});

test('an address like no other is given no suggestion, and the list is there', async ({ page }) => {
  await page.goto('/wp-login.php');
  const list = page.getByRole('main').getByRole('listitem');
  await expect(list.first()).toBeVisible();
  await expect(page.locator('[data-suggestion]')).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the list is there, and no promise of more', async ({ page }) => {
    await page.goto('/clodkit-sync');
    await expect(page.getByRole('main').getByRole('link')).not.toHaveCount(0);
    await expect(suggestion(page)).toBeHidden();
  });
});
