/** What a pasted link is shown with, and the pages of the canonical moments, on the built site. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { controls } from '../../../src/messages/controls.ts';
import { deviceNames } from '../../../src/messages/devices.ts';
import { pictureWords as words } from '../../../src/messages/pictures.ts';
import { pipeline } from '../../../src/messages/pipeline.ts';
import { momentNames, momentOf } from '../../../src/widgets/moments/moments.ts';
import { stepsAt } from '../../../src/widgets/pipeline/view/steps.ts';
import { statusWords } from '../../../src/widgets/pipeline/view/words.ts';
import { standingOf } from '../../../src/widgets/theft/standing.ts';
import { awake, builtPages } from '../site.ts';

/** Of the page as it was sent, by property. */
async function cardOf(page: Page): Promise<Record<string, string>> {
  const properties = await page
    .locator('meta[property^="og:"]')
    .evaluateAll((all) =>
      all.map((meta) => [meta.getAttribute('property'), meta.getAttribute('content')]),
    );
  return Object.fromEntries(properties) as Record<string, string>;
}

for (const path of builtPages()) {
  test(
    `a link to ${path} has a title, words and a picture that is there`,
    { tag: '@sweep' },
    async ({ page }) => {
      await page.goto(path);
      const card = await cardOf(page);
      const image = new URL(card['og:image']!);
      expect(image.origin).toBe(process.env.SITE_URL ?? 'https://silent-push.example');
      const file = join('dist', image.pathname);
      expect(existsSync(file)).toBe(true);
      const png = readFileSync(file);
      expect(card).toMatchObject({
        'og:title': expect.stringMatching(/\S/),
        'og:description': await page.locator('meta[name="description"]').getAttribute('content'),
        'og:image:width': String(png.readUInt32BE(16)),
        'og:image:height': String(png.readUInt32BE(20)),
        'og:image:alt': expect.stringMatching(/\w/),
      });
      await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute(
        'content',
        'summary_large_image',
      );
    },
  );
}

test('an article and a moment have pictures of their own, other pages that of the first', async ({
  page,
}) => {
  const pathOf = async (path: string) => {
    await page.goto(path);
    return new URL((await cardOf(page))['og:image']!).pathname;
  };
  expect(await pathOf('/faq/')).toBe(await pathOf('/'));
  expect(await pathOf('/ios-26-4/')).toBe('/pictures/ios-26-4.png');
  expect(await pathOf('/moments/broken/')).toBe('/pictures/moments/broken.png');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const name of momentNames) {
    test(`the page of “${name}” says how it stands, and all that led there`, async ({ page }) => {
      await page.goto('/moments/');
      await page.locator(`main a[href="/moments/${name}/"]`).click();
      await expect(page).toHaveURL(`/moments/${name}/`);
      const moment = momentOf(name);
      const figure = page.getByRole('region', { name: words.figure });
      await expect(figure.getByRole('img').filter({ visible: true })).toHaveCount(1);
      if (moment.world === 'sync') {
        const { trace, time_ms, receiver } = moment;
        await expect(figure).toContainText(words.steps(deviceNames[receiver]));
        for (const { step, status, reason } of stepsAt(trace, time_ms, receiver)) {
          const item = figure.locator(`[data-step="${step}"]`);
          await expect(item).toContainText(pipeline.steps[step]);
          await expect(item).toContainText(statusWords(status, reason));
        }
      } else {
        for (const sentence of standingOf(moment.run, moment.time_ms))
          await expect(figure).toContainText(sentence);
      }
      // Without scripts the figure opens, but not there.
      await expect(figure.locator('.into a')).toBeVisible();
      await expect(figure.getByText(words.open_at, { exact: true })).toBeHidden();
      const told = page.getByRole('region', { name: words.until_then }).getByRole('listitem');
      await expect(told).toContainText(moment.lines.map(({ text }) => text));
    });
  }
});

for (const name of momentNames) {
  test(`from “${name}” the figure opens at that moment`, async ({ page }) => {
    await page.goto(`/moments/${name}/`);
    const still = page.getByRole('region', { name: words.figure });
    await still.getByText(words.open_at, { exact: true }).click();
    const { figure, time_ms } = momentOf(name);
    const widget = await awake(page.locator(`#${figure}`));
    await expect(widget.getByRole('slider', { name: controls.time, exact: true })).toHaveValue(
      String(time_ms),
    );
    await expect(widget.locator('[data-link-notice]')).toHaveCount(0);
  });
}
