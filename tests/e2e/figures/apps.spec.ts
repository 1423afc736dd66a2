/** Apps that were named as affected: what the figure says comes from runs, and each word opens its run. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { scenarioFrom } from '../../../src/sim/sync/scenario.ts';
import { simulate } from '../../../src/sim/sync/simulate.ts';
import { awake } from '../site.ts';

interface App {
  name: string;
  cloudkit: string;
  verdict: string;
  why: string;
}
const apps = globSync('content/apps/*.yaml').map(
  (file) => parse(readFileSync(file, 'utf8')) as App,
);
const onCloudKit = apps.filter(({ cloudkit }) => cloudkit !== 'otherwise');
const others = apps.filter(({ cloudkit }) => cloudkit === 'otherwise');

const VERSIONS = ['26.3', '26.4', '26.4.1'];
const DIRECTIONS = [
  { name: 'Mac to iPhone', from: 'mac', to: 'iphone' },
  { name: 'iPhone to Mac', from: 'iphone', to: 'mac' },
];

const figure = (page: Page) => page.locator('section#apps[data-widget="apps"]');
const entryOf = (page: Page, app: string) =>
  figure(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('table', { name: new RegExp(`^${app}\\b`) }) });
const tableOf = (page: Page, app: string) => entryOf(page, app).getByRole('table');
const cells = (table: Locator, direction: string) =>
  table.getByRole('row', { name: new RegExp(`^${direction}`) }).getByRole('cell');

/** Whether a change on one device has reached another in the end, in a world made for this question. */
function reaches(version: string, from: string, to: string, isOpened: boolean): boolean {
  const { end } = simulate(
    scenarioFrom({
      version: 1,
      duration_ms: 60_000,
      devices: [
        { id: 'mac', kind: 'mac', os: `macos-${version}` },
        { id: 'iphone', kind: 'iphone', os: `ios-${version}` },
      ],
      actions: [
        { at_ms: 1_000, device: from, do: 'edit', record: 'r', fields: { text: 'x' } },
        ...(isOpened ? [{ at_ms: 30_000, device: to, do: 'open-app' } as const] : []),
      ],
    }),
  );
  return 'r' in end.devices[to]!.records;
}

function wordOf(version: string, from: string, to: string): string {
  if (reaches(version, from, to, false)) return 'arrives';
  return reaches(version, from, to, true) ? 'waits until opened' : 'does not arrive';
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });
    test.beforeEach(({ page }) => page.goto('/ios-26-4/'));

    test('each app on CloudKit has the words that a run gives @phone', async ({ page }) => {
      for (const { name } of onCloudKit) {
        const table = tableOf(page, name);
        await expect(table.getByRole('columnheader')).toHaveText(VERSIONS.map((v) => `iOS ${v}`));
        for (const { name: direction, from, to } of DIRECTIONS) {
          const words = VERSIONS.map((version) => wordOf(version, from, to));
          await expect(cells(table, direction)).toHaveText(words);
        }
      }
      // The figure is about a difference: without one the test would compare nothing.
      expect(new Set(VERSIONS.map((version) => wordOf(version, 'mac', 'iphone'))).size).toBe(2);
    });

    test('an app that CloudKit does not sync is doubtful, says why, and shows no run', async ({
      page,
    }) => {
      expect(others.map(({ name }) => name).sort()).toEqual(['Calendar', 'Contacts']);
      for (const { name, why } of others) {
        const table = tableOf(page, name);
        await expect(table.locator('caption')).toContainText('doubtful');
        await expect(table.getByRole('link')).toHaveCount(0);
        for (const { name: direction } of DIRECTIONS)
          await expect(cells(table, direction)).toHaveText('not in the model');
        const entry = entryOf(page, name);
        await expect(entry).toContainText(why);
        await expect(entry).toContainText(/CalDAV|CardDAV/);
      }
    });
  });
}

test('no app passes for more than claimed, and each says by whom', async ({ page }) => {
  await page.goto('/ios-26-4/');
  for (const { name } of apps) {
    const table = tableOf(page, name);
    await expect(table.locator('caption')).toContainText(/claimed, not confirmed|doubtful/);
    const entry = entryOf(page, name);
    await expect(entry).toContainText(/Named by \w/);
    await expect(entry.getByRole('link', { name: /^Evidence/ }).first()).toHaveAttribute(
      'href',
      /\/evidence\/#/,
    );
  }
});

test('each word opens the pipeline with that run, at a moment with that status', async ({
  page,
}) => {
  await page.goto('/ios-26-4/');
  const links = await tableOf(page, onCloudKit[0]!.name)
    .locator('tbody')
    .getByRole('link')
    .evaluateAll((all) =>
      all.map((link) => ({
        href: link.getAttribute('href')!,
        status: (link as HTMLElement).dataset.status!,
      })),
    );
  expect(links).toHaveLength(VERSIONS.length * DIRECTIONS.length);
  expect(new Set(links.map(({ href }) => href)).size).toBe(links.length);
  const all = figure(page).locator('tbody a');
  await expect(all).toHaveCount(links.length * onCloudKit.length);

  for (const [index, { href, status }] of links.entries()) {
    await page.goto(href);
    const opened = await awake(page.locator('section#regression'));
    await expect(opened).toBeInViewport();
    await expect(opened.locator('[data-link-notice]')).toHaveCount(0);
    await expect(opened.getByRole('slider', { name: 'Time' })).not.toHaveValue('0');
    const fetch = opened.locator('[data-step="fetch"]').first();
    await expect(fetch).toHaveAttribute('data-status', status);
    const version = VERSIONS[index % VERSIONS.length]!;
    await expect(opened.getByRole('combobox', { name: 'iPhone runs' })).toHaveValue(
      `ios-${version}`,
    );
  }
});
