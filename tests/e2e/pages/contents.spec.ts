/** The list of an article's sections: beside the text where there is room, folded above it where there is none. */
import { expect, test } from '@playwright/test';
import { site } from '../../../src/messages/site.ts';

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('on a phone it is one line until it is opened @phone', async ({ page, isMobile }) => {
    await page.goto('/ios-26-4/');
    const contents = page.getByRole('navigation', { name: site.contents });
    const first = contents.getByRole('link').first();
    if (!isMobile) return expect(first).toBeVisible();
    await expect(first).toBeHidden();
    await contents.getByText(site.contents, { exact: true }).click();
    await first.click();
    await expect(page).toHaveURL(/#[a-z-]+$/);
  });
});
