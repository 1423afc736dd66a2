/** Several releases side by side, as a reader uses them. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { releaseName } from '../../../src/messages/devices.ts';
import { clockTime } from '../../../src/messages/format.ts';
import { stepsAt } from '../../../src/widgets/pipeline/view/steps.ts';
import { firstDifference } from '../../../src/widgets/compare/difference.ts';
import { defaults, runsOf } from '../../../src/widgets/compare/runs.ts';
import { awake } from '../site.ts';

const ARTICLE = '/ios-26-4/';
const names = ['First run', 'Second run', 'Third run'];

const runs = runsOf(defaults);
const parting_ms = firstDifference(runs.map(({ trace }) => trace))!.at_ms;

const figure = (page: Page) => awake(page.locator('section#compare[data-widget="compare"]'));
const time = (widget: Locator) => widget.getByRole('slider', { name: 'Time' });
const column = (widget: Locator, index: number) =>
  widget.getByRole('group', { name: names[index]!, exact: true });
const release = (widget: Locator, index: number) => column(widget, index).getByLabel('iPhone runs');
const jump = (widget: Locator) =>
  widget.getByRole('button', { name: 'Go to the first difference' });

/** The four steps of a column, as they are marked. */
const steps = (of: Locator) =>
  of
    .locator('[data-step]')
    .evaluateAll((all) => all.map((step) => step.getAttribute('data-status')));

/** Each column shows what its own run shows at this time, and no other. */
async function expectInStep(widget: Locator, time_ms: number) {
  for (const [index, { trace }] of runs.entries()) {
    const wanted = stepsAt(trace, time_ms, 'iphone').map(({ status }) => status);
    await expect.poll(() => steps(column(widget, index)), names[index]).toEqual(wanted);
  }
}

test('the default finds the token check on the iPhone @phone', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  const found = widget.getByRole('status').filter({ hasText: 'First difference' });
  await expect(found).toContainText('on the iPhone');
  const on = (releases: string) =>
    found.locator('dl > div').filter({ has: page.getByText(releases, { exact: true }) });
  await expect(on('iOS 26.4')).toContainText('does not know the push’s token');
  await expect(on('iOS 26.4').getByRole('link', { name: /^Evidence: / })).toHaveAttribute(
    'href',
    /#token-check-is-the-bug$/,
  );
  await expect(on('iOS 26.3 and iOS 26.4.1')).toContainText('is handed to the app');
  await time(widget).press('End');
  await expectInStep(widget, 8_000);
  expect(await steps(column(widget, 1))).toEqual(['done', 'done', 'failed', 'waiting']);
});

test('a button leads to the first difference, which the columns and the line of time name @phone', async ({
  page,
}) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await expect(column(widget, 1)).toContainText('The same in every run so far');
  await jump(widget).click();
  await expect(time(widget)).toHaveValue(String(parting_ms));
  await expect(time(widget)).toHaveAttribute(
    'aria-valuetext',
    /iOS 26\.3 and iOS 26\.4\.1: The push is handed to the app.*On iOS 26\.4: The token check/,
  );
  await expect(column(widget, 1)).toContainText('Unlike iOS 26.3 and iOS 26.4.1');
  await expect(column(widget, 2)).toContainText('Unlike iOS 26.4 from');
  await expect(widget.locator('.timeline text')).toHaveText('First difference');
  await widget.getByRole('button', { name: 'Step back' }).click();
  await expect(column(widget, 1)).toContainText('The same in every run so far');
});

test('a button that leads to the difference brings a run that parts into sight @phone', async ({
  page,
}) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await jump(widget).click();
  await expect(column(widget, 1).getByRole('img')).toBeInViewport();
});

test('the end is told of a run in which the change has not come', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await time(widget).press('End');
  await expect(time(widget)).toHaveAttribute('aria-valuetext', /On iOS 26\.4: .*has not come/);
  const spoken = widget.getByRole('status').filter({ hasText: 'On iOS 26.4: The run is over' });
  await expect(spoken).toHaveCount(1);
});

test('all runs stay in step, at every moment of any of them @phone', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  const moments = new Set(runs.flatMap(({ trace }) => trace.events.map(({ at_ms }) => at_ms)));
  for (const moment of [...moments].sort((a, b) => a - b)) {
    await widget.getByRole('button', { name: 'Step forward' }).click();
    await expect(time(widget)).toHaveValue(String(moment));
    await expectInStep(widget, moment);
  }
  await time(widget).fill('2000');
  await expectInStep(widget, 2_000);
});

test('the transport stays in reach while the columns are read @phone', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  for (const index of [0, 1, 2]) {
    await column(widget, index).locator('svg[role="img"]').scrollIntoViewIfNeeded();
    await expect(widget.getByRole('button', { name: 'Play', exact: true })).toBeInViewport();
    await expect(time(widget)).toBeInViewport();
  }
});

test('a link opens at its second with its releases and direction @phone', async ({
  page,
  browser,
}) => {
  await page.goto(`${ARTICLE}?own=1`);
  const widget = await figure(page);
  await release(widget, 0).selectOption('ios-26.5');
  await release(widget, 1).selectOption('ios-26.4.2');
  await release(widget, 2).selectOption('ios-26.4');
  await time(widget).fill('1634');
  const link = await widget.getByLabel('Link to this moment').inputValue();
  expect(link).toMatch(/[?&]own=1.*#compare$/);
  await expect(page).toHaveURL(/compare\.t=1634/);
  const seen = async (of: Locator) => ({
    time: await time(of).inputValue(),
    spoken: await time(of).getAttribute('aria-valuetext'),
    releases: [
      await release(of, 0).inputValue(),
      await release(of, 1).inputValue(),
      await release(of, 2).inputValue(),
    ],
    steps: await steps(of),
  });
  const before = await seen(widget);
  expect(before).toMatchObject({
    time: '1634',
    releases: ['ios-26.5', 'ios-26.4.2', 'ios-26.4'],
  });

  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(link);
  const other = await figure(elsewhere);
  await expect.poll(() => seen(other)).toEqual(before);
  await expect(other.locator('[data-link-notice]')).toHaveCount(0);
  await elsewhere.context().close();
});

test('a mangled link shows the default and says what it could not read @phone', async ({
  page,
}) => {
  await page.goto(
    `${ARTICLE}?compare.a=none&compare.c=ios-99&compare.t=9999999&compare.from=ipad&compare.model=0.1.0#compare`,
  );
  const widget = await figure(page);
  const notice = widget.locator('[data-link-notice]');
  for (const part of ['compare.a', 'compare.c', 'compare.t', 'compare.from', '0.1.0']) {
    await expect(notice).toContainText(part);
  }
  await expect(release(widget, 0)).toHaveValue('ios-26.3');
  await expect(release(widget, 2)).toHaveValue('ios-26.4.1');
  await expect(time(widget)).toHaveValue('0');
});

test('the other direction has no difference, and says so @phone', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await widget.getByRole('radio', { name: 'The iPhone' }).check({ force: true });
  await expect(widget.getByRole('status').filter({ hasText: 'No difference' })).toBeVisible();
  await expect(jump(widget)).toHaveCount(0);
  await expect(widget.locator('.timeline text')).toHaveCount(0);
  await time(widget).press('End');
  for (const index of [0, 1, 2]) {
    await expect(column(widget, index)).toContainText('The same in every run');
    await expect.poll(() => steps(column(widget, index))).toEqual(['done', 'done', 'done', 'done']);
  }
  await expect(page).toHaveURL(/compare\.from=iphone/);
});

test('two releases can be compared, and differ or not', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await expect(release(widget, 0).getByRole('option', { name: 'None' })).toHaveCount(0);
  await release(widget, 2).selectOption({ label: 'None' });
  await expect(widget.locator('.steps')).toHaveCount(2);
  await expect(jump(widget)).toBeVisible();
  await release(widget, 1).selectOption('ios-26.4.1');
  await expect(widget.getByText('No difference', { exact: true })).toBeVisible();
  await expect(jump(widget)).toHaveCount(0);
  await expect(page).toHaveURL(/compare\.c=none/);
  await release(widget, 2).selectOption('ios-26.4');
  await expect(widget.locator('.steps')).toHaveCount(3);
  await expect(jump(widget)).toBeVisible();
});

test('everything works from the keyboard alone', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await jump(widget).focus();
  await page.keyboard.press('Enter');
  await expect(time(widget)).toHaveValue(String(parting_ms));
  await page.keyboard.press('ArrowLeft');
  await expect(column(widget, 1)).toContainText('The same in every run so far');
  await page.keyboard.press('Tab');
  await expect(release(widget, 0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(release(widget, 0)).toHaveValue('ios-26.4');
  await time(widget).focus();
  await page.keyboard.press('End');
  await expect.poll(() => steps(column(widget, 0))).toEqual(['done', 'done', 'failed', 'waiting']);
  await page.keyboard.press('Home');
  await expect(time(widget)).toHaveValue('0');
  await page.keyboard.press('Space');
  await expect(widget.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
});

test('the transcript tells every run, with the releases where they differ', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await widget.getByText('Transcript', { exact: true }).click();
  const lines = widget.getByRole('list', { name: 'Transcript' }).getByRole('listitem');
  await expect(lines.filter({ hasText: 'The push arrives at the iPhone.' })).toHaveCount(1);
  await expect(lines.filter({ hasText: 'On iOS 26.4: The token check' })).toHaveCount(1);
  await expect(
    lines.filter({ hasText: 'On iOS 26.3 and iOS 26.4.1: The iPhone receives note-1.' }),
  ).toHaveCount(1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the first difference, its pictures and each run as text are there @phone', async ({
    page,
  }) => {
    await page.goto(ARTICLE);
    const stills = page.locator('section#compare .storyboard');
    await expect(stills.getByText('First difference: at')).toBeVisible();
    await expect(stills.locator('svg[role="img"]')).toHaveCount(3);
    for (const { os, lines } of runs) {
      const told = stills.getByRole('group').filter({
        has: page.getByText(`What happens on ${releaseName(os)}`, { exact: true }),
      });
      await expect(told.getByRole('listitem')).toHaveText(
        lines.map(({ at_ms, text }) => `${clockTime(at_ms)} ${text}`),
      );
    }
    await expect(page.locator('section#compare').getByRole('slider')).toBeHidden();
    await expect(jump(page.locator('section#compare'))).toBeHidden();
  });
});
