/** The timeline of the incident: every entry with its sources, by pointer, by keyboard, by link and without scripts. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { controls } from '../../../src/messages/controls.ts';
import { incidentWords as words } from '../../../src/messages/incident.ts';
import { daysOf, spokenName, stretchesOf } from '../../../src/widgets/incident/entries.ts';
import { entries, sourcesOf, written } from '../../support/incident.ts';
import { awake } from '../site.ts';

const ARTICLE = '/ios-26-4/';

const figure = (page: Page) => page.locator('section[data-widget="incident"]');
const option = (widget: Locator, id: string) =>
  widget.getByRole('option', { name: nameOf(id), exact: true });
const button = (widget: Locator, name: string) => widget.getByRole('button', { name, exact: true });
const link = (widget: Locator) => widget.getByLabel(controls.link_to_this_moment);
const nameOf = (id: string) => spokenName(entries.find((entry) => entry.id === id)!);

/** The text of an entry stands in the figure, with its day, its grades and its sources, and no other entry's. */
async function expectRead(widget: Locator, id: string) {
  const entry = entries.find((entry) => entry.id === id)!;
  const { says, title } = written.find((entry) => entry.id === id)!;
  await expect(widget.getByRole('option', { selected: true })).toHaveAccessibleName(nameOf(id));
  const shown = widget.getByRole('listitem').filter({ visible: true });
  await expect(shown).toHaveCount(1);
  await expectEntry(shown, title, daysOf(entry), says);
}

async function expectEntry(
  item: Locator,
  title: string,
  days: string,
  says: (typeof written)[number]['says'],
) {
  await expect(item.getByRole('heading')).toHaveText(title);
  await expect(item.locator('time')).toHaveText(days);
  for (const { text, claim } of says) {
    await expect(item).toContainText(text);
    await expect(item.locator(`a[href$="/evidence/#${claim}"]`)).toHaveAccessibleName(
      /^Evidence: /,
    );
  }
  const sources = sourcesOf(written.find((entry) => entry.says === says)!);
  await expect(item.locator('a[href*="#source-"]')).toHaveText([...sources]);
}

/** How far apart two marks are on the screen, and where the first one is. */
async function places(widget: Locator, one: string, other: string) {
  const [first, second] = await Promise.all([
    option(widget, one).locator('rect').boundingBox(),
    option(widget, other).locator('rect').boundingBox(),
  ]);
  return { x: first!.x, apart: second!.x - first!.x };
}

test('every entry is there in the order of its days, with its grades and sources @phone', async ({
  page,
}) => {
  await page.goto(ARTICLE);
  const widget = await awake(figure(page));
  const names = widget.getByRole('listbox', { name: words.timeline }).getByRole('option');
  await expect(names).toHaveCount(entries.length);
  for (const [index, entry] of entries.entries()) {
    if (index > 0) await button(widget, words.later).click();
    await expect(names.nth(index)).toHaveAccessibleName(spokenName(entry));
    await expectRead(widget, entry.id);
  }
  await button(widget, words.later).click();
  await expectRead(widget, entries.at(-1)!.id);
  await button(widget, words.earlier).click();
  await expectRead(widget, entries.at(-2)!.id);
});

test('an entry is read where it is pressed @phone', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await awake(figure(page));
  await option(widget, 'ios-26-4-1').click();
  await expectRead(widget, 'ios-26-4-1');
  await expect(page).toHaveURL(/incident\.at=ios-26-4-1#incident$/);
});

test('by keyboard the timeline is one stop, and arrows go from entry to entry', async ({
  page,
}) => {
  await page.goto(ARTICLE);
  const widget = await awake(figure(page));
  const press = (key: string) => page.keyboard.press(key);
  const expectAt = async (index: number) => {
    const { id } = entries.at(index)!;
    await expect(option(widget, id)).toBeFocused();
    await expectRead(widget, id);
  };
  await button(widget, words.whole).focus();
  await press('Tab');
  await expect(option(widget, entries[0]!.id)).toBeFocused();
  await press('ArrowRight');
  await expectAt(1);
  await press('End');
  await expectAt(-1);
  await press('ArrowRight');
  await expectAt(-1);
  await press('ArrowLeft');
  await expectAt(-2);
  await press('Home');
  await expectAt(0);
  await press('Tab');
  await expect(button(widget, words.earlier)).toBeFocused();
  await press('Shift+Tab');
  await expectAt(0);
});

test('zooming draws days further apart around the entry that is read @phone', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await awake(figure(page));
  await option(widget, 'first-report').click();
  const apart = async () => (await places(widget, 'first-report', 'articles')).apart;
  /** Screens have whole pixels. */
  const differsFrom = (width: number) => async () => Math.abs((await apart()) - width);
  const whole = await places(widget, 'first-report', 'articles');
  await button(widget, words.zoom_in).click();
  await expect.poll(apart).toBeGreaterThan(1.9 * whole.apart);
  const wide = await places(widget, 'first-report', 'articles');
  expect(Math.abs(wide.x - whole.x)).toBeLessThan(3);
  await expectRead(widget, 'first-report');

  await option(widget, 'first-report').press('+');
  await expect.poll(apart).toBeGreaterThan(3.8 * whole.apart);
  await expect(option(widget, 'first-report')).toBeFocused();
  await page.keyboard.press('-');
  await expect.poll(differsFrom(wide.apart)).toBeLessThan(2);
  await page.keyboard.press('0');
  await expect.poll(differsFrom(whole.apart)).toBeLessThan(2);
  await expectRead(widget, 'first-report');
});

test('an entry out of sight is brought into it', async ({ page }) => {
  await page.goto(`${ARTICLE}?incident.zoom=8#incident`);
  const widget = await awake(figure(page));
  await expect(option(widget, 'ios-26-6-beta').locator('rect')).not.toBeInViewport();
  await option(widget, entries[0]!.id).press('End');
  await expect(option(widget, 'ios-26-6-beta').locator('rect')).toBeInViewport({ ratio: 1 });
});

test('a link opens the same entry, as close @phone', async ({ page, browser }) => {
  await page.goto(`${ARTICLE}?own=1`);
  const widget = await awake(figure(page));
  await option(widget, 'second-report').click();
  await button(widget, words.zoom_in).click();
  await expect(link(widget)).toHaveValue(
    /\?own=1&incident\.at=second-report&incident\.zoom=2#incident$/,
  );
  await expect(page).toHaveURL(await link(widget).inputValue());
  const { apart } = await places(widget, 'first-report', 'articles');
  const elsewhere = await (await browser.newContext({ viewport: page.viewportSize() })).newPage();
  await elsewhere.goto(await link(widget).inputValue());
  const other = await awake(figure(elsewhere));
  await expectRead(other, 'second-report');
  await expect(option(other, 'second-report').locator('rect')).toBeInViewport();
  await expect
    .poll(async () => Math.abs((await places(other, 'first-report', 'articles')).apart - apart))
    .toBeLessThan(2);
  await elsewhere.context().close();
});

test('a mangled link shows the first entry and says what it could not read @phone', async ({
  page,
}) => {
  await page.goto(`${ARTICLE}?incident.at=%3Cb%3E&incident.zoom=99&incident.t=4#incident`);
  const widget = await awake(figure(page));
  await expectRead(widget, entries[0]!.id);
  const notice = widget.locator('[data-link-notice]');
  await expect(notice.getByRole('paragraph')).toHaveText([
    controls.notice.unreadable('incident.at', '<b>'),
    controls.notice.unreadable('incident.zoom', '99'),
    controls.notice.unknown('incident.t'),
  ]);
  await expect(link(widget)).toHaveValue(/\/ios-26-4\/#incident$/);
});

for (const [width, letters] of [
  [320, '100%'],
  [390, '100%'],
  [1280, '100%'],
  [390, '200%'],
] as const) {
  test(`at ${width} px with letters of ${letters} each label is in its own box`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript((size) => {
      document.addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = size;
      });
    }, letters);
    await page.goto(ARTICLE);
    const widget = await awake(figure(page));
    const faults = await widget.getByRole('option').evaluateAll((options) => {
      const rectOf = (element: Element) => element.getBoundingClientRect();
      const boxes = options.map((option) => rectOf(option.querySelector('rect')!));
      return options.flatMap((option, index) => {
        const box = boxes[index]!;
        const outside = [...option.querySelectorAll('text')].filter((text) => {
          const { left, right, top, bottom } = rectOf(text);
          return (
            left < box.left || right > box.right || top < box.top - 2 || bottom > box.bottom + 2
          );
        });
        const covered = boxes.filter(
          (other, place) =>
            place !== index &&
            other.left < box.right &&
            box.left < other.right &&
            other.top < box.bottom &&
            box.top < other.bottom,
        );
        return outside.length + covered.length > 0 ? [option.getAttribute('aria-label')] : [];
      });
    });
    expect(faults).toEqual([]);
  });
}

async function expectWholeList(page: Page) {
  const items = figure(page).locator('ol').getByRole('listitem');
  await expect(items).toHaveCount(entries.length);
  for (const [index, entry] of entries.entries()) {
    const { says, title } = written.find(({ id }) => id === entry.id)!;
    await expect(items.nth(index)).toBeVisible();
    await expectEntry(items.nth(index), title, daysOf(entry), says);
  }
  for (const { label } of stretchesOf(entries))
    await expect(
      figure(page).getByRole('listitem').getByText(label, { exact: true }),
    ).toBeVisible();
  await expect(figure(page).getByRole('button').filter({ visible: true })).toHaveCount(0);
}

test('on paper the entries are a list', async ({ page }) => {
  await page.goto(ARTICLE);
  await awake(figure(page));
  await page.emulateMedia({ media: 'print' });
  await expectWholeList(page);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the entries are a list, and there is nothing to press @phone', async ({ page }) => {
    await page.goto(ARTICLE);
    await expectWholeList(page);
    await expect(figure(page).getByRole('listbox')).toHaveCount(0);
  });
});
