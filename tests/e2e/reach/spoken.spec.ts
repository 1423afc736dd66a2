/**
 * Each widget as it is heard at a moment that decides. The files beside this one are read by people: a change in one is
 * a change in what somebody hears. `npx playwright test spoken --update-snapshots` writes them anew.
 */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { compareWords } from '../../../src/messages/compare.ts';
import { controls } from '../../../src/messages/controls.ts';
import { explanationsWords } from '../../../src/messages/explanations.ts';
import { incidentWords } from '../../../src/messages/incident.ts';
import { rolloutWords } from '../../../src/messages/rollout.ts';
import { searchWords } from '../../../src/messages/search.ts';
import { theftWords } from '../../../src/messages/theft.ts';
import { days_max } from '../../../src/sim/protection/fleet/fleet.ts';
import { awake } from '../site.ts';
import { button, ended, stepped } from './acts.ts';
import { spoken } from './spoken.ts';
import { widgets } from './states.ts';

interface Moment {
  readonly reach?: (widget: Locator, page: Page) => Promise<unknown>;
  /** What is taken down of it, where the rest repeats itself. */
  readonly part?: (widget: Locator) => Locator;
}

const search = (start: string) => async (widget: Locator) => {
  await button(widget, start).click();
  const answer = widget.locator('.outcome').getByRole('status').filter({ hasText: /\w/ });
  await expect(answer).toBeVisible({ timeout: 45_000 });
};

const moments: Readonly<Record<string, Moment>> = {
  pipeline: {
    async reach(widget) {
      await ended(widget, widget.page());
      await widget.getByText(/^Inside step 3/).click();
    },
  },
  compare: { reach: (widget) => button(widget, compareWords.go_there).click() },
  incident: { reach: (widget) => button(widget, incidentWords.later).click() },
  explanations: {
    async reach(widget) {
      await widget.getByRole('combobox').first().selectOption('fits');
      await button(widget, explanationsWords.run_all).click();
      await widget.locator('[aria-expanded]').first().click();
    },
    part: (widget) => widget.getByRole('table'),
  },
  apps: { part: (widget) => widget.getByRole('listitem').first() },
  backlog: {
    async reach(widget, page) {
      await ended(widget, page);
      await search(searchWords.start)(widget);
    },
  },
  explore: { reach: search(searchWords.start) },
  workbench: { reach: stepped },
  theft: {
    async reach(widget, page) {
      await ended(widget, page);
      await search(theftWords.check.start)(widget);
    },
  },
  requirements: { part: (widget) => widget.locator('astro-island').first() },
  defaults: {},
  rollout: {
    async reach(widget) {
      const progress = widget.getByRole('progressbar', { name: rolloutWords.progress });
      await expect(progress).toHaveAttribute('value', String(days_max), { timeout: 45_000 });
      await widget.getByText(rolloutWords.others).click();
    },
    part: (widget) => widget.locator('.run'),
  },
  ledger: {
    reach: (widget) => widget.getByRole('combobox').first().selectOption('contradicted'),
    part: (widget) => widget.getByRole('search'),
  },
  search: {
    async reach(widget) {
      await widget.getByRole('searchbox').fill('"atomic batch"');
      await expect(widget.getByRole('region').first()).toBeVisible({ timeout: 45_000 });
    },
  },
  check: { reach: (widget) => widget.getByRole('link', { name: /^On an iPhone/ }).click() },
};

test('the table has a moment of every widget', () => {
  expect(Object.keys(moments).sort()).toEqual(Object.keys(widgets).sort());
});

for (const [name, { reach, part = (widget: Locator) => widget }] of Object.entries(moments)) {
  test(`what is heard of ${name}`, async ({ page }) => {
    const { path, selector } = widgets[name]!;
    await page.goto(path);
    const widget = page.locator(selector).first();
    if ((await widget.getAttribute('data-widget')) !== null) await awake(widget);
    await reach?.(widget, page);
    await expect(async () => {
      expect(await spoken(part(widget))).toMatchSnapshot(`${name}.txt`);
    }).toPass({ timeout: 10_000 });
  });
}

test('a slider says its time and what has just happened, not its number', async ({ page }) => {
  await page.goto('/cloudkit-sync/');
  const widget = await awake(page.locator('#regression'));
  await stepped(widget, page);
  const said = await spoken(widget.getByRole('group', { name: controls.playback }));
  expect(said).toMatch(/slider "Time": "1\.8 s: iCloud sends a silent push/);
});
