/** The Chromium of the other browser tests, driven by Playwright. */
import { chromium as playwright, type ElementHandle } from '@playwright/test';
import { launchOptions, locate, thisMachine, type Machine } from '../../../scripts/browser.ts';
import { LOAD_LIMIT_MS, type Control, type Engine } from './engine.ts';
import { load, pageOf } from './handles.ts';

export function chromium(machine: Machine = thisMachine): Engine {
  return {
    name: 'Chromium',
    missing: () => (locate(machine) === null ? 'chromium' : null),
    async open(url, size) {
      await using started = new AsyncDisposableStack();
      const options = { ...launchOptions(machine), timeout: LOAD_LIMIT_MS };
      const browser = started.use(await playwright.launch(options));
      const page = await browser.newPage(size && { viewport: { ...size } });
      await load(page, url);
      const running = started.move();
      return pageOf(page, controlOf, () => running.disposeAsync());
    },
  };
}

function controlOf(element: ElementHandle<Element>): Control {
  return {
    click: () => element.click(),
    press: (key) => element.press(key),
    choose: async (value) => void (await element.selectOption(value)),
  };
}
