/** Whoever moves by keyboard sees where they are, on every page, and comes out at the other end. */
import { expect, test, type Page } from '@playwright/test';
import { site } from '../../../src/messages/site.ts';
import { builtPages, openWhole } from '../site.ts';
import { colours } from './axe.ts';
import { focused } from './focused.ts';

/** Of 2.4.7, 2.4.11 and 2.4.13: how thick it is, and how it stands out. */
const width_min_px = 2;
const contrast_min = 3;
/** More than any page has stops. */
const stops_max = 2_000;
/** The ledger has two thousand more, alike in each of its statements: here those of one topic. */
const narrowed: Readonly<Record<string, string>> = { '/evidence/': '?ledger.topic=push' };

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Presses Tab from the top of the page until the focus has come round. What is wrong with each stop. */
async function walk(page: Page): Promise<string[]> {
  const wrong: string[] = [];
  let first: string | undefined;
  for (let stops = 0; stops < stops_max; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (!stop || stop.name === first) {
      expect(stops, 'stops').toBeGreaterThan(5);
      return wrong;
    }
    first ??= stop.name;
    if (stop.width_px < width_min_px) wrong.push(`${stop.name}: no indicator`);
    else if (stop.contrast < contrast_min)
      wrong.push(`${stop.name}: ${stop.contrast.toFixed(1)}:1`);
    for (const over of stop.covered_by) wrong.push(`${stop.name}: beneath ${over}`);
  }
  throw new Error(`the focus does not come round: ${(await focused(page))?.name}`);
}

for (const path of builtPages()) {
  test(`the skip link is the first stop on ${path}, and leads to the text`, async ({ page }) => {
    await page.goto(path);
    await page.keyboard.press('Tab');
    const link = page.getByRole('link', { name: site.skip });
    await expect(link).toBeFocused();
    await expect(link).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
  });

  for (const [name, media] of Object.entries(colours)) {
    test(
      `the focus shows at each stop on ${path}, ${name}`,
      { tag: '@sweep' },
      async ({ page }) => {
        test.slow();
        await page.emulateMedia(media);
        // The narrow layout is where what stays in sight takes most room.
        if (name === 'light') await page.setViewportSize({ width: 390, height: 844 });
        await openWhole(page, path + (narrowed[path] ?? ''));
        expect(await walk(page)).toEqual([]);
      },
    );
  }
}
