/** Each article on paper: what stands in for the figures, the evidence in full, and nothing to press. */
import { expect, test, type Page } from '@playwright/test';
import { articles, openWhole } from '../site.ts';

const CSS_PX_PER_MM = 96 / 25.4;
const margins_mm = 36;
const widths_mm = { A4: 210, Letter: 215.9 };

/** For someone who reads in the dark, whose paper is white all the same. */
const print = (page: Page) => page.emulateMedia({ media: 'print', colorScheme: 'dark' });

for (const path of articles) {
  test(`${path} is a paper`, async ({ page }) => {
    await print(page);
    await page.goto(path);
    const main = page.getByRole('main');
    await expect(
      main.locator('button, input, select, textarea').filter({ visible: true }),
    ).toHaveCount(0);
    await expect(page.getByRole('navigation').filter({ visible: true })).toHaveCount(0);
    await expect(page.locator('.to-search')).toBeHidden();
    await expect(page.locator(':root')).toHaveCSS('background-color', 'rgb(255, 255, 255)');

    await expect(main.locator('.byline')).toHaveText(/\d{4}$/);
    const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
    const from = page.locator('.printed-from');
    await expect(from).toBeVisible();
    await expect(from).toContainText(canonical!);
  });

  test(`${path} has its figures on paper, and all that they assume`, async ({ page }) => {
    await openWhole(page, path);
    await print(page);
    const figures = await page.locator('.figure').all();
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) {
      const id = await figure.getAttribute('id');
      const stills = figure.locator('.storyboard, svg, table, dl, ol').filter({ visible: true });
      expect(await stills.count(), id!).toBeGreaterThan(0);
      // What only works on a screen has something in its place: a storyboard, or the whole table of its answers.
      const storyboards = await figure.locator('.storyboard').all();
      for (const storyboard of storyboards) await expect(storyboard, id!).toBeVisible();
      const tables = figure.locator('table').filter({ visible: true });
      const isAlive = (await figure.locator('.needs-js').count()) > 0;
      if (isAlive) expect(storyboards.length + (await tables.count()), id!).toBeGreaterThan(0);
    }
    // Folded, as a page is when it is opened and printed.
    await page.locator('details').evaluateAll((all) => {
      for (const details of all) (details as HTMLDetailsElement).open = false;
    });
    const folds = page.locator('.figure details').filter({ visible: true });
    const folded = folds.locator('li');
    if ((await folds.count()) > 0) expect(await folded.count()).toBeGreaterThan(0);
    await expect(folded.filter({ visible: false })).toHaveCount(0);
  });

  test(`${path} has its evidence on paper, numbered as in the text, with addresses`, async ({
    page,
  }) => {
    await print(page);
    await page.goto(path);
    const marks = await page
      .locator('.claim-mark')
      .filter({ visible: true })
      .evaluateAll((all) =>
        all.map((mark) => [mark.getAttribute('href')!.slice(1), mark.textContent.trim()]),
      );
    expect(marks.length).toBeGreaterThan(5);
    const entries = new Map(
      await page
        .locator('.evidence li')
        .filter({ visible: true })
        .evaluateAll((all) =>
          // As it is drawn: letters that lead back to further places in the text are left out.
          all.map(
            (entry) =>
              [
                entry.id,
                entry.querySelector<HTMLElement>('.evidence-number')!.innerText.trim(),
              ] as const,
          ),
        ),
    );
    for (const [claim, number] of marks) expect(entries.get(claim!), claim).toBe(number);
    const unwritten = await page
      .locator('.evidence-sources cite a')
      .evaluateAll(
        (all) =>
          all.filter(
            (link) =>
              !getComputedStyle(link, '::after').content.includes(
                (link as HTMLAnchorElement).getAttribute('href')!,
              ),
          ).length,
      );
    expect(unwritten).toBe(0);
  });

  test(`${path} fits its paper`, async ({ page }) => {
    await page.goto(path);
    await print(page);
    for (const [name, width_mm] of Object.entries(widths_mm)) {
      const width = Math.floor((width_mm - margins_mm) * CSS_PX_PER_MM);
      await page.setViewportSize({ width, height: 900 });
      const cut = await page.locator('main *').evaluateAll((all) =>
        all
          .filter((element) => {
            const { width, left, right } = element.getBoundingClientRect();
            return width > 1 && (left < -1 || right > innerWidth + 1);
          })
          .map((element) => `${element.localName}.${element.getAttribute('class')}`),
      );
      expect(cut, name).toEqual([]);
    }
  });
}
