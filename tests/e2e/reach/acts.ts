/** What a reader does to bring a figure into a state, whatever the figure. */
import { expect, type Locator, type Page } from '@playwright/test';
import { controls } from '../../../src/messages/controls.ts';
import { awake } from '../site.ts';

/** From the page as it opens to a state of the widget. */
export type Act = (widget: Locator, page: Page) => Promise<unknown>;

export const button = (widget: Locator, name: string) =>
  widget.getByRole('button', { name, exact: true });
export const time = (widget: Locator) => widget.getByRole('slider', { name: controls.time });

/** What works apart from the page; not what starts it there, whose name only ends the same. */
export const workers = /\/(fleet-)?worker[^/]*\.js$/;

/** A native control may lie under the label that draws it. */
const force = { force: true };

export const untouched: Act = () => Promise.resolve();

export const stepped: Act = async (widget) => {
  for (let step = 0; step < 4; step += 1) await button(widget, controls.step_forward).click();
};
export const ended: Act = (widget) => time(widget).press('End');
export const playing: Act = async (widget) => {
  await button(widget, controls.play).click();
  await expect(button(widget, controls.pause)).toBeVisible();
};
export const helped: Act = async (widget) => {
  await button(widget, controls.keyboard_help).click();
  await expect(widget.getByRole('dialog')).toBeVisible();
};
export const copied: Act = async (widget) => {
  await button(widget, controls.copy_link).click();
  const told = (words: string) => widget.getByText(words, { exact: true });
  await expect(told(controls.copied).or(told(controls.copy_by_hand))).toBeVisible();
};
export const unfolded: Act = async (widget) => {
  for (const summary of await widget.locator('details:not([open]) > summary').all()) {
    if (await summary.isVisible()) await summary.click();
  }
};
/** Every choice is another than at first. */
export const chosen: Act = async (widget) => {
  for (const select of await widget.getByRole('combobox').all()) {
    if (await select.isEnabled()) {
      await select.selectOption({ index: (await select.getByRole('option').count()) - 1 });
    }
  }
  for (const group of await widget
    .getByRole('group')
    .filter({ has: widget.page().getByRole('radio') })
    .all()) {
    await group.getByRole('radio').last().check(force);
  }
  for (const slider of await widget.getByRole('slider').all()) await slider.press('End');
};
/** A link that holds what no figure understands, and was made with another model. */
export const misled: Act = async (widget, page) => {
  const id = await widget.getAttribute('id');
  const path = new URL(page.url()).pathname;
  await page.goto(`${path}?${id}.nonsense=1&${id}.model=0.0.1#${id}`);
  await awake(widget);
  await expect(widget.locator('[data-link-notice]')).toBeVisible();
};
/** Presses a button and waits for the words or the part that come of it. */
export const pressed =
  (name: string | RegExp, shows: (widget: Locator) => Locator): Act =>
  async (widget) => {
    await widget.getByRole('button', { name }).first().click();
    await expect(shows(widget).first()).toBeVisible({ timeout: 45_000 });
  };
/** As `pressed`, while the work cannot end: the worker’s file is kept back. */
export const working =
  (name: string | RegExp): Act =>
  async (widget, page) => {
    await page.route(workers, () => undefined);
    await page.reload();
    await awake(widget);
    await pressed(name, (widget) => widget.getByRole('progressbar'))(widget, page);
  };
export const stopped =
  (start: string | RegExp, stop: string | RegExp): Act =>
  async (widget, page) => {
    await working(start)(widget, page);
    await pressed(stop, (widget) => widget.getByText(/^Stopped/))(widget, page);
  };
/** The worker’s file is not there. */
export const failing =
  (name: string | RegExp): Act =>
  async (widget, page) => {
    await page.route(workers, (route) => route.abort());
    await page.reload();
    await awake(widget);
    await pressed(name, (widget) => widget.locator('.notice'))(widget, page);
  };
