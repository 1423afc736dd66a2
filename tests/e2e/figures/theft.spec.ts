/** The race: what the page shows is what runs in Node hold, in whatever order the thief goes about it. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { controls } from '../../../src/messages/controls.ts';
import { clockTime } from '../../../src/messages/format.ts';
import { theftWords as words } from '../../../src/messages/theft.ts';
import {
  defaults,
  durationOf,
  GO_HOME,
  minute_ms,
  moved,
  planOf,
  withWayHome,
  type Choices,
  type Step,
} from '../../../src/widgets/theft/choices.ts';
import { chartOf } from '../../../src/widgets/theft/chart.ts';
import { runsOf } from '../../../src/widgets/theft/runs.ts';
import { standingOf } from '../../../src/widgets/theft/standing.ts';
import { storyOf } from '../../../src/widgets/theft/together.ts';
import { awake } from '../site.ts';

const ARTICLE = '/stolen-device-protection/';

const figure = (page: Page) => awake(page.locator('section[data-widget="theft"]'));
const time = (widget: Locator) => widget.getByRole('slider', { name: controls.time, exact: true });
const noticed = (widget: Locator) => widget.getByLabel(words.noticed);
const button = (widget: Locator, name: string) => widget.getByRole('button', { name, exact: true });
const lane = (widget: Locator, name: string) => widget.getByRole('group', { name, exact: true });
const script = (widget: Locator) =>
  widget.getByRole('group', { name: words.script }).getByRole('listitem');

/** The rows of the script, by time. */
const rowsOf = (choices: Choices) => planOf(choices).map(({ step }) => words.steps[step]);

/** Both thefts, or all three runs, as they stand at a moment: in words, and in the picture’s name. */
async function expectAt(widget: Locator, choices: Choices, time_ms: number) {
  const names = [...words.lanes, words.owners_lane];
  for (const [index, run] of runsOf(choices).entries()) {
    const group = lane(widget, names[index]!);
    await expect(group.locator('.standing p')).toHaveText([...standingOf(run, time_ms)]);
    const { seen } = chartOf(run.trace, time_ms, run.trace.end.at_ms, 400);
    await expect(group.getByRole('img')).toHaveAccessibleName(
      words.picture(run.name, time_ms, seen),
    );
  }
}

const endOf = (choices: Choices) => runsOf(choices)[0]!.trace.end.at_ms;

test('the thief gets all without the protection, and nothing with it @phone', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await expectAt(widget, defaults, 0);
  await time(widget).fill(String(6 * minute_ms));
  await expectAt(widget, defaults, 6 * minute_ms);
  await time(widget).press('End');
  await expectAt(widget, defaults, endOf(defaults));
  await expect(lane(widget, words.lanes[0])).toContainText('The thief has all 5 things');
  await expect(lane(widget, words.lanes[1])).toContainText('The thief has none of the 5 things.');
});

test('the steps are reordered by keyboard, and the focus stays @phone', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  const step: Step = 'erase-iphone';
  const earlier = button(widget, words.move.earlier(step));
  let { order } = defaults;
  await earlier.focus();
  while (order[0] !== step) {
    order = moved(order, step, -1);
    await page.keyboard.press('Enter');
    await expect(script(widget)).toContainText(rowsOf({ ...defaults, order }));
    await expect(earlier).toBeFocused();
    const said = words.moved(step, order.indexOf(step) + 1, order.length + 1);
    await expect(widget.getByRole('status').filter({ hasText: said })).toHaveCount(1);
  }
  await expect(earlier).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  const said = widget.getByRole('status').filter({ hasText: words.stays_first(step) });
  await expect(said).toHaveCount(1);
  const choices = { ...defaults, order };
  await time(widget).press('End');
  await expectAt(widget, choices, endOf(choices));
  await expect(page).toHaveURL(/theft\.order=erase-iphone/);

  await button(widget, words.start_over).press('Enter');
  await expect(script(widget)).toContainText(rowsOf(defaults));
  await expect(page).not.toHaveURL(/theft\.order/);
});

test('who notices late, or has the thief at home, loses more', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await noticed(widget).fill('5');
  const soon: Choices = { ...defaults, noticed_min: 5 };
  await time(widget).press('End');
  await expectAt(widget, soon, endOf(soon));
  await expect(lane(widget, words.lanes[0])).toContainText('The thief has all 5 things');
  await expect(script(widget)).toContainText(rowsOf(soon));
  await widget.getByRole('radio', { name: words.in_lost_modes['gives-up'] }).check({ force: true });
  await expectAt(widget, { ...soon, answers: false }, endOf({ ...soon, answers: false }));
  await expect(lane(widget, words.lanes[0])).toContainText('The thief has 1 of the 5 things');

  await button(widget, words.start_over).click();
  await widget.getByRole('radio', { name: words.places.home }).check({ force: true });
  const home: Choices = { ...defaults, order: withWayHome(defaults.order, true) };
  await expect(script(widget)).toHaveCount(home.order.length + 1);
  await time(widget).press('End');
  await expectAt(widget, home, endOf(home));
  await expect(lane(widget, words.lanes[1])).toContainText('The thief has 3 of the 5 things');

  const second = lane(widget, words.lanes[1]).getByLabel(words.setting);
  await second.selectOption('always');
  const always: Choices = { ...home, settings: ['off', 'always'] };
  await expectAt(widget, always, endOf(always));
  await expect(lane(widget, words.lanes[1])).toContainText('The thief has none of the 5 things.');
});

test('the owner with their own face waits for an hour', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await expect(lane(widget, words.owners_lane)).toHaveCount(0);
  await widget.getByRole('radio', { name: words.owners.shown }).check({ force: true });
  const choices: Choices = { ...defaults, owner: true };
  const said = words.owner_is(true, durationOf(choices));
  await expect(widget.getByRole('status').filter({ hasText: said })).toHaveCount(1);
  for (const min of [2, 30, 63, 64]) {
    await time(widget).fill(String(min * minute_ms));
    await expectAt(widget, choices, min * minute_ms);
  }
});

test('steps go from moment to moment in all runs, and playing moves on @phone', async ({
  page,
}) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  const moments = [
    ...new Set(runsOf(defaults).flatMap(({ trace }) => trace.events.map(({ at_ms }) => at_ms))),
  ].sort((a, b) => a - b);
  for (const moment of moments.slice(1)) {
    await widget.getByRole('button', { name: controls.step_forward }).click();
    await expect(time(widget)).toHaveValue(String(moment));
    await expectAt(widget, defaults, moment);
  }
  await widget.getByRole('button', { name: controls.step_back }).click();
  await expect(time(widget)).toHaveValue(String(moments.at(-2)));
  await button(widget, controls.restart).click();
  await widget.getByLabel(controls.speed).selectOption('8');
  await button(widget, controls.play).click();
  await expect
    .poll(async () => Number(await time(widget).inputValue()), { timeout: 30_000 })
    .toBeGreaterThan(moments[2]!);
});

test('a link restores the order, the minutes, the settings and the moment @phone', async ({
  page,
  browser,
}) => {
  await page.goto(`${ARTICLE}?own=1`);
  const widget = await figure(page);
  await button(widget, words.move.later('use-saved-passwords')).click();
  await noticed(widget).fill('45');
  await widget.getByRole('radio', { name: words.places.home }).check({ force: true });
  await widget.getByRole('radio', { name: words.owners.shown }).check({ force: true });
  await widget.getByRole('radio', { name: words.in_lost_modes['gives-up'] }).check({ force: true });
  await lane(widget, words.lanes[0]).getByLabel(words.setting).selectOption('always');
  await time(widget).fill('540000');
  const order = withWayHome(moved(defaults.order, 'use-saved-passwords', 1), true);
  const choices: Choices = {
    order,
    noticed_min: 45,
    settings: ['always', 'away'],
    answers: false,
    owner: true,
  };
  await expectAt(widget, choices, 540_000);
  const link = await widget.getByLabel(controls.link_to_this_moment).inputValue();
  expect(link).toMatch(/[?&]own=1.*#theft$/);
  await expect(page).toHaveURL(/theft\.t=540000/);

  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(link);
  const other = await figure(elsewhere);
  await expect(time(other)).toHaveValue('540000');
  await expect(noticed(other)).toHaveValue('45');
  await expect(script(other)).toContainText(rowsOf(choices));
  await expectAt(other, choices, 540_000);
  await expect(other.locator('[data-link-notice]')).toHaveCount(0);
  await elsewhere.context().close();
});

test('a link of the first form shows a thief who gives up in Lost Mode', async ({ page }) => {
  await page.goto(`${ARTICLE}?theft.noticed=5&theft.t=540000&theft.model=1.0.0#theft`);
  const widget = await figure(page);
  await expectAt(widget, { ...defaults, noticed_min: 5, answers: false }, 540_000);
  const gives_up = widget.getByRole('radio', { name: words.in_lost_modes['gives-up'] });
  await expect(gives_up).toBeChecked();
  await expect(widget.locator('[data-link-notice]')).toHaveCount(0);
});

test('a mangled link shows the default and says what it could not read @phone', async ({
  page,
}) => {
  const pieces = [
    'order=erase-iphone,erase-iphone',
    'noticed=181',
    'first=on',
    'x=%3Cscript%3E',
    't=99999999',
    'model=0.1.0',
  ];
  await page.goto(
    `${ARTICLE}?${pieces.map((piece) => `theft.${piece}`).join('&')}&theft.v=2#theft`,
  );
  const widget = await figure(page);
  const notice = widget.locator('[data-link-notice]');
  for (const piece of pieces.slice(0, -1)) {
    await expect(notice).toContainText(`theft.${piece.split('=')[0]}`);
  }
  await expect(notice).toContainText('0.1.0');
  await expect(time(widget)).toHaveValue('0');
  await expectAt(widget, defaults, 0);
});

test('the keys work anywhere in the figure, and are told of what happened', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await button(widget, words.move.later('use-saved-passwords')).focus();
  await page.keyboard.press('ArrowRight');
  await expect(time(widget)).toHaveValue(String(3 * minute_ms));
  await expect(time(widget)).toHaveAttribute(
    'aria-valuetext',
    /Protection off: .+ Protection on, away: /,
  );
  const told = widget.getByRole('status').filter({ hasText: 'Protection on, away:' });
  await expect(told).toHaveCount(1);
  await page.keyboard.press('End');
  await expectAt(widget, defaults, endOf(defaults));

  // A radio button uses the arrows and Space, and no other of the keys.
  await widget.getByRole('radio', { checked: true }).first().focus();
  await page.keyboard.press('Home');
  await expectAt(widget, defaults, 0);
  await page.keyboard.press('End');
  await expectAt(widget, defaults, endOf(defaults));
});

test('a link to a moment leads to where the moment is seen @phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/moments/theft-protected/');
  await page.locator('a[href*="theft.t="]').click();
  const widget = page.locator('section[data-widget="theft"][data-ready]');
  await expect(lane(widget, words.lanes[0]).getByRole('img')).toBeInViewport({ ratio: 1 });
  await expect(lane(widget, words.lanes[1]).locator('.standing p').first()).toBeInViewport();
  await expect(time(widget)).toBeInViewport();
});

for (const width of [390, 1280]) {
  test(`nothing below moves for what is told, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(ARTICLE);
    const widget = await figure(page);
    const height = async () => (await widget.boundingBox())!.height;
    await expect(widget.locator('.narration')).toBeVisible();
    const before = await height();
    const last = String(endOf(defaults));
    while ((await time(widget).inputValue()) !== last) {
      await button(widget, controls.step_forward).press('Enter');
      expect(await height()).toBe(before);
    }
  });
}

test('the transcript tells both runs, with their names where they differ', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await widget.getByText(controls.transcript, { exact: true }).click();
  const lines = storyOf(runsOf(defaults)).transcript;
  await expect(
    widget.getByRole('list', { name: controls.transcript }).getByRole('listitem'),
  ).toHaveText(lines.map(({ at_ms, text }) => `${clockTime(at_ms)} ${text}`));
});

test('every order is tried, and nothing passes before its hour @phone', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await button(widget, words.check.start).press('Enter');
  const answer = widget.getByRole('status').filter({ hasText: 'All 120 orders were tried' });
  await expect(answer).toBeVisible({ timeout: 45_000 });
  await expect(answer).toContainText(
    'Protection on, away: the thief gets something in none of 1920 runs.',
  );
  await expect(button(widget, words.check.start)).toBeFocused();
  // Every minute was tried: another one is no other question.
  await noticed(widget).fill('5');
  await expect(answer).toBeVisible();
  await widget.getByRole('radio', { name: words.places.home }).check({ force: true });
  await expect(answer).toHaveCount(0);
  const dropped = widget.getByRole('status').filter({ hasText: words.outdated });
  await expect(dropped).toBeVisible();
  await button(widget, words.check.start).press('Enter');
  const kept = words.kept_home(withWayHome(defaults.order, true).indexOf(GO_HOME));
  await expect(widget.getByText(kept)).toBeVisible({ timeout: 45_000 });
});

test('trying every order can be stopped', async ({ page }) => {
  // The worker's file is kept back, so that the check cannot end by itself.
  await page.route(/\/worker[^/]*\.js$/, () => undefined);
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await button(widget, words.check.start).press('Enter');
  await expect(widget.getByRole('progressbar', { name: words.check.bar })).toBeVisible();
  await button(widget, words.check.stop).press('Enter');
  await expect(button(widget, words.check.start)).toBeFocused();
  await expect(widget.getByRole('progressbar')).toHaveCount(0);
  await expect(widget.getByText(/^Stopped after/)).toBeVisible();
});

test('the pinned player leaves a phone its picture @phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(ARTICLE);
  const widget = await figure(page);
  const player = widget.getByRole('group', { name: controls.playback });
  await expect.poll(async () => (await player.boundingBox())!.height).toBeLessThan(130);
  for (const control of await player.locator(':is(button, select, input):visible').all()) {
    const { width, height } = (await control.boundingBox())!;
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }
});

test('large text enlarges the words of the picture too, and they keep their room @phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(ARTICLE);
  const widget = await figure(page);
  const picture = lane(widget, words.lanes[0]).getByRole('img');
  const nameHeight = async () =>
    (await picture.getByText(words.steps['use-saved-passwords']).boundingBox())!.height;
  const before = await nameHeight();
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await expect.poll(async () => (await nameHeight()) / before).toBeGreaterThan(1.4);
  const names = await picture.locator('text').all();
  const edge = (await picture.boundingBox())!;
  for (const name of names) {
    const box = (await name.boundingBox())!;
    expect(box.x + box.width).toBeLessThanOrEqual(edge.x + edge.width + 2);
  }
});

test('the marks of the line of time have a key', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  const key = widget.getByRole('list', { name: words.on_the_line }).getByRole('listitem');
  await expect(key).toHaveText(words.marks.map(({ meaning }) => meaning));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('both runs stand there as pictures and as text @phone', async ({ page }) => {
    await page.goto(ARTICLE);
    const widget = page.locator('section#theft');
    const stills = widget.locator('.storyboard');
    await expect(stills.getByText(words.storyboard(defaults.noticed_min))).toBeVisible();
    for (const { name, trace, lines } of runsOf(defaults)) {
      const { seen } = chartOf(trace, trace.end.at_ms, trace.end.at_ms, 400);
      const picture = words.picture(name, trace.end.at_ms, seen);
      await expect(stills.getByRole('img', { name: picture, exact: true })).toBeVisible();
      const told = stills.getByRole('group').filter({
        has: page.getByText(words.story(name), { exact: true }),
      });
      await expect(told.getByRole('listitem')).toHaveText(
        lines.map(({ at_ms, text }) => `${clockTime(at_ms)} ${text}`),
      );
    }
    await expect(widget.getByRole('slider')).toHaveCount(0);
    await expect(widget.getByRole('button')).toHaveCount(0);
  });
});
