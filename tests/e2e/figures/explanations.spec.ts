/** Which explanation fits: what the table shows in the page is what the runs give in Node. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { clockTime } from '../../../src/messages/format.ts';
import { explanationsWords as words } from '../../../src/messages/explanations.ts';
import { witnessWords } from '../../../src/messages/witnesses.ts';
import { mechanisms, type Mechanism } from '../../../src/sim/sync/assumptions.ts';
import {
  observationNames,
  observations,
  type ObservationName,
} from '../../../src/widgets/explanations/observations.ts';
import { resultsFor } from '../../../src/widgets/explanations/results.ts';
import { awake } from '../site.ts';

const ARTICLE = '/ios-26-4/';
const of = observationNames.length;
const nameOf = (mechanism: Mechanism) => witnessWords.mechanisms[mechanism];

const section = (page: Page) => page.locator('section[data-widget="explanations"]');
const figure = (page: Page) => awake(section(page));

/** The row of an explanation, by the name in its head. */
function row(widget: Locator, mechanism: Mechanism): Locator {
  const name = { name: nameOf(mechanism) };
  return widget.getByRole('row').filter({ has: widget.page().getByRole('rowheader', name) });
}
const expectation = (widget: Locator, mechanism: Mechanism) =>
  widget.getByRole('combobox', { name: `${words.expect} ${nameOf(mechanism)}` });
const button = (widget: Locator, action: string, mechanism: Mechanism) =>
  widget.getByRole('button', { name: `${action} ${nameOf(mechanism)}` });
const finding = (widget: Locator, mechanism: Mechanism, name: ObservationName) =>
  row(widget, mechanism).getByRole('button', { name: words.observations[name] });
const decisive = (widget: Locator) => widget.getByRole('row').locator('.narration');
const spoken = (widget: Locator) => widget.getByRole('status').filter({ hasText: /\w/ }).first();

/** What a cell is to say, without the name of its column. */
function verdict(mechanism: Mechanism, name: ObservationName): string {
  const { fits, ends_at } = resultsFor(mechanism)[name];
  const place = ends_at ? ` ${words.ends_at(ends_at)}` : '';
  return `${fits ? words.fits : words.differs}${place}`;
}

async function expectFindings(widget: Locator, mechanism: Mechanism) {
  for (const name of observationNames) {
    await expect(finding(widget, mechanism, name)).toHaveAccessibleName(
      `${words.observations[name]} ${verdict(mechanism, name)}`,
    );
  }
}

test('what is expected stands beside what comes out @phone', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await expect(row(widget, 'never-sent').getByRole('button')).toHaveCount(1);
  await expectation(widget, 'never-sent').selectOption(words.guesses.fits);
  await button(widget, words.run, 'never-sent').click();
  await expectFindings(widget, 'never-sent');
  const outcome = `${words.outcome(of - 1, of)} ${words.compared('fits', false)}`;
  await expect(row(widget, 'never-sent')).toContainText(outcome);
  await expect(spoken(widget)).toContainText(outcome);
  await expect(expectation(widget, 'never-sent')).toBeDisabled();
  await expect(expectation(widget, 'never-sent')).toHaveValue('fits');
  await expect(row(widget, 'unknown-token').getByRole('button')).toHaveCount(1);
});

test('the whole table is what the runs give, and says what tells them apart @phone', async ({
  page,
}) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await widget.getByRole('button', { name: words.run_all }).click();
  for (const mechanism of mechanisms) await expectFindings(widget, mechanism);
  await expect(widget.locator('.conclusion')).toHaveText(
    words.conclusion([words.observations.repair], of),
  );
});

test('every finding names the event that decides, and its time', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await widget.getByRole('button', { name: words.run_all }).click();
  for (const mechanism of ['unknown-token', 'never-sent'] as const) {
    const results = resultsFor(mechanism);
    for (const name of observationNames) {
      const cell = finding(widget, mechanism, name);
      await cell.click();
      await expect(cell).toHaveAttribute('aria-expanded', 'true');
      await expect(decisive(widget)).toHaveText(
        `${clockTime(results[name].at_ms)} ${words.decides(name, results[name])}`,
      );
      await expect(spoken(widget)).toHaveText(words.decides(name, results[name]));
    }
  }
  await expect(decisive(widget)).toContainText('No push to the iPhone follows.');
  await finding(widget, 'never-sent', 'repair').click();
  await expect(decisive(widget)).toHaveCount(0);
});

test('a run can be undone, and everything can start over', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await expectation(widget, 'dead-connection').selectOption('differs');
  await widget.getByRole('button', { name: words.run_all }).click();
  await finding(widget, 'dead-connection', 'late').click();
  await button(widget, words.take_back, 'dead-connection').click();
  await expect(row(widget, 'dead-connection').getByRole('button')).toHaveCount(1);
  await expect(decisive(widget)).toHaveCount(0);
  await expect(widget.locator('.conclusion')).toHaveCount(0);
  await expect(expectation(widget, 'dead-connection')).toBeEnabled();
  await expect(expectation(widget, 'dead-connection')).toHaveValue('differs');
  await widget.getByRole('button', { name: words.start_over }).click();
  for (const mechanism of mechanisms) {
    await expect(button(widget, words.run, mechanism)).toBeVisible();
    await expect(expectation(widget, mechanism)).toHaveValue('unsure');
  }
});

test('it can all be done by keyboard, and the focus stays where it was', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  const grade = widget.getByRole('columnheader').last().getByRole('link');
  await grade.focus();
  await page.keyboard.press('Tab');
  await expect(expectation(widget, 'unknown-token')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(expectation(widget, 'unknown-token')).toHaveValue('fits');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(button(widget, words.take_back, 'unknown-token')).toBeFocused();
  await expect(row(widget, 'unknown-token')).toContainText(words.compared('fits', true));
  await page.keyboard.press('Tab');
  await expect(finding(widget, 'unknown-token', 'uploads')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(finding(widget, 'unknown-token', 'uploads')).toBeFocused();
  await expect(decisive(widget)).toContainText('The Mac receives note-1.');
});

test('a link restores what was expected, run and looked at', async ({ page, browser }) => {
  await page.goto(`${ARTICLE}?own=1`);
  const widget = await figure(page);
  await expectation(widget, 'token-refresh-fails').selectOption('differs');
  await button(widget, words.run, 'token-refresh-fails').click();
  await finding(widget, 'token-refresh-fails', 'repair').click();
  const link = await widget.getByLabel('Link to this moment').inputValue();
  expect(link).toContain('own=1');
  await expect(page).toHaveURL(/why=token-refresh-fails\.repair/);
  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(link);
  const other = await figure(elsewhere);
  await expect(expectation(other, 'token-refresh-fails')).toHaveValue('differs');
  await expectFindings(other, 'token-refresh-fails');
  await expect(finding(other, 'token-refresh-fails', 'repair')).toHaveAttribute(
    'aria-expanded',
    'true',
  );
  await expect(decisive(other)).toContainText(resultsFor('token-refresh-fails').repair.text);
  await expect(button(other, words.run, 'never-sent')).toBeVisible();
  await expect(other.locator('[data-link-notice]')).toHaveCount(0);
  await elsewhere.context().close();
});

test('a mangled link shows the default and says what it could not read @phone', async ({
  page,
}) => {
  await page.goto(
    `${ARTICLE}?explanations.run=magic&explanations.never-sent=%E0%A4%A&explanations.why=unknown-token.repair&explanations.x=%3Cscript%3E#explanations`,
  );
  const widget = await figure(page);
  const notice = widget.locator('[data-link-notice]');
  for (const name of ['run', 'never-sent', 'why', 'x'])
    await expect(notice).toContainText(`explanations.${name}`);
  for (const mechanism of mechanisms) {
    await expect(button(widget, words.run, mechanism)).toBeVisible();
    await expect(expectation(widget, mechanism)).toHaveValue('unsure');
  }
});

test('a link of another model says so', async ({ page }) => {
  await page.goto(`${ARTICLE}?explanations.run=never-sent&explanations.model=0.9.0#explanations`);
  const widget = await figure(page);
  await expect(widget.locator('[data-link-notice]')).toContainText('0.9.0');
  await expectFindings(widget, 'never-sent');
});

test('each observation leads to its evidence, and what no run shows stands apart', async ({
  page,
}) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  for (const name of observationNames) {
    const head = widget.getByRole('columnheader', { name: words.observations[name] });
    const evidence = head.getByRole('link', { name: /^Evidence: / });
    await expect(evidence).toHaveAttribute(
      'href',
      new RegExp(`/evidence/#${observations[name].claim}$`),
    );
  }
  const outside = widget.locator('.outside');
  await expect(outside.locator('a[href$="/evidence/#apsd-unchanged"]')).toBeVisible();
  await expect(outside.locator('a[href$="/firmware/"]')).toBeVisible();
  await expect(outside.getByRole('table')).toHaveCount(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page holds the whole table with what decides, and nothing to press @phone', async ({
    page,
  }) => {
    await page.goto(ARTICLE);
    const rows = section(page)
      .getByRole('row')
      .filter({ has: page.getByRole('cell') });
    const shown = await rows.evaluateAll((all) =>
      all.map((row) =>
        [...row.querySelectorAll('th, td')].map((cell) =>
          cell.textContent.replace(/\s+/g, ' ').trim(),
        ),
      ),
    );
    const wanted = mechanisms.flatMap((mechanism) => {
      const results = resultsFor(mechanism);
      return observationNames.map((name) => [
        words.observations[name],
        verdict(mechanism, name),
        `${clockTime(results[name].at_ms)} ${words.decides(name, results[name])}`,
      ]);
    });
    expect(shown).toEqual(wanted);
    await expect(section(page).getByRole('button')).toHaveCount(0);
    await expect(section(page).getByRole('combobox')).toHaveCount(0);
    await expect(section(page)).toContainText(words.conclusion([words.observations.repair], of));
  });
});
