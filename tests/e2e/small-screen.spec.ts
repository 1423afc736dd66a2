import { expect, test } from '@playwright/test';
import { builtPages, openWhole } from './site.ts';

for (const path of builtPages()) {
  test(`nothing scrolls sideways on ${path}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openWhole(page, path);
    const wider = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return [];
      return [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > clientWidth)
        .map((element) => `${element.tagName} ${element.getAttribute('class') ?? ''}`);
    });
    expect(wider).toEqual([]);
  });
}
