/** A fleet leaving 26.4: what the worker brings into the page is what Node finds. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { controls } from '../../src/messages/controls.ts';
import { number } from '../../src/messages/format.ts';
import { rolloutWords as words } from '../../src/messages/rollout.ts';
import { days_max, phones_max, phones_min } from '../../src/sim/protection/fleet/fleet.ts';
import { rollout } from '../../src/sim/protection/fleet/rollout.ts';
import {
  day_at_first,
  day_ms,
  defaults,
  fleetOf,
  type Choices,
} from '../../src/widgets/rollout/choices.ts';
import { awake } from './site.ts';

const ARTICLE = '/stolen-device-protection/';
const WORKER = /fleet-worker[^/]*\.js$/;

const figure = (page: Page) => awake(page.locator('section[data-widget="rollout"]'));
const time = (widget: Locator) => widget.getByRole('slider', { name: controls.time });
const button = (widget: Locator, name: string) => widget.getByRole('button', { name, exact: true });
const progress = (widget: Locator) => widget.getByRole('progressbar', { name: words.progress });
const sentence = (widget: Locator) => widget.locator('.narration b');
const chart = (widget: Locator) => widget.getByRole('img', { name: /^Chart over the days/ });

const daysOf = (part: Partial<Choices> = {}) => {
  const chosen = { ...defaults, ...part };
  return [...rollout(fleetOf(chosen, chosen.policy))];
};
const toldOf = (day: number, part: Partial<Choices> = {}) =>
  words.standing(daysOf(part)[day]!, part.phones ?? defaults.phones);

async function finished(widget: Locator) {
  await expect(progress(widget)).toHaveAttribute('value', String(days_max), { timeout: 45_000 });
}

async function stand(widget: Locator, day: number) {
  await time(widget).fill(String(day * day_ms));
}

test('a day’s sentence is that of a run in Node, and the console lags @phone', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await finished(widget);
  await expect(sentence(widget)).toHaveText(toldOf(day_at_first));
  const { console_still_on_26_4, still_on_26_4 } = daysOf()[day_at_first]!;
  expect(console_still_on_26_4).toBeGreaterThan(still_on_26_4);
  for (const day of [0, 21, days_max]) {
    await stand(widget, day);
    await expect(sentence(widget)).toHaveText(toldOf(day));
    await expect(chart(widget)).toHaveAccessibleName(words.chart(toldOf(day)));
  }
  await expect(widget.getByRole('status').filter({ hasText: toldOf(days_max) })).toHaveCount(1);
});

test('whatever is chosen is what runs, and the days are told as numbers @phone', async ({
  page,
}) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  const part: Partial<Choices> = { policy: 'ask', phones: 700, alone_percent: 9, full_percent: 20 };
  await widget.getByText(words.policies.ask, { exact: true }).first().click();
  await widget.getByLabel(words.phones).fill('700');
  await widget.getByLabel(words.phones).press('Enter');
  await widget.getByLabel(words.numbers.alone_percent).fill('9');
  await widget.getByText(words.others).click();
  await widget.getByLabel(words.numbers.full_percent).fill('20');
  await widget.getByLabel(words.follows).selectOption('neither');
  await finished(widget);
  await widget.getByText(words.table, { exact: true }).click();
  const cells = daysOf({ ...part, follows: 'neither' }).flatMap((day) =>
    [
      day.still_on_26_4,
      day.console_still_on_26_4,
      day.console_updated,
      day.console_unknown,
      day.protected,
    ].map(number),
  );
  expect(cells.at(-1)).toBe('0');
  await expect(widget.getByRole('table', { name: words.each_day }).getByRole('cell')).toHaveText(
    cells,
  );
});

test('two policies stand beside each other, or one alone', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await finished(widget);
  await widget.getByLabel(words.than).selectOption('ask');
  await finished(widget);
  const there = daysOf({ policy: 'ask' })[day_at_first]!;
  await expect(widget.locator('.narration')).toContainText(words.compared('ask', there));
  await expect(
    widget.getByRole('listitem').filter({ hasText: words.lines.other('ask') }),
  ).toContainText(number(there.still_on_26_4));
  await expect(chart(widget).locator('path.other')).toHaveCount(1);
  await widget.getByLabel(words.than).selectOption('none');
  await finished(widget);
  await expect(chart(widget).locator('path.other')).toHaveCount(0);
});

test('a size out of range goes to its nearer end', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  const size = widget.getByLabel(words.phones);
  for (const [typed, phones] of [
    ['5', phones_min],
    ['99999999', phones_max],
  ] as const) {
    await size.fill(typed);
    await size.press('Enter');
    await expect(size).toHaveValue(String(phones));
  }
});

test('the largest fleet arrives day by day, and Stop keeps what is there', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await finished(widget);
  // Pressed by the page itself at the first days, so that no machine is too fast for the test.
  await widget.evaluate((root, stop) => {
    const observer = new MutationObserver(() => {
      const { value, max } = root.querySelector('progress')!;
      const button = [...root.querySelectorAll('button')].find(
        ({ textContent }) => textContent === stop,
      );
      if (!button || value < 3 || value === max) return;
      observer.disconnect();
      button.click();
    });
    observer.observe(root, { subtree: true, childList: true, attributes: true });
  }, words.stop);
  await widget.getByLabel(words.phones).fill(String(phones_max));
  await widget.getByLabel(words.phones).press('Enter');
  await expect(widget.getByText(words.stages.stopped)).toBeVisible({ timeout: 45_000 });
  const days = Number(await progress(widget).getAttribute('value'));
  expect(days).toBeGreaterThanOrEqual(3);
  expect(days).toBeLessThan(days_max);
  await stand(widget, 2);
  await expect(sentence(widget)).toHaveText(toldOf(2, { phones: phones_max }));
  await stand(widget, days_max);
  await expect(sentence(widget)).toHaveText(words.not_yet(days_max));
  await button(widget, words.again).click();
  await finished(widget);
});

test('while it runs the button says Stop, in its place', async ({ page }) => {
  // The worker's file is kept back, so that the run cannot end by itself.
  await page.route(WORKER, () => undefined);
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await button(widget, words.stop).press('Enter');
  await expect(button(widget, words.again)).toBeFocused();
  await expect(widget.getByText(words.stages.stopped)).toBeVisible();
  await expect(sentence(widget)).toHaveText(words.not_yet(day_at_first));
});

test('a worker that does not load is reported, and can be tried again', async ({ page }) => {
  await page.route(WORKER, (route) => route.abort());
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await expect(widget.getByRole('status').filter({ hasText: words.stages.failed })).toBeVisible();
  await page.unroute(WORKER);
  await button(widget, words.again).click();
  await finished(widget);
  await expect(widget.getByText(words.stages.failed)).toHaveCount(0);
});

test('it can be done by keyboard', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await widget.getByRole('radio', { name: words.policies.enforce }).focus();
  await page.keyboard.press('Tab');
  await expect(widget.getByLabel(words.deadline)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Tab');
  await expect(widget.getByLabel(words.than)).toBeFocused();
  await time(widget).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await finished(widget);
  const earlier = { deadline: defaults.deadline - 1 };
  expect(toldOf(earlier.deadline, earlier)).not.toBe(toldOf(earlier.deadline));
  await expect(sentence(widget)).toHaveText(toldOf(earlier.deadline, earlier));
  await expect(time(widget)).toHaveAttribute(
    'aria-valuetext',
    new RegExp(`${toldOf(earlier.deadline, earlier)}$`),
  );
});

test('a link restores the choices and the day', async ({ page, browser }) => {
  await page.goto(`${ARTICLE}?own=1`);
  const widget = await figure(page);
  await widget.getByText(words.policies.leave, { exact: true }).first().click();
  await widget.getByLabel(words.numbers.check_in_days_max).fill('14');
  await stand(widget, 30);
  const link = await widget.getByLabel(controls.link_to_this_moment).inputValue();
  expect(link).toContain('own=1');
  await expect(page).toHaveURL(
    /rollout\.policy=leave.*rollout\.check_in_days_max=14.*rollout\.day=30/,
  );
  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(link);
  const other = await figure(elsewhere);
  await expect(other.getByRole('radio', { name: words.policies.leave })).toBeChecked();
  await expect(other.locator('[data-link-notice]')).toHaveCount(0);
  await expect(sentence(other)).toHaveText(toldOf(30, { policy: 'leave', check_in_days_max: 14 }));
  await elsewhere.context().close();
});

test('a mangled link shows the default and says what it could not read @phone', async ({
  page,
}) => {
  const pieces = ['phones=1e9', 'policy=%E0%A4%A', 'day=99', 'x=%3Cscript%3E'];
  await page.goto(`${ARTICLE}?${pieces.map((piece) => `rollout.${piece}`).join('&')}#rollout`);
  const widget = await figure(page);
  const notice = widget.locator('[data-link-notice]');
  for (const piece of pieces) {
    await expect(notice).toContainText(`rollout.${piece.split('=')[0]}`);
  }
  await expect(sentence(widget)).toHaveText(toldOf(day_at_first));
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page holds a run, its chart and its days, and nothing to press @phone', async ({
    page,
  }) => {
    await page.goto(ARTICLE);
    const widget = page.locator('section[data-widget="rollout"]');
    await expect(chart(widget)).toHaveAccessibleName(words.chart(toldOf(day_at_first)));
    const table = widget.getByRole('table', { name: words.each_day });
    await expect(table.getByRole('rowheader').last()).toHaveText(String(days_max));
    const { still_on_26_4 } = daysOf().at(-1)!;
    await expect(table.getByRole('row').last().getByRole('cell').first()).toHaveText(
      number(still_on_26_4),
    );
    await expect(widget.getByRole('button')).toHaveCount(0);
    await expect(widget.getByRole('slider')).toHaveCount(0);
  });
});
