/** Room for readers with a narrow window, with wide letters, or with a thumb. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { awake, builtPages, openWhole } from '../site.ts';
import { widgets } from './states.ts';

/** As 1.4.12 has it. By a sheet of the page’s own making, which its policy allows. */
async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }
    `);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Words of which some lie outside the box that cuts them off, or outside the button that they name. */
const cut = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const parent = text.parentElement!;
      if (
        !text.textContent?.trim() ||
        !parent.checkVisibility() ||
        parent.closest('svg, .visually-hidden, .skip, select')
      )
        continue;
      range.selectNodeContents(text);
      const words = range.getBoundingClientRect();
      for (let box: Element | null = parent; box; box = box.parentElement) {
        const { overflowX, overflowY, clipPath, webkitLineClamp, display } = getComputedStyle(box);
        // Cut off on purpose: words that are for listeners alone, and the glance at a claim’s sources beside the text,
        // which leads to the whole of them.
        if (clipPath !== 'none' || webkitLineClamp !== 'none') break;
        if (display === 'inline') continue;
        const rect = box.getBoundingClientRect();
        if (rect.width === 0) break;
        const [x, y] = [overflowX, overflowY].map((kind) => ['hidden', 'clip'].includes(kind));
        const isPressed = box.matches('button, summary, .choice span');
        const isWider = words.right > rect.right + 1 || words.left < rect.left - 1;
        const isHigher = words.bottom > rect.bottom + 1 || words.top < rect.top - 1;
        if (((x || isPressed) && isWider) || ((y || isPressed) && isHigher))
          found.push(
            `${text.textContent.trim().slice(0, 40)} in ${box.localName}.${box.className}`,
          );
        if (['auto', 'scroll'].includes(overflowX) || ['auto', 'scroll'].includes(overflowY)) break;
      }
    }
    return found;
  });

for (const path of builtPages()) {
  test(`${path} fits a window of 320 px`, { tag: '@sweep' }, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openWhole(page, path);
    await expect.poll(() => sideways(page)).toBe(0);
    expect(await cut(page)).toEqual([]);
  });

  test(
    `nothing of ${path} is lost where letters and lines stand further apart`,
    {
      tag: '@sweep',
    },
    async ({ page }) => {
      await openWhole(page, path);
      await spaceText(page);
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 800 });
        await expect.poll(() => sideways(page), `${width}`).toBe(0);
        expect.soft(await cut(page), `${width}`).toEqual([]);
      }
    },
  );
}

/** The smallest side of what can be pressed there, where it is less than a thumb needs. */
const small = (widget: Locator) =>
  widget.evaluate((root) => {
    const side_min_px = 44;
    const pressed = root.querySelectorAll<HTMLElement>(
      'button, select, input, textarea, summary, [role="option"], .steps .grade, .grounds .grade',
    );
    return [...pressed].flatMap((element) => {
      if (!element.checkVisibility()) return [];
      const label = element.closest('label');
      const target = label ?? element.querySelector('.hit') ?? element;
      const { width, height } = target.getBoundingClientRect();
      if (Math.min(width, height) >= side_min_px - 0.5) return [];
      return [
        `${element.localName} “${element.textContent.trim().slice(0, 30)}”: ${width} × ${height}`,
      ];
    });
  });

for (const width of [1280, 390]) {
  for (const [name, { path, selector }] of Object.entries(widgets)) {
    test(`at ${width} px a thumb can press whatever ${name} offers`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(path);
      const widget = page.locator(selector).first();
      if ((await widget.getAttribute('data-widget')) !== null) await awake(widget);
      expect(await small(widget)).toEqual([]);
    });
  }
}

for (const path of builtPages()) {
  test(`a list of the headings of ${path} has one first, skips no level and names every figure`, async ({
    page,
  }) => {
    await page.goto(path);
    const levels = await page
      .getByRole('heading')
      .evaluateAll((all) => all.map((heading) => Number(heading.localName.slice(1))));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    expect(skipped).toEqual([]);
    for (const figure of await page.locator('.figure').all()) {
      const title = figure.getByRole('heading').first();
      await expect(figure).toHaveAccessibleName((await title.innerText()).replace(/\s+/g, ' '));
      const within = await figure
        .getByRole('heading')
        .evaluateAll((all) => all.map((heading) => Number(heading.localName.slice(1))));
      expect(within.slice(1).filter((level) => level <= within[0]!)).toEqual([]);
    }
  });
}
