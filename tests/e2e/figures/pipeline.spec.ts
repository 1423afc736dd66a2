/** The pipeline as a reader uses it. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { awake } from '../site.ts';

const ARTICLE = '/cloudkit-sync/';

/** A figure of the article, awake. */
function figure(page: Page, id: string): Promise<Locator> {
  return awake(page.locator(`section#${id}[data-widget="pipeline"]`));
}

const time = (widget: Locator) => widget.getByRole('slider', { name: 'Time' });
const press = (widget: Locator, name: string) =>
  widget.getByRole('button', { name, exact: true }).click();

/** The four steps as they are marked, once they read `wanted`. */
async function expectSteps(widget: Locator, wanted: readonly string[]) {
  const steps = widget.locator('[data-step]');
  await expect
    .poll(() => steps.evaluateAll((all) => all.map((step) => step.getAttribute('data-status'))), {
      timeout: 45_000,
    })
    .toEqual(wanted);
}

const waiting = ['done', 'done', 'failed', 'waiting'];
const arrived = ['done', 'done', 'done', 'done'];

test('on 26.4 the push is discarded and the fetch waits @phone', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page, 'first-run');
  await widget.getByLabel('iPhone runs').selectOption('ios-26.4');
  await widget.getByLabel('Speed').selectOption('4');
  await press(widget, 'Play');
  await expectSteps(widget, waiting);
  await expect(widget.getByRole('button', { name: 'Play', exact: true })).toBeVisible({
    timeout: 45_000,
  });
  await expectSteps(widget, waiting);
});

test('the three presets are one scenario on three releases', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page, 'first-run');
  for (const [preset, steps] of [
    ['Broken', waiting],
    ['Fixed', arrived],
    ['Healthy', arrived],
  ] as const) {
    await widget.getByRole('button', { name: preset }).click();
    await time(widget).press('End');
    await expectSteps(widget, steps);
  }
});

test('no preset is pressed for a run with an update in it, until one is chosen', async ({
  page,
}) => {
  await page.goto(ARTICLE);
  const widget = await figure(page, 'regression');
  const presets = widget.getByRole('group', { name: 'Start from' });
  const pressed = presets.getByRole('button', { pressed: true });
  await expect(pressed).toHaveText(/Broken/);
  await press(widget, 'Install 26.4.1');
  await expect(pressed).toHaveCount(0);
  await presets.getByRole('button', { name: 'Broken' }).click();
  await expect(pressed).toHaveText(/Broken/);
  await expect(widget.getByRole('button', { name: /^Undo: / })).toHaveCount(0);
});

for (const act of ['Force-quit', 'Install 26.4.1', 'Go offline']) {
  test(`what is said of the iPhone stays in the picture, though it sends: ${act}`, async ({
    page,
  }) => {
    await page.goto(ARTICLE);
    const widget = await figure(page, 'first-run');
    await widget.getByRole('radio', { name: 'The iPhone' }).check({ force: true });
    await press(widget, act);
    const condition = { 'Force-quit': 'app force-quit', 'Go offline': 'offline' }[act];
    const picture = widget.getByRole('img').filter({ visible: true });
    await expect(picture.getByText(condition ?? 'installing iOS 26.4.1')).toBeVisible();
    expect(
      await picture.evaluate((svg) => {
        const { right } = svg.getBoundingClientRect();
        return [...svg.querySelectorAll('text')]
          .filter((text) => text.getBoundingClientRect().right > right)
          .map((text) => text.textContent);
      }),
    ).toEqual([]);
  });
}

test('step back returns exactly the way that stepping went', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page, 'first-run');
  const there: string[] = [];
  for (let step = 0; step < 8; step += 1) {
    there.push(await time(widget).inputValue());
    await press(widget, 'Step forward');
  }
  const back: string[] = [];
  for (let step = 0; step < 8; step += 1) {
    await press(widget, 'Step back');
    back.unshift(await time(widget).inputValue());
  }
  expect(new Set(there).size).toBe(8);
  expect(back).toEqual(there);
});

test('a copied link opens at the same moment with the same choices', async ({ page, browser }) => {
  await page.goto(`${ARTICLE}?own=1`);
  const widget = await figure(page, 'first-run');
  await widget.getByLabel('iPhone runs').selectOption('ios-26.4');
  await time(widget).press('End');
  for (let step = 0; step < 3; step += 1) await press(widget, 'Step back');
  await press(widget, 'Force-quit');
  const link = await widget.getByLabel('Link to this moment').inputValue();
  expect(link).toContain('own=1');
  expect(link).toMatch(/#first-run$/);
  const seen = async (of: Locator) => ({
    time: await time(of).inputValue(),
    spoken: await time(of).getAttribute('aria-valuetext'),
    iphone: await of.getByLabel('iPhone runs').inputValue(),
    steps: await of
      .locator('[data-step]')
      .evaluateAll((all) => all.map((step) => step.getAttribute('data-status'))),
    undo: await of.getByRole('button', { name: /^Undo: / }).count(),
  });
  const before = await seen(widget);
  expect(before.undo).toBe(1);

  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(link);
  const other = await figure(elsewhere, 'first-run');
  await expect.poll(() => seen(other)).toEqual(before);
  await elsewhere.context().close();
});

test('a copied link holds this figure and not the others', async ({ page }) => {
  await page.goto(ARTICLE);
  const other = await figure(page, 'regression');
  await press(other, 'Step forward');
  await expect(page).toHaveURL(/regression\.t=/);
  const widget = await figure(page, 'first-run');
  await press(widget, 'Step forward');
  const link = await widget.getByLabel('Link to this moment').inputValue();
  expect(link).toContain('first-run.t=1000');
  expect(link).not.toContain('regression');
});

test('the keyboard stays where it was after an action', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page, 'first-run');
  await widget.getByRole('button', { name: 'Open the app', exact: true }).press('Enter');
  await expect(widget.getByRole('button', { name: 'Open the app', exact: true })).toBeFocused();
  await widget.getByRole('button', { name: /^Undo: / }).press('Enter');
  await expect(widget.getByRole('group', { name: /^Do something now/ })).toBeFocused();
});

test('the address follows the reader and adds no history', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page, 'first-run');
  const entries = await page.evaluate(() => history.length);
  await press(widget, 'Step forward');
  await expect(page).toHaveURL(/first-run\.t=1000/);
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

test('a mangled link shows the default and says what it could not read @phone', async ({
  page,
}) => {
  await page.goto(
    `${ARTICLE}?first-run.iphone=ios-99&first-run.t=%E0%A4%A&first-run.x=%3Cscript%3E#first-run`,
  );
  const widget = await figure(page, 'first-run');
  const notice = widget.locator('[data-link-notice]');
  await expect(notice).toContainText('first-run.iphone');
  await expect(notice).toContainText('first-run.t');
  await expect(notice).toContainText('first-run.x');
  await expect(widget.getByLabel('iPhone runs')).toHaveValue('ios-26.3');
  await expect(time(widget)).toHaveValue('0');
});

test('a moment after the end of the run is not guessed at', async ({ page }) => {
  await page.goto(`${ARTICLE}?first-run.t=999999&first-run.model=0.1.0#first-run`);
  const widget = await figure(page, 'first-run');
  await expect(widget.locator('[data-link-notice]')).toContainText('first-run.t');
  await expect(widget.locator('[data-link-notice]')).toContainText('0.1.0');
  await expect(time(widget)).toHaveValue('0');
});

test('opening the app at the present moment heals a missed push, and can be undone', async ({
  page,
}) => {
  await page.goto(ARTICLE);
  const widget = await figure(page, 'regression');
  await time(widget).press('End');
  await expectSteps(widget, waiting);
  await press(widget, 'Open the app');
  await time(widget).press('End');
  await expectSteps(widget, ['done', 'done', 'failed', 'done']);
  await widget.getByRole('button', { name: /^Undo: Open the app/ }).click();
  await time(widget).press('End');
  await expectSteps(widget, waiting);
});

test('an affected iPhone still sends', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page, 'regression');
  await widget.getByRole('radio', { name: 'The iPhone' }).check({ force: true });
  await time(widget).press('End');
  await expectSteps(widget, arrived);
});

test('the gates say where the push ended', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page, 'regression');
  await time(widget).press('End');
  await widget.getByText(/^Inside step 3/).click();
  const gates = widget.locator('[data-gate]');
  await expect(gates).toHaveCount(5);
  expect(
    await gates.evaluateAll((all) =>
      all.map((gate) => [gate.getAttribute('data-gate'), gate.getAttribute('data-status')]),
    ),
  ).toEqual([
    ['push-service', 'done'],
    ['connection', 'done'],
    ['token-check', 'failed'],
    ['app-state', 'idle'],
    ['budget', 'idle'],
  ]);
});

test('the two pictures show the same moment', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page, 'regression');
  await press(widget, 'Step forward');
  await press(widget, 'Step forward');
  const moment = await time(widget).inputValue();
  await widget.getByRole('radio', { name: 'Sequence' }).check({ force: true });
  await expect(time(widget)).toHaveValue(moment);
  await expect(page).toHaveURL(/regression\.picture=sequence/);
});

test('everything works from the keyboard alone', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page, 'first-run');
  await time(widget).focus();
  await page.keyboard.press('ArrowRight');
  await expect(time(widget)).toHaveValue('1000');
  await page.keyboard.press('End');
  await expectSteps(widget, arrived);
  await page.keyboard.press('Home');
  await expect(time(widget)).toHaveValue('0');
  await page.keyboard.press('Space');
  await expect(widget.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(widget.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});

test('the transcript tells what the command line tells', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page, 'regression');
  await widget.getByText('Transcript', { exact: true }).click();
  const lines = widget.getByRole('list', { name: 'Transcript' }).getByRole('listitem');
  await expect(lines.filter({ hasText: 'does not know the push’s token' })).toHaveCount(4);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the figures and the runs on all three releases are there @phone', async ({ page }) => {
    await page.goto(ARTICLE);
    const widget = page.locator('section#first-run');
    await expect(widget.locator('.storyboard svg').first()).toBeVisible();
    for (const release of ['iOS 26.3', 'iOS 26.4', 'iOS 26.4.1']) {
      await expect(
        widget.getByText(`What happens on ${release}`, { exact: false }).first(),
      ).toBeVisible();
    }
    await expect(widget.getByText('does not know the push’s token').first()).toBeVisible();
    await expect(widget.getByRole('slider')).toBeHidden();
    await expect(widget.getByRole('button', { name: 'Play' })).toBeHidden();
  });
});

test('what is told has its room from the start, so that nothing below moves @phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(ARTICLE);
  const widget = await figure(page, 'first-run');
  const told = widget.locator('.narration');
  const height = async () => (await told.boundingBox())!.height;
  const before = await height();
  const last = (await time(widget).getAttribute('max'))!;
  while ((await time(widget).inputValue()) !== last) {
    await widget.getByRole('button', { name: 'Step forward' }).press('Enter');
    expect(await height()).toBe(before);
  }
});
