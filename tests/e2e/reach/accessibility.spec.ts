/** What axe finds on every page, with every figure awake and every disclosure open: each colour, width and size of text. */
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
      const looks = [
        ['light', wide],
        ['light', narrow],
        ['dark', narrow],
        ['forced', wide],
      ] as const;
      for (const [colour, viewport] of looks) {
        await page.setViewportSize(viewport);
        await page.emulateMedia(colours[colour]);
        expect.soft(await faults(page), `${colour}, ${viewport.width}`).toEqual([]);
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
