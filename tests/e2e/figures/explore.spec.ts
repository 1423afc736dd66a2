/** Every order, tried in the page: what the worker finds is what Node finds. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { exploreWords as words } from '../../../src/messages/explore.ts';
import { number, roughNumber } from '../../../src/messages/format.ts';
import { story } from '../../../src/narrate/story.ts';
import { compared, defaults, type Choices } from '../../../src/widgets/explore/choices.ts';
import { finished, searchFor } from '../../../src/widgets/explore/search.ts';
import { scenarioOf, situationNames } from '../../../src/widgets/explore/situations.ts';
import { awake } from '../site.ts';

const ARTICLE = '/simulator/';

/** The first figure of the page that tries every order, awake. */
function figure(page: Page): Promise<Locator> {
  return awake(page.locator('section[data-widget="explore"]').first());
}

const start = (widget: Locator) => widget.getByRole('button', { name: words.start });
const stop = (widget: Locator) => widget.getByRole('button', { name: words.stop });
const result = (widget: Locator) => widget.getByRole('status').filter({ hasText: /\w/ }).first();

async function choose(widget: Locator, { situation, os, question }: Choices) {
  await widget.getByLabel(words.situation).selectOption(situation);
  await widget.getByLabel('iPhone runs').selectOption(os);
  await widget.getByText(words.questions[question], { exact: true }).click();
  await expect(widget.getByRole('radio', { name: words.questions[question] })).toBeChecked();
}

async function expectAnswer(widget: Locator, choices: Choices) {
  const found = finished(searchFor(choices));
  await expect(widget.getByText(words.answer(choices.question, found))).toBeVisible({
    timeout: 45_000,
  });
  await expect(result(widget)).toContainText(words.grounds(choices.question, found));
  return found;
}

test('no order loses a change, and the counts are those that Node finds @phone', async ({
  page,
}) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await start(widget).click();
  const { states } = await expectAnswer(widget, defaults);
  await expect(result(widget)).toContainText(`${number(states)} different states`);
  await expect(start(widget)).toBeVisible();
});

test('on 26.4 the shortest order that leaves a device behind is told', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  const choices: Choices = { ...defaults, os: 'ios-26.4', question: 'up-to-date' };
  await choose(widget, choices);
  await start(widget).click();
  const { violation } = await expectAnswer(widget, choices);
  const { events } = violation!;
  const scenario = scenarioOf(choices.situation, choices.os);
  const told = story({ scenario, events }).map(({ text }) => text);
  const ending = words.behind['lacks-a-change']('iPhone');
  const steps = widget.locator('.outcome').getByRole('listitem');
  await expect(steps).toHaveText([...told, ending]);
  await expect(steps.last()).toHaveAttribute('data-status', 'failed');
  await expect(widget.locator('.outcome')).toContainText(words.late_not_lost);
});

test('stopping says how far it came, and the search can start again', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  const choices: Choices = { ...defaults, situation: 'deletion' };
  await choose(widget, choices);
  // Pressed by the page itself at the first report, so that no search is too fast for the test.
  await widget.evaluate((root) => {
    const observer = new MutationObserver(() => {
      if ((root.querySelector('progress')?.max ?? 1) <= 1) return;
      observer.disconnect();
      root.querySelector<HTMLButtonElement>('.button-primary')!.click();
    });
    observer.observe(root, { subtree: true, childList: true, attributes: true });
  });
  await start(widget).click();
  await expect(result(widget)).toHaveText(
    /Stopped\. \d+ states met, \d+ of them not looked at yet\./,
  );
  await expect(start(widget)).toBeVisible();
  await expect(widget.locator('.answer')).toHaveCount(0);
  await start(widget).click();
  await expectAnswer(widget, choices);
});

test('it can all be done by keyboard, and the focus stays on the button', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await widget.getByLabel(words.situation).focus();
  await page.keyboard.press('ArrowDown');
  await expect(widget.getByLabel(words.situation)).toHaveValue(situationNames[1]);
  await page.keyboard.press('Tab');
  await expect(widget.getByLabel('iPhone runs')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(widget.getByRole('radio', { name: words.questions.lost })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await expect(start(widget)).toBeFocused();
  await page.keyboard.press('Enter');
  await expectAnswer(widget, {
    ...defaults,
    situation: situationNames[1],
    question: 'up-to-date',
  });
  await expect(start(widget)).toBeFocused();
});

test('the button says Stop while a search runs, in its place', async ({ page }) => {
  // The worker's file is kept back, so that the search cannot end by itself.
  await page.route(/\/worker[^/]*\.js$/, () => undefined);
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await start(widget).press('Enter');
  await expect(stop(widget)).toBeFocused();
  await expect(widget.getByRole('progressbar', { name: words.bar })).toBeVisible();
  await expect(result(widget)).toHaveText(words.spoken({ states: 1, open: 1 }));
  await stop(widget).press('Enter');
  await expect(start(widget)).toBeFocused();
  await expect(widget.getByRole('progressbar')).toHaveCount(0);
});

test('a worker that does not load is reported', async ({ page }) => {
  await page.route(/\/worker[^/]*\.js$/, (route) => route.abort());
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await start(widget).click();
  await expect(result(widget)).toHaveText(words.failed);
  await expect(start(widget)).toBeVisible();
});

test('a result goes when the choices change', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await start(widget).click();
  await expectAnswer(widget, defaults);
  await widget.getByLabel('iPhone runs').selectOption('ios-26.4');
  await expect(widget.locator('.answer')).toHaveCount(0);
  await expect(widget.getByText(words.not_started)).toBeVisible();
});

test('a link carries the choices and no result', async ({ page, browser }) => {
  await page.goto(`${ARTICLE}?own=1`);
  const widget = await figure(page);
  await choose(widget, { situation: 'outage', os: 'ios-26.4', question: 'up-to-date' });
  const link = await widget.getByLabel('Link to this moment').inputValue();
  expect(link).toContain('own=1');
  await expect(page).toHaveURL(/situation=outage.*os=ios-26\.4.*question=up-to-date/);
  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(link);
  const other = await figure(elsewhere);
  await expect(other.getByLabel(words.situation)).toHaveValue('outage');
  await expect(other.getByLabel('iPhone runs')).toHaveValue('ios-26.4');
  await expect(other.getByRole('radio', { name: words.questions['up-to-date'] })).toBeChecked();
  await expect(other.getByText(words.not_started)).toBeVisible();
  await elsewhere.context().close();
});

test('a mangled link shows the default and says what it could not read @phone', async ({
  page,
}) => {
  await page.goto(ARTICLE);
  const id = (await page.locator('section[data-widget="explore"]').first().getAttribute('id'))!;
  await page.goto(`${ARTICLE}?${id}.situation=none&${id}.os=%E0%A4%A&${id}.x=%3Cscript%3E#${id}`);
  const widget = await figure(page);
  const notice = widget.locator('[data-link-notice]');
  for (const name of ['situation', 'os', 'x']) await expect(notice).toContainText(`${id}.${name}`);
  await expect(widget.getByLabel(words.situation)).toHaveValue(defaults.situation);
  await expect(widget.getByLabel('iPhone runs')).toHaveValue(defaults.os);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page holds what the searches find, and nothing to press @phone', async ({ page }) => {
    await page.goto(ARTICLE);
    const widget = page.locator('section[data-widget="explore"]').first();
    const rows = widget.getByRole('row').filter({ has: page.getByRole('cell') });
    // Two of them, which Node searches fast enough for a test.
    const wanted = situationNames.slice(0, 2).flatMap((situation) =>
      compared.map((os) => {
        const lost = finished(searchFor({ situation, os, question: 'lost' }));
        const upToDate = finished(searchFor({ situation, os, question: 'up-to-date' }));
        return [
          roughNumber(lost.orders),
          number(lost.states),
          lost.violation ? words.in_some : words.in_none,
          upToDate.violation ? words.not_in_all : words.in_all,
        ];
      }),
    );
    const shown = await rows.evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim())),
    );
    expect(shown).toHaveLength(situationNames.length * compared.length);
    expect(shown.slice(0, wanted.length)).toEqual(wanted);
    await expect(widget.getByRole('button')).toHaveCount(0);
    await expect(widget.getByRole('listitem').filter({ visible: true }).last()).toBeVisible();
  });
});
