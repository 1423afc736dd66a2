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

/** Between a phone and a desk: tablets in both directions, half a screen, and where the page changes its columns. */
const widths = [600, 768, 834, 1024, 1100, 1176, 1200, 1366];

/** What lies beside the window, on the side too where no page scrolls to. */
const beside = (page: Page) =>
  page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    // What is cut off or can be scrolled to; and what is there for listeners alone.
    const isKept = (element: Element) => {
      for (let box: Element | null = element; box; box = box.parentElement) {
        const { overflowX, clipPath } = getComputedStyle(box);
        if (overflowX !== 'visible' && box.localName !== 'svg') return true;
        if (clipPath !== 'none') return true;
      }
      return false;
    };
    return [...document.querySelectorAll('main *')]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (left < -0.5 || right > edge + 0.5) && !isKept(element);
      })
      .slice(0, 5)
      .map((element) => `${element.localName} “${element.textContent.trim().slice(0, 40)}”`);
  });

for (const path of builtPages()) {
  test(
    `nothing of ${path} lies beside a window of any width`,
    { tag: '@sweep' },
    async ({ page }) => {
      await openWhole(page, path);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        expect.soft(await beside(page), `${width}`).toEqual([]);
      }
    },
  );
}
