/** What axe finds on every page, with every figure awake and every disclosure open. */
import { expect, test } from '@playwright/test';
import { colours, faults, largeText } from './axe.ts';
import { builtPages, openWhole } from '../site.ts';

const wide = { width: 1280, height: 800 };
const narrow = { width: 390, height: 844 };

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const path of builtPages()) {
  test(
    `axe finds nothing on ${path} in any colours, width and size of text`,
    { tag: '@sweep' },
    async ({ page }) => {
      test.slow();
      await openWhole(page, path);
      for (const [name, media] of Object.entries(colours)) {
        for (const viewport of [wide, narrow]) {
          await page.setViewportSize(viewport);
          await page.emulateMedia(media);
          expect.soft(await faults(page), `${name}, ${viewport.width}`).toEqual([]);
        }
      }
      await page.emulateMedia(colours.light);
      await largeText(page);
      for (const viewport of [wide, narrow]) {
        await page.setViewportSize(viewport);
        expect.soft(await faults(page), `large text, ${viewport.width}`).toEqual([]);
      }
    },
  );
}
