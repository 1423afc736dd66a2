/** Nothing moves before the reader asks, and with reduced motion nothing ever does: each step is a still. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { controls } from '../../../src/messages/controls.ts';
import { awake, builtPages, openWhole } from '../site.ts';
import { button } from './acts.ts';
import { widgets } from './states.ts';

const time = (widget: Locator) => widget.getByRole('slider', { name: controls.time });

/** Transitions and animations under way, of style sheets or of scripts. */
const moving = (page: Page) => page.evaluate(() => document.getAnimations().length);

/** Every position that *Time* passes, from now on. */
async function record(widget: Locator): Promise<() => Promise<number[]>> {
  const seen = await time(widget).evaluateHandle((slider) => {
    const seen = new Set<number>();
    const look = () => {
      seen.add((slider as HTMLInputElement).valueAsNumber);
      requestAnimationFrame(look);
    };
    look();
    return seen;
  });
  return () => seen.evaluate((all) => [...all]);
}

/** The moments of the run, by stepping through it. */
async function momentsOf(widget: Locator): Promise<number[]> {
  const moments: number[] = [];
  await button(widget, controls.restart).click();
  const end = await time(widget).getAttribute('max');
  for (;;) {
    const now = await time(widget).inputValue();
    moments.push(Number(now));
    if (now === end) break;
    await button(widget, controls.step_forward).click();
    await expect(time(widget)).not.toHaveValue(now);
  }
  await button(widget, controls.restart).click();
  return moments;
}

async function playedThrough(page: Page): Promise<{ moments: number[]; passed: number[] }> {
  await page.goto('/cloudkit-sync/');
  const widget = await awake(page.locator('#regression'));
  const moments = await momentsOf(widget);
  const passed = await record(widget);
  await widget.getByLabel(controls.speed).selectOption('8');
  await button(widget, controls.play).click();
  await expect(time(widget)).toHaveValue(String(moments.at(-1)), { timeout: 45_000 });
  return { moments, passed: await passed() };
}

test('otherwise a run passes what lies between its moments', async ({ page }) => {
  const { moments, passed } = await playedThrough(page);
  expect(passed.filter((at_ms) => !moments.includes(at_ms)).length).toBeGreaterThan(5);
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('a run that is played stands at its moments alone', async ({ page }) => {
    const { moments, passed } = await playedThrough(page);
    expect(passed.filter((at_ms) => !moments.includes(at_ms))).toEqual([]);
    expect(passed.length).toBeGreaterThan(3);
  });

  for (const [name, { path, selector }] of Object.entries(widgets)) {
    test(`a step in ${name} is a still, drawn at once`, async ({ page }) => {
      await page.goto(path);
      const widget = page.locator(selector).first();
      if ((await widget.getAttribute('data-widget')) !== null) await awake(widget);
      for (const act of await widget.getByRole('button').all()) {
        if (
          !(await act.isVisible()) ||
          (await act.getAttribute('aria-label')) === controls.keyboard_help
        )
          continue;
        await act.hover();
        await act.click({ force: true });
        expect(await moving(page), (await act.textContent()) ?? '').toBe(0);
      }
    });
  }
});

for (const path of builtPages()) {
  test(`nothing moves by itself on ${path}`, { tag: '@sweep' }, async ({ page }) => {
    await openWhole(page, path);
    await expect.poll(() => moving(page)).toBe(0);
    const sliders = page.getByRole('slider', { name: controls.time });
    const values = () =>
      sliders.evaluateAll((all) => all.map((slider) => (slider as HTMLInputElement).value));
    const before = await values();
    // As many frames as would show any motion.
    await page.evaluate(async () => {
      for (let frame = 0; frame < 30; frame += 1) await new Promise(requestAnimationFrame);
    });
    expect(await values()).toEqual(before);
    expect(await moving(page)).toBe(0);
    await expect(page.getByRole('button', { name: controls.pause, exact: true })).toHaveCount(0);
  });
}
