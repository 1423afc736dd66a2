import { expect, test, type Page } from '@playwright/test';
import { builtPages, openWhole } from '../site.ts';

/** What makes the page wider than its window. */
const wider = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth)
      .map((element) => `${element.tagName} ${element.getAttribute('class') ?? ''}`);
  });

for (const path of builtPages()) {
  test(
    `nothing scrolls sideways on ${path}, with large text either`,
    { tag: '@sweep' },
    async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await openWhole(page, path);
      expect(await wider(page)).toEqual([]);
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      await expect.poll(() => wider(page)).toEqual([]);
    },
  );
}
