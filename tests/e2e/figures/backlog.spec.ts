/** Falling behind and catching up: what the page counts is what a run in Node holds. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { backlogWords as words } from '../../../src/messages/backlog.ts';
import { controls } from '../../../src/messages/controls.ts';
import { number } from '../../../src/messages/format.ts';
import { searchWords } from '../../../src/messages/search.ts';
import { simulate } from '../../../src/sim/sync/simulate.ts';
import {
  day_ms,
  days_max,
  defaults,
  edits_max,
  scenarioOf,
  type Choices,
} from '../../../src/widgets/backlog/choices.ts';
import { countsOf, daysOf, gapAt, momentsOf } from '../../../src/widgets/backlog/view.ts';
import { finished, searchFor } from '../../../src/widgets/explore/search.ts';
import { awake } from '../site.ts';

const ARTICLE = '/ios-26-4/';

const figure = (page: Page) => awake(page.locator('section[data-widget="backlog"]'));
const time = (widget: Locator) => widget.getByRole('slider', { name: controls.time });
const button = (widget: Locator, name: string) => widget.getByRole('button', { name });
/** The words of the charts, which say how things stand. */
const charts = (widget: Locator) => widget.getByRole('img', { name: /^Two charts/ });

const traceOf = (part: Partial<Choices> = {}) => simulate(scenarioOf({ ...defaults, ...part }));

async function choose(widget: Locator, { days, edits, opens, way, then }: Choices) {
  await widget.getByLabel(words.days).fill(String(days));
  await widget.getByLabel(words.edits).fill(String(edits));
  await widget.getByLabel(words.opens.label).selectOption(opens);
  await widget.getByLabel(words.way.label).selectOption(way);
  await widget.getByLabel(words.then.label).selectOption(then);
}

/** Both tables of counts, as the page shows them. */
async function expectCounts(widget: Locator, chosen: Choices) {
  const trace = traceOf(chosen);
  const changes = widget.getByRole('table', { name: words.counts.caption }).getByRole('cell');
  await expect(changes).toHaveText(Object.values(countsOf(trace)).map(number));
  const { sent, dropped, delivered, replaced } = trace.metrics.pushes;
  const pushes = widget.getByRole('table', { name: words.pushes.caption }).getByRole('cell');
  await expect(pushes).toHaveText([sent, dropped, delivered, replaced].map(number));
}

test('the gap grows on 26.4, and closes after the update @phone', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  const chosen: Choices = { ...defaults, days: 3, opens: 'never' };
  await choose(widget, chosen);
  const trace = traceOf(chosen);
  const installed_ms = trace.events.find(({ kind }) => kind === 'os.installed')!.at_ms;
  const stands = async (time_ms: number) => {
    await time(widget).fill(String(time_ms));
    await expect(widget.locator('.narration b')).toHaveText(
      words.lasting(gapAt(trace, time_ms), time_ms),
    );
    await expect(charts(widget)).toHaveAccessibleName(words.charts(gapAt(trace, time_ms), time_ms));
  };
  await stands(day_ms);
  await expect(widget).toContainText('iCloud has 4 changes, the iPhone has 0: 4 are missing.');
  await stands(installed_ms);
  await expect(widget).toContainText('iCloud has 12 changes, the iPhone has 0: 12 are missing.');
  await stands(trace.end.at_ms);
  await expect(widget).toContainText('iCloud has 16 changes, and so has the iPhone.');
});

test('the counts are those of a run in Node, whatever is chosen @phone', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await expectCounts(widget, defaults);
  const most: Choices = {
    days: days_max,
    edits: edits_max,
    opens: 'daily',
    way: 'sync-engine',
    then: 'opening',
  };
  const least: Choices = { ...defaults, days: 1, edits: 1, opens: 'weekly' };
  for (const chosen of [most, least]) {
    await choose(widget, chosen);
    await expectCounts(widget, chosen);
  }
  await expect(widget.getByRole('row', { name: `${words.counts.rows.lost} 0` })).toBeVisible();
});

test('the days are told as numbers', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await widget.getByText(words.table).click();
  const table = widget.getByRole('table', { name: words.each_midnight });
  const days = daysOf(traceOf());
  await expect(table.getByRole('rowheader')).toHaveCount(days.length);
  const cells = days.flatMap(({ in_icloud, on_iphone, discarded, delivered }) =>
    [in_icloud, on_iphone, in_icloud - on_iphone, discarded, delivered].map(number),
  );
  await expect(table.getByRole('cell')).toHaveText(cells);
});

test('steps go from moment to moment, and playing moves on', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  const moments = [...new Set(momentsOf(traceOf()).map(({ at_ms }) => at_ms))];
  await button(widget, controls.step_forward).click();
  await expect(time(widget)).toHaveValue(String(moments[0]));
  await button(widget, controls.step_forward).click();
  await expect(time(widget)).toHaveValue(String(moments[1]));
  await button(widget, controls.step_back).click();
  await expect(time(widget)).toHaveValue(String(moments[0]));
  await widget.getByLabel(controls.speed).selectOption('8');
  await button(widget, controls.play).click();
  await expect
    .poll(async () => Number(await time(widget).inputValue()), { timeout: 30_000 })
    .toBeGreaterThan(moments[3]!);
  await button(widget, controls.pause).click();
  await expect(widget.getByRole('status').filter({ hasText: 'iCloud has' })).toHaveCount(1);
});

test('it can all be done by keyboard', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await widget.getByLabel(words.days).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Tab');
  await expect(widget.getByLabel(words.edits)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowUp');
  const chosen: Choices = { ...defaults, days: 9, edits: 5, opens: 'daily' };
  await expectCounts(widget, chosen);
  await time(widget).focus();
  await page.keyboard.press('End');
  await expect(time(widget)).toHaveAttribute('aria-valuetext', /and so has the iPhone\.$/);
  await page.keyboard.press('Home');
  await expect(time(widget)).toHaveValue('0');
  await page.keyboard.press('ArrowRight');
  await expect(time(widget)).not.toHaveValue('0');
});

test('a link restores the choices and the moment', async ({ page, browser }) => {
  await page.goto(`${ARTICLE}?own=1`);
  const widget = await figure(page);
  const chosen: Choices = {
    days: 5,
    edits: 12,
    opens: 'never',
    way: 'sync-engine',
    then: 'opening',
  };
  await choose(widget, chosen);
  await time(widget).fill(String(3 * day_ms));
  const link = await widget.getByLabel(controls.link_to_this_moment).inputValue();
  expect(link).toContain('own=1');
  await expect(page).toHaveURL(/backlog\.days=5.*backlog\.t=259200000/);
  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(link);
  const other = await figure(elsewhere);
  await expect(other.getByLabel(words.days)).toHaveValue('5');
  await expect(other.getByLabel(words.opens.label)).toHaveValue('never');
  await expect(time(other)).toHaveValue(String(3 * day_ms));
  await expectCounts(other, chosen);
  await expect(other.locator('[data-link-notice]')).toHaveCount(0);
  await elsewhere.context().close();
});

test('a mangled link shows the default and says what it could not read @phone', async ({
  page,
}) => {
  const pieces = ['days=999999', 'edits=1e9', 'opens=%E0%A4%A', 'x=%3Cscript%3E', 't=1209600000'];
  await page.goto(`${ARTICLE}?${pieces.map((piece) => `backlog.${piece}`).join('&')}#backlog`);
  const widget = await figure(page);
  const notice = widget.locator('[data-link-notice]');
  for (const piece of pieces) {
    await expect(notice).toContainText(`backlog.${piece.split('=')[0]}`);
  }
  await expect(time(widget)).toHaveValue('0');
  await expectCounts(widget, defaults);
});

test('every order of the small story is tried, and loses nothing @phone', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await button(widget, searchWords.start).press('Enter');
  const found = finished(searchFor({ situation: 'update', os: 'ios-26.4', question: 'lost' }));
  expect(found).toMatchObject({ complete: true, violation: null });
  const result = widget.getByRole('status').filter({ hasText: searchWords.answer('lost', found) });
  await expect(result).toContainText(searchWords.grounds('lost', found), { timeout: 45_000 });
  await expect(button(widget, searchWords.start)).toBeFocused();
});

test('trying every order can be stopped', async ({ page }) => {
  // The worker's file is kept back, so that the search cannot end by itself.
  await page.route(/\/worker[^/]*\.js$/, () => undefined);
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await button(widget, searchWords.start).press('Enter');
  await expect(widget.getByRole('progressbar', { name: searchWords.bar })).toBeVisible();
  await button(widget, searchWords.stop).press('Enter');
  await expect(button(widget, searchWords.start)).toBeFocused();
  await expect(widget.getByRole('progressbar')).toHaveCount(0);
  await expect(widget.getByText(/^Stopped\./)).toBeVisible();
});

test('the transcript of the longest run opens a part at a time', async ({ page }) => {
  await page.goto(`${ARTICLE}?backlog.days=13&backlog.edits=50&backlog.way=sync-engine`);
  const widget = await figure(page);
  await widget.getByText(controls.transcript, { exact: true }).click();
  const list = widget.getByRole('list', { name: controls.transcript });
  await expect(list.getByRole('listitem')).toHaveCount(200);
  const { length } = traceOf({ days: 13, edits: 50, way: 'sync-engine' }).events;
  await expect(button(widget, controls.transcript_show_all(length))).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page holds the charts, the counts and the days, and nothing to press @phone', async ({
    page,
  }) => {
    await page.goto(ARTICLE);
    const widget = page.locator('section[data-widget="backlog"]');
    await expectCounts(widget, defaults);
    const { at_ms } = traceOf().end;
    await expect(charts(widget)).toHaveAccessibleName(words.charts(gapAt(traceOf(), at_ms), at_ms));
    await expect(widget.getByRole('table', { name: words.each_midnight })).toBeVisible();
    await expect(widget.getByRole('button')).toHaveCount(0);
    await expect(widget.getByRole('slider')).toHaveCount(0);
  });
});
