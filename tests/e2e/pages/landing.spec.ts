/** Links that were copied with the sentence around them lead where they meant to. */
import { expect, test } from '@playwright/test';

for (const { address, at } of [
  { address: '/ios-26-4/?compare.t=2400#compare).', at: '#compare' },
  { address: '/ios-26-4/?backlog.days=9', at: '#backlog' },
  { address: '/faq/#macs).', at: '#macs' },
]) {
  test(`${address} leads to ${at} @phone`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator(at)).toBeInViewport();
  });
}
