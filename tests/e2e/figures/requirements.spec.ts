/** What would it ask me: the answer in the page is the simulator's, and so is the table. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { date } from '../../../src/messages/format.ts';
import { actionNames, requirementNames, settingNames } from '../../../src/messages/protection.ts';
import {
  requirementsTable,
  requirementsWords as words,
} from '../../../src/messages/requirements.ts';
import { action_ids, actions, type ActionId } from '../../../src/sim/protection/actions.ts';
import { requirementOf } from '../../../src/sim/protection/requirement.ts';
import type { Setting } from '../../../src/sim/protection/types.ts';
import { answerTo } from '../../../src/widgets/requirements/answer.ts';
import {
  defaults,
  type Choices,
  type PlaceName,
} from '../../../src/widgets/requirements/choices.ts';
import { awake } from '../site.ts';

const ARTICLE = '/stolen-device-protection/';
const HOUR = requirementNames['biometric-delay-biometric'];

const disputed = [
  ['erase-iphone', 'sdp-erase-disputed'],
  ['reset-all-settings', 'sdp-reset-disputed'],
  ['turn-off-find-my', 'sdp-find-my-disputed'],
  ['change-account-security', 'sdp-recovery-key-disputed'],
] as const;

const section = (page: Page) => page.locator('section[data-widget="requirements"]');
const figure = (page: Page) => awake(section(page));
const action = (widget: Locator) => widget.getByRole('combobox', { name: words.action });
const place = (widget: Locator, name: PlaceName) =>
  widget.getByRole('group', { name: words.place }).getByLabel(words.places[name], { exact: true });
const setting = (widget: Locator, name: Setting) =>
  widget
    .getByRole('group', { name: words.setting })
    .getByLabel(settingNames[name], { exact: true });
const told = (widget: Locator) => widget.locator('.gist');
const tryOf = (widget: Locator, who: keyof typeof words.who) =>
  widget.getByRole('region', { name: words.who[who] });
const table = (page: Page) => section(page).getByRole('table', { name: requirementsTable.caption });

/** The whole answer, as the simulator gives it here. */
async function expectAnswer(widget: Locator, choices: Choices) {
  const { asks, obstacle, attempts } = answerTo(choices);
  await expect(widget).toContainText(words.question(choices));
  await expect(told(widget)).toHaveText(words.answer(asks, obstacle));
  for (const { who, lines, took_ms } of attempts) {
    const one = tryOf(widget, who);
    await expect(one.locator('.status')).toHaveText(words.verdict(took_ms));
    const items = one.getByRole('listitem');
    await expect(items).toHaveCount(lines.length);
    for (const [index, { text }] of lines.entries()) {
      await expect(items.nth(index)).toContainText(text);
    }
  }
}

test('it answers what is chosen, and tells what happens to those who try @phone', async ({
  page,
}) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await expectAnswer(widget, defaults);
  await expect(told(widget)).toHaveText(`${HOUR}.`);
  await action(widget).selectOption({ label: actionNames['erase-iphone'] });
  await expectAnswer(widget, { ...defaults, action: 'erase-iphone' });
  await expect(told(widget)).toHaveText(`${requirementNames.biometric}.`);
  await place(widget, 'familiar').check();
  await expectAnswer(widget, { ...defaults, action: 'erase-iphone', place: 'familiar' });
  await expect(told(widget)).toHaveText(`${requirementNames.passcode}.`);
  await setting(widget, 'always').check();
  await expect(told(widget)).toHaveText(`${requirementNames.biometric}.`);
  await setting(widget, 'away').check();
  await place(widget, 'unknown').check();
  await expectAnswer(widget, { ...defaults, action: 'erase-iphone', place: 'unknown' });
  await expect(tryOf(widget, 'owner')).toContainText('Significant Locations are turned off.');
  await setting(widget, 'off').check();
  await expect(tryOf(widget, 'thief').locator('.status')).toHaveText(words.verdict(0));
});

test('what is asked stands in order, with its hour', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  const { passcode, biometric, again } = words.asked;
  const asked = widget.locator('.asked').getByRole('listitem');
  await expect(asked).toHaveText([biometric, '1 hour of waiting', again]);
  await setting(widget, 'off').check();
  await expect(asked).toHaveText([passcode]);
  await action(widget).selectOption('turn-off-protection');
  await expect(asked).toHaveCount(0);
  await expect(told(widget)).toHaveText(/does not arise: the protection is off already/);
});

test('where the question does not arise, nobody tries, and nothing is called refused @phone', async ({
  page,
}) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await setting(widget, 'off').check();
  await expect(tryOf(widget, 'owner')).toBeVisible();
  await action(widget).selectOption('turn-off-protection');
  const choices = { ...defaults, action: 'turn-off-protection', setting: 'off' } as const;
  await expectAnswer(widget, choices);
  for (const name of [words.who.owner, words.who.thief, words.rests_on]) {
    await expect(widget.getByRole('region', { name })).toHaveCount(0);
  }
  const spoken = widget.getByRole('status').first();
  await expect(spoken).toContainText('does not arise');
  await expect(spoken).not.toContainText(words.verdict(null));
});

test('it says which list has the action, of which day, and who disagrees', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  const basis = widget.getByRole('region', { name: words.rests_on });
  const evidence = (claim: string) => basis.locator(`a[href$="/evidence/#${claim}"]`);
  await expect(basis).toContainText(date(actions['change-account-password'].listed));
  await expect(evidence('sdp-security-delay')).toHaveAccessibleName(
    /^Evidence: Documented by Apple/,
  );
  await expect(basis).not.toContainText(words.disagree);
  await action(widget).selectOption('transfer-esim');
  await expect(basis).toContainText(`copy of ${date(actions['transfer-esim'].listed)}`);
  await expect(evidence('sdp-biometric-list-2026')).toHaveAccessibleName(/press/);
  for (const [id, claim] of disputed) {
    await action(widget).selectOption(id);
    await expect(basis).toContainText(words.disagree);
    await expect(evidence(claim)).toBeVisible();
  }
});

test('it can all be done by keyboard, and the answer is spoken', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  const spoken = widget.getByRole('status').first();
  await expect(spoken).toHaveText('');
  await action(widget).focus();
  await page.keyboard.press('ArrowDown');
  await expect(action(widget)).toHaveValue('sign-out');
  await page.keyboard.press('Tab');
  await expect(place(widget, 'elsewhere')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(place(widget, 'familiar')).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(setting(widget, 'always')).toBeChecked();
  const choices = { action: 'sign-out', place: 'familiar', setting: 'always' } as const;
  await expectAnswer(widget, choices);
  await expect(spoken).toContainText(words.question(choices));
  await expect(spoken).toContainText(HOUR);
  await expect(spoken).toContainText('Done after 1 hour');
});

test('a link restores the question', async ({ page, browser }) => {
  await page.goto(`${ARTICLE}?own=1`);
  const widget = await figure(page);
  await action(widget).selectOption('change-passcode');
  await place(widget, 'unknown').check();
  const link = await widget.getByLabel('Link to this moment').inputValue();
  expect(link).toContain('own=1');
  await expect(page).toHaveURL(/requirements\.action=change-passcode/);
  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(link);
  const other = await figure(elsewhere);
  await expectAnswer(other, { ...defaults, action: 'change-passcode', place: 'unknown' });
  await expect(action(other)).toHaveValue('change-passcode');
  await expect(other.locator('[data-link-notice]')).toHaveCount(0);
  await elsewhere.context().close();
});

test('a mangled link shows the default and says what it could not read @phone', async ({
  page,
}) => {
  await page.goto(
    `${ARTICLE}?requirements.action=unlock&requirements.place=%E0%A4%A&requirements.x=%3Cscript%3E#requirements`,
  );
  const widget = await figure(page);
  for (const name of ['action', 'place', 'x']) {
    await expect(widget.locator('[data-link-notice]')).toContainText(`requirements.${name}`);
  }
  await expectAnswer(widget, defaults);
});

test('a link of another model says so', async ({ page }) => {
  await page.goto(`${ARTICLE}?requirements.setting=off&requirements.model=0.9.0#requirements`);
  const widget = await figure(page);
  await expect(widget.locator('[data-link-notice]')).toContainText('0.9.0');
  await expect(setting(widget, 'off')).toBeChecked();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('the table has every action, and what is asked in each case @phone', async ({ page }) => {
      await page.goto(ARTICLE);
      await expect(table(page).getByRole('columnheader')).toHaveText([
        requirementsTable.action,
        ...Object.values(requirementsTable.cases),
      ]);
      const rows = table(page)
        .getByRole('row')
        .filter({ has: page.getByRole('cell') });
      await expect(rows).toHaveCount(action_ids.length);
      for (const id of action_ids) {
        const row = rows.filter({
          has: page.getByRole('rowheader', { name: new RegExp(`^${actionNames[id]}`) }),
        });
        await expect(row.getByRole('cell')).toHaveText(cellsOf(id));
      }
      const lists = table(page).locator('[scope="rowgroup"]');
      await expect(lists).toHaveCount(3);
      for (const [index, first] of (['use-saved-passwords', 'sign-out'] as const).entries()) {
        await expect(lists.nth(index)).toContainText(date(actions[first].listed));
        await expect(lists.nth(index).getByRole('link', { name: /^Evidence/ })).not.toHaveCount(0);
      }
    });

    test('the table marks where sources disagree', async ({ page }) => {
      await page.goto(ARTICLE);
      for (const [id, claim] of disputed) {
        const head = table(page).getByRole('rowheader', {
          name: new RegExp(`^${actionNames[id]}`),
        });
        await expect(head).toContainText(requirementsTable.is_disputed);
        await expect(head.locator(`a[href$="#${claim}"]`)).toBeVisible();
      }
      await expect(table(page).getByText(requirementsTable.is_disputed)).toHaveCount(
        disputed.length,
      );
    });
  });
}

/** By the rule itself, not by the runs that the page is made from. */
function cellsOf(id: ActionId): RegExp[] {
  const at = (protection: Setting, familiar: boolean, significant_locations = true) =>
    requirementOf(id, { protection, place: { id: 'here', familiar }, significant_locations });
  const asks = [
    at('off', false),
    at('away', true),
    at('away', false),
    at('away', true, false),
    at('always', false),
  ];
  return asks.map((one, index) => {
    const is_so = id === (index === 0 ? 'turn-off-protection' : 'turn-on-protection');
    return new RegExp(
      `^\\s*${is_so ? requirementsTable.no_question : requirementsTable.cells[one]}\\s*$`,
    );
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the first question is answered, and there is nothing to press @phone', async ({ page }) => {
    await page.goto(ARTICLE);
    await expectAnswer(section(page), defaults);
    for (const role of ['combobox', 'radio', 'button', 'textbox'] as const) {
      await expect(section(page).getByRole(role)).toHaveCount(0);
    }
  });
});
