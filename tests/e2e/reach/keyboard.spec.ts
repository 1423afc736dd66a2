/** Each widget from the first stop to the last by keyboard alone: reached, used, and left again. */
import { expect, test, type Locator } from '@playwright/test';
import { checkPath } from '../../../src/components/check/address.ts';
import { compareWords } from '../../../src/messages/compare.ts';
import { controls } from '../../../src/messages/controls.ts';
import { explanationsWords } from '../../../src/messages/explanations.ts';
import { incidentWords } from '../../../src/messages/incident.ts';
import { ledgerWords } from '../../../src/messages/ledger.ts';
import { pipelineControls } from '../../../src/messages/pipeline-controls.ts';
import { rolloutWords } from '../../../src/messages/rollout.ts';
import { searchWords } from '../../../src/messages/search.ts';
import { theftWords } from '../../../src/messages/theft.ts';
import { workbench } from '../../../src/messages/workbench.ts';
import { days_max } from '../../../src/widgets/backlog/choices.ts';
import { awake } from '../site.ts';
import { button } from './acts.ts';
import { Keyboard } from './keyboard.ts';
import { widgets } from './states.ts';

/** What a widget has that is used in the same way everywhere. */
type Part = 'transport' | 'link' | 'transcript' | 'assumptions';

interface Way {
  readonly has: readonly Part[];
  /** What is its own: choices are changed, work is started. */
  readonly use: (keys: Keyboard, widget: Locator) => Promise<void>;
}

const choice = (widget: Locator, name: string) => widget.getByLabel(name, { exact: true });
const whole: readonly Part[] = ['transport', 'link', 'transcript', 'assumptions'];

/** A search is started and comes to its end, with the focus where it was. */
async function search(keys: Keyboard, widget: Locator, start: string) {
  await keys.on(button(widget, start), 'Enter');
  const answer = widget.locator('.outcome').getByRole('status').filter({ hasText: /\w/ });
  await expect(answer).toBeVisible({ timeout: 60_000 });
  await expect(button(widget, start)).toBeFocused();
}

const ways: Readonly<Record<string, Way>> = {
  pipeline: {
    has: whole,
    async use(keys, widget) {
      await keys.on(button(widget, pipelineControls.presets.fixed.label), 'Space');
      await expect(choice(widget, 'iPhone runs')).toHaveValue('ios-26.4.1');
      await keys.on(choice(widget, 'iPhone runs'), 'ArrowUp');
      await expect(choice(widget, 'iPhone runs')).toHaveValue('ios-26.4');
      await keys.on(button(widget, pipelineControls.interventions['open-app']), 'Enter');
      await keys.on(widget.getByRole('button', { name: /^Undo: / }), 'Enter');
      await expect(widget.getByRole('button', { name: /^Undo: / })).toHaveCount(0);
      await keys.on(
        widget.getByRole('radio', { name: pipelineControls.pictures.path }),
        'ArrowRight',
      );
      await expect(choice(widget, controls.time)).toHaveValue('0');
      await keys.on(widget.locator('[data-seq][tabindex="0"]'), 'ArrowDown', 'ArrowDown', 'Enter');
      await expect(choice(widget, controls.time)).not.toHaveValue('0');
    },
  },
  compare: {
    has: whole,
    async use(keys, widget) {
      const second = widget.getByRole('group', { name: 'Second run' });
      await keys.on(second.getByLabel('iPhone runs'), 'ArrowUp');
      await expect(second.getByLabel('iPhone runs')).toHaveValue('ios-26.3');
      await keys.press('ArrowDown');
      await keys.on(button(widget, compareWords.go_there), 'Enter');
      await expect(choice(widget, controls.time)).not.toHaveValue('0');
    },
  },
  incident: {
    has: ['link'],
    async use(keys, widget) {
      await keys.on(button(widget, incidentWords.zoom_in), 'Enter');
      const read = widget.getByRole('option', { selected: true });
      await keys.on(read, 'End');
      await expect(read).toHaveAccessibleName(/^System tokens/);
      await keys.press('Home', 'ArrowRight');
      await expect(read).toHaveAccessibleName(/^Check comes in/);
      await expect(read).toBeFocused();
    },
  },
  explanations: {
    has: ['link', 'assumptions'],
    async use(keys, widget) {
      await keys.on(widget.getByRole('combobox').first(), 'ArrowDown');
      await expect(widget.getByRole('combobox').first()).toHaveValue('fits');
      await keys.on(button(widget, explanationsWords.run_all), 'Enter');
      const finding = widget.locator('[aria-expanded]').first();
      await keys.on(finding, 'Space');
      await expect(finding).toHaveAttribute('aria-expanded', 'true');
      await expect(finding).toBeFocused();
    },
  },
  apps: {
    has: [],
    async use(keys, widget) {
      await keys.to(widget.getByRole('link', { name: /^waits until opened/ }).first());
    },
  },
  backlog: {
    has: whole,
    async use(keys, widget) {
      const days = widget.getByRole('slider').first();
      await keys.on(days, 'End');
      await expect(days).toHaveAttribute('aria-valuetext', `${days_max} days`);
      await keys.press('ArrowLeft');
      await expect(days).toHaveAttribute('aria-valuetext', `${days_max - 1} days`);
      await search(keys, widget, searchWords.start);
    },
  },
  explore: {
    has: ['link', 'assumptions'],
    async use(keys, widget) {
      await keys.on(choice(widget, 'iPhone runs'), 'ArrowDown');
      await keys.on(widget.getByRole('radio').first(), 'ArrowDown');
      await expect(widget.getByRole('radio').last()).toBeChecked();
      await search(keys, widget, searchWords.start);
    },
  },
  workbench: {
    has: whole,
    async use(keys, widget) {
      await keys.on(choice(widget, workbench.start_from), 'Home');
      // In the text Tab leads on: it is no place to be caught in.
      await keys.on(choice(widget, workbench.scenario), 'Tab');
      await expect(button(widget, workbench.run)).toBeFocused();
      await keys.press('Enter');
      await expect(widget.getByText(/^The run has \d/)).toBeVisible({ timeout: 30_000 });
      await expect(button(widget, workbench.run)).toBeFocused();
      await keys.on(widget.locator('[data-seq][tabindex="0"]'), 'ArrowDown', 'Enter');
      await keys.to(widget.getByRole('link', { name: workbench.files.trace.label, exact: true }));
    },
  },
  theft: {
    has: whole,
    async use(keys, widget) {
      const later = button(widget, theftWords.move.later('use-saved-passwords'));
      await keys.on(later, 'Enter');
      await expect(later).toBeFocused();
      const noticed = widget.getByLabel(theftWords.noticed);
      await keys.on(noticed, 'ArrowRight');
      await expect(noticed).toHaveAttribute('aria-valuetext', '21 minutes');
      await keys.on(widget.getByRole('combobox').first(), 'End');
      await expect(widget.getByRole('combobox').first()).toHaveValue('always');
      await search(keys, widget, theftWords.check.start);
    },
  },
  requirements: {
    has: ['link'],
    async use(keys, widget) {
      await keys.on(widget.getByRole('combobox'), 'Home');
      await expect(widget.getByRole('combobox')).toHaveValue('use-saved-passwords');
      await keys.on(widget.getByRole('radio', { checked: true }).first(), 'ArrowRight');
      await expect(widget.getByRole('radio').nth(2)).toBeChecked();
    },
  },
  defaults: {
    has: [],
    async use(keys, widget) {
      await keys.to(widget.getByRole('link').last());
    },
  },
  rollout: {
    has: ['transport', 'link', 'assumptions'],
    async use(keys, widget) {
      await keys.on(widget.getByRole('radio', { checked: true }), 'ArrowLeft');
      await expect(widget.getByRole('radio', { name: rolloutWords.policies.ask })).toBeChecked();
      await keys.on(widget.getByRole('spinbutton'), 'ArrowUp', 'Enter');
      await expect(widget.getByRole('spinbutton')).toHaveValue('10001');
      await expect(button(widget, rolloutWords.again)).toBeVisible({ timeout: 60_000 });
      await keys.on(widget.getByText(rolloutWords.table, { exact: true }), 'Enter');
      // A box that scrolls is a stop of its own.
      await keys.on(widget.getByRole('region', { name: rolloutWords.table }), 'ArrowDown');
    },
  },
  ledger: {
    has: [],
    async use(keys, widget) {
      const status = widget.getByRole('combobox').first();
      await keys.on(status, 'End');
      await expect(status).toHaveValue('not-found');
      await keys.on(button(widget, ledgerWords.filter.clear), 'Enter');
      await expect(status).toHaveValue('all');
    },
  },
  search: {
    has: [],
    async use(keys, widget) {
      await keys.on(widget.getByRole('searchbox'), 't', 'o', 'k', 'e', 'n', 'Enter');
      const found = widget.getByRole('region').getByRole('link');
      await expect(found.first()).toBeVisible({ timeout: 60_000 });
      // That it leads on is for search.spec.ts: here the way out of the page is looked for.
      await keys.to(found.first());
    },
  },
  check: {
    has: [],
    async use(keys, widget) {
      await keys.on(widget.getByRole('link', { name: /^On an iPhone/ }), 'Enter');
      await expect(keys.page).toHaveURL(checkPath('version'));
      await keys.on(widget.getByRole('link').first(), 'Enter');
      await expect(keys.page).not.toHaveURL(checkPath('version'));
    },
  },
};

async function transport(keys: Keyboard, widget: Locator) {
  const time = choice(widget, controls.time);
  await keys.on(time, 'Home');
  await expect(time).toHaveValue('0');
  await keys.press('ArrowRight');
  await expect(time).not.toHaveValue('0');
  const moment = await time.inputValue();
  await keys.on(button(widget, controls.step_forward), 'Enter');
  await expect(time).not.toHaveValue(moment);
  await keys.on(button(widget, controls.step_back), 'Space');
  await expect(time).toHaveValue(moment);
  await keys.on(choice(widget, controls.speed), 'Home');
  await expect(choice(widget, controls.speed)).toHaveValue('0.5');
  await keys.on(button(widget, controls.play), 'Space');
  await expect(button(widget, controls.pause)).toBeFocused();
  await keys.press('Space');
  await expect(button(widget, controls.play)).toBeFocused();
  await keys.on(time, 'End');
  await expect(time).toHaveValue((await time.getAttribute('max'))!);
  await keys.on(button(widget, controls.restart), 'Enter');
  await expect(time).toHaveValue('0');

  const help = button(widget, controls.keyboard_help);
  const dialog = widget.getByRole('dialog');
  await keys.on(help, 'Enter');
  await expect(dialog).toBeVisible();
  expect(await keys.isIn(dialog)).toBe(true);
  await keys.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(help).toBeFocused();
}

async function link(keys: Keyboard, widget: Locator) {
  await keys.on(button(widget, controls.copy_link), 'Enter');
  const told = (words: string) => widget.getByText(words, { exact: true });
  await expect(told(controls.copied).or(told(controls.copy_by_hand))).toBeVisible();
  await keys.to(choice(widget, controls.link_to_this_moment));
}

/** Opens it, goes on into it, and closes it again. */
async function disclosure(keys: Keyboard, widget: Locator, name: string) {
  const summary = widget.locator('summary', { hasText: name });
  const details = summary.locator('..');
  await keys.on(summary, 'Enter');
  await expect(details).toHaveAttribute('open');
  // What is in it may come a moment later, so the way back is as long as it is.
  await keys.press('Tab');
  await keys.to(summary);
  await keys.press('Space');
  await expect(details).not.toHaveAttribute('open');
}

test('the table has a way through every widget', () => {
  expect(Object.keys(ways).sort()).toEqual(Object.keys(widgets).sort());
});

for (const [name, { has, use }] of Object.entries(ways)) {
  test(`by keyboard alone: ${name}`, async ({ page }) => {
    test.slow();
    const { path, selector } = widgets[name]!;
    const anchor = selector.startsWith('#') ? selector : '';
    await page.goto(path + anchor);
    const widget = page.locator(selector).first();
    if ((await widget.getAttribute('data-widget')) !== null) await awake(widget);
    const keys = new Keyboard(page);
    await keys.until(widget, true);
    await use(keys, widget);
    if (has.includes('transport')) await transport(keys, widget);
    if (has.includes('link')) await link(keys, widget);
    if (has.includes('transcript')) await disclosure(keys, widget, controls.transcript);
    if (has.includes('assumptions')) await disclosure(keys, widget, pipelineControls.assumes);
    await keys.until(widget, true);
    await keys.until(widget, false);
    await keys.press('Shift+Tab');
    expect(await keys.isIn(widget), 'there is a way back').toBe(true);
  });
}
