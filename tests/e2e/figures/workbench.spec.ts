/** The workbench as an engineer uses it. */
import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { parseScenarioText } from '../../../src/sim/sync/scenario.ts';
import { simulate } from '../../../src/sim/sync/simulate.ts';
import { awake } from '../site.ts';

const PAGE = '/simulator/';

/** The workbench, awake. */
function workbench(page: Page): Promise<Locator> {
  return awake(page.locator('section[data-widget="workbench"]'));
}

const text = (widget: Locator) => widget.getByRole('textbox', { name: 'Scenario' });
const time = (widget: Locator) => widget.getByRole('slider', { name: 'Time' });
const link = (widget: Locator) => widget.getByLabel('Link to this moment');
const press = (widget: Locator, name: string) =>
  widget.getByRole('button', { name, exact: true }).click();
const startFrom = (widget: Locator, title: string) =>
  widget.getByLabel('Start from').selectOption(title);

/** Runs the text and waits until it is told what became of it. */
async function run(widget: Locator) {
  await press(widget, 'Run');
  await expect(widget.getByText(/^The run has \d/)).toBeVisible({ timeout: 30_000 });
}

/** The lines of the transcript, once it is open and drawn. */
async function transcript(widget: Locator): Promise<Locator> {
  const details = widget.locator('details').filter({ hasText: 'Transcript' });
  if ((await details.getAttribute('open')) === null) {
    await widget.getByText('Transcript', { exact: true }).click();
  }
  const lines = widget.getByRole('list', { name: 'Transcript' }).getByRole('listitem');
  await expect(lines.first()).toBeVisible();
  return lines;
}

/** A run of tens of thousands of events. */
function longScenario(rounds: number): string {
  return JSON.stringify({
    version: 1,
    duration_ms: 86_400_000,
    devices: [
      { id: 'mac', kind: 'mac', os: 'macos-26.4' },
      { id: 'iphone', kind: 'iphone', os: 'ios-26.5' },
    ],
    actions: Array.from({ length: rounds }, (_, round) => ({
      at_ms: round * 100_000,
      device: round % 2 === 0 ? 'mac' : 'iphone',
      do: 'edit-many',
      count: 2_000,
      prefix: 'note',
    })),
  });
}

test('an example is run, played and told @phone', async ({ page }) => {
  await page.goto(PAGE);
  const widget = await workbench(page);
  await startFrom(widget, 'Two devices edit different fields offline');
  await expect(widget.getByText('belongs to an earlier text')).toBeVisible();
  await run(widget);
  await expect(widget.getByText('belongs to an earlier text')).toBeHidden();
  await expect(widget.getByRole('group', { name: /^Sequence of the messages/ })).toBeVisible();
  await time(widget).press('End');
  await expect(time(widget)).toHaveValue('20000');
  const lines = await transcript(widget);
  await expect(lines.filter({ hasText: 'merges its change' })).toHaveCount(1);
});

test('what a starting point replaces can be brought back', async ({ page }) => {
  await page.goto(PAGE);
  const widget = await workbench(page);
  await expect(widget.getByRole('button', { name: 'Undo', exact: true })).toHaveCount(0);
  await text(widget).fill('my own words');
  await expect(widget.getByLabel('Start from')).toHaveValue('');
  await startFrom(widget, 'Eight devices, one change');
  await expect(text(widget)).toHaveValue(/Eight devices/);
  await press(widget, 'Undo');
  await expect(text(widget)).toHaveValue('my own words');
});

test('faults are those of the command line, and the last good run stays @phone', async ({
  page,
}) => {
  await page.goto(PAGE);
  const widget = await workbench(page);
  const bad =
    '{ "version": 1, "duration_ms": 5, "devices": [{ "id": "a", "kind": "mac", "os": "x" }] }';
  await text(widget).fill(bad);
  await press(widget, 'Run');
  const parsed = parseScenarioText(bad);
  const faults = widget.locator('[id$="-faults"]');
  await expect(widget.getByRole('alert')).toContainText('This text was not run.');
  await expect(faults.getByRole('listitem')).toHaveText(parsed.ok ? [] : [...parsed.faults]);
  await expect(text(widget)).toHaveAttribute('aria-invalid', 'true');
  await expect(text(widget)).toHaveAccessibleErrorMessage(/was not run.*1 fault/);
  await expect(text(widget)).toHaveValue(bad);
  await expect(widget.getByText('belongs to an earlier text')).toBeVisible();
  await expect(time(widget)).toBeVisible();

  const many = JSON.stringify({
    version: 1,
    duration_ms: 1,
    devices: Array.from({ length: 8 }, () => ({ id: 'A', kind: 'tv', os: 'x' })),
  });
  await text(widget).fill(many);
  await press(widget, 'Run');
  await expect(faults.getByRole('listitem')).toHaveCount(21);
  await expect(faults.getByRole('listitem').last()).toHaveText('and 4 more');
});

test('everything works from the keyboard alone', async ({ page }) => {
  await page.goto(PAGE);
  const widget = await workbench(page);
  await text(widget).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(
    '{"version":1,"duration_ms":9000,"devices":[{"id":"mac","kind":"mac","os":"macos-26.4"}]}',
  );
  await page.keyboard.press('Control+Enter');
  await expect(widget.getByText('The run has 0 events.')).toBeVisible();
  await expect(text(widget)).toBeFocused();
  for (const name of ['Run', 'Stop']) {
    await page.keyboard.press('Tab');
    await expect(widget.getByRole('button', { name, exact: true })).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(widget.getByLabel('Followed device')).toBeFocused();
});

test('a copied link restores the text, the moment, the device and the witness', async ({
  page,
  browser,
}) => {
  await page.goto(`${PAGE}?own=1`);
  const widget = await workbench(page);
  const url = await link(widget).inputValue();
  expect(url).not.toContain('own.');
  await startFrom(widget, 'Eight devices, one change');
  await run(widget);
  await widget.getByLabel('Followed device').selectOption('iPad away');
  await widget.getByRole('radio', { name: 'iCloud and the push service' }).check({ force: true });
  for (let step = 0; step < 3; step += 1) await press(widget, 'Step forward');
  const seen = async (of: Locator) => ({
    text: await text(of).inputValue(),
    time: await time(of).inputValue(),
    device: await of.getByLabel('Followed device').inputValue(),
    server: await of.getByRole('radio', { name: 'iCloud and the push service' }).isChecked(),
    lines: await (await transcript(of)).allInnerTexts(),
  });
  const before = await seen(widget);
  expect(before.time).not.toBe('0');
  expect(before.device).toBe('away');
  const copied = await link(widget).inputValue();
  expect(copied).toContain('own=1');
  await expect(page).toHaveURL(copied);

  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(copied);
  const other = await workbench(elsewhere);
  await expect.poll(() => seen(other)).toEqual(before);
  await elsewhere.context().close();
});

test('a mangled link shows the default and says what it could not read @phone', async ({
  page,
}) => {
  await page.goto(PAGE);
  const first = await text(await workbench(page)).inputValue();
  for (const packed of ['AAAA', '%3Cscript%3E', 'x'.repeat(300)]) {
    await page.goto(`${PAGE}?own.scenario=${packed}&own.t=5&own.model=0.1.0#own`);
    const widget = await workbench(page);
    await expect(widget.locator('[data-link-notice]')).toContainText('own.scenario');
    await expect(widget.locator('[data-link-notice]')).toContainText('0.1.0');
    await expect(text(widget)).toHaveValue(first);
    await expect(time(widget)).toHaveValue('0');
  }
});

test('a moment and a device that the run does not have are not guessed at', async ({ page }) => {
  await page.goto(`${PAGE}?own.t=999999&own.device=watch#own`);
  const widget = await workbench(page);
  await expect(widget.locator('[data-link-notice]')).toContainText('own.t');
  await expect(widget.locator('[data-link-notice]')).toContainText('own.device');
  await expect(time(widget)).toHaveValue('0');
  await expect(widget.getByLabel('Followed device')).toHaveValue('iphone');
});

test('each witness tells its part of the run', async ({ page }) => {
  await page.goto(PAGE);
  const widget = await workbench(page);
  await startFrom(widget, 'Another explanation: a dead connection');
  await run(widget);
  const lines = await transcript(widget);
  const dead = lines.filter({ hasText: 'connection to the iPhone is dead' });
  await expect(dead).toHaveCount(1);
  for (const [witness, deads] of [
    ['Somebody with the iPhone', 0],
    ['The iPhone’s log', 0],
    ['iCloud and the push service', 1],
  ] as const) {
    await widget.getByRole('radio', { name: witness }).check({ force: true });
    await expect(dead).toHaveCount(deads);
  }
  await widget.getByRole('radio', { name: 'Somebody with the iPhone' }).check({ force: true });
  await expect(lines.filter({ hasText: 'opens the app' })).toHaveCount(1);
});

test('every invariant is listed with its verdict', async ({ page }) => {
  await page.goto(PAGE);
  const widget = await workbench(page);
  await widget.getByText(/^Checks: all \d+ invariants hold$/).click();
  const verdicts = widget.locator('li[data-status=done]').filter({ hasText: 'holds' });
  expect(await verdicts.count()).toBeGreaterThan(7);
});

test('the downloads are the scenario and its trace', async ({ page }) => {
  await page.goto(PAGE);
  const widget = await workbench(page);
  const load = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      widget.getByRole('link', { name }).click(),
    ]);
    return {
      name: download.suggestedFilename(),
      text: readFileSync(await download.path(), 'utf8'),
    };
  };
  const scenario = await load('Scenario (JSON)');
  const written = await text(widget).inputValue();
  expect(scenario).toEqual({ name: 'scenario.json', text: `${written}\n` });
  const trace = await load('Trace (JSON)');
  const parsed = parseScenarioText(scenario.text);
  expect(JSON.parse(trace.text)).toEqual(parsed.ok && simulate(parsed.scenario));
  const perfetto = await load('Trace for Perfetto');
  expect(JSON.parse(perfetto.text)).toHaveProperty('traceEvents');
});

test('a scenario too long for a link says so', async ({ page }) => {
  await page.goto(PAGE);
  const widget = await workbench(page);
  // Numbers that no compression makes short: the Park–Miller generator.
  let state = 1;
  const title = () => String((state = (state * 48_271) % 2_147_483_647));
  const long = JSON.stringify({
    version: 1,
    duration_ms: 60_000,
    devices: [{ id: 'mac', kind: 'mac', os: 'macos-26.4' }],
    actions: Array.from({ length: 1_500 }, (_, at_ms) => ({
      at_ms,
      device: 'mac',
      do: 'edit',
      record: 'note',
      fields: { title: title() },
    })),
  });
  await text(widget).fill(long);
  await run(widget);
  await expect(widget.getByText('too long for a link')).toBeVisible();
  await expect(link(widget)).toHaveCount(0);
  await press(widget, 'Step forward');
  await expect(time(widget)).not.toHaveValue('0');
  await expect(page).toHaveURL(new RegExp(`${PAGE}(#own)?$`));
});

test('a run too long to be shown can still be downloaded', async ({ page }) => {
  await page.goto(PAGE);
  const widget = await workbench(page);
  await text(widget).fill(longScenario(5));
  await run(widget);
  await expect(widget.getByText('no picture and no transcript')).toBeVisible();
  await expect(time(widget)).toHaveCount(0);
  await expect(widget.getByText(/^Checks: all \d+ invariants hold$/)).toBeVisible();
  await expect(widget.getByRole('link', { name: 'Trace (JSON)' })).toHaveAttribute(
    'href',
    /^blob:/,
  );
});

test('a run that takes long leaves the page alive and can be stopped', async ({ page }) => {
  await page.goto(PAGE);
  const widget = await workbench(page);
  await text(widget).fill(longScenario(400));
  await press(widget, 'Run');
  await expect(widget.getByText('Running the scenario')).toBeVisible();
  await press(widget, 'Step forward');
  await expect(time(widget)).not.toHaveValue('0');
  await press(widget, 'Stop');
  await expect(widget.getByText('Stopped.')).toBeVisible();
  await expect(widget.getByText('belongs to an earlier text')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the scenario and its story are there @phone', async ({ page }) => {
    await page.goto(PAGE);
    const widget = page.locator('section[data-widget="workbench"]');
    await expect(widget.locator('.storyboard pre')).toContainText('"version": 1');
    await expect(widget.getByText('does not know the push’s token').first()).toBeVisible();
    await expect(text(widget)).toBeHidden();
    await expect(widget.getByRole('button', { name: 'Run', exact: true })).toBeHidden();
  });
});
