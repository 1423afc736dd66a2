/** The Chromium of the other browser tests, driven by Playwright. */
import { chromium as playwright } from '@playwright/test';
import { launchOptions, locate, thisMachine, type Machine } from '../../../scripts/browser.ts';
import { LOAD_LIMIT_MS, type Engine } from './engine.ts';

export function chromium(machine: Machine = thisMachine): Engine {
  return {
    name: 'Chromium',
    missing: () => (locate(machine) === null ? 'chromium' : null),
    async open(url) {
      await using started = new AsyncDisposableStack();
      const options = { ...launchOptions(machine), timeout: LOAD_LIMIT_MS };
      const browser = started.use(await playwright.launch(options));
      const page = await browser.newPage();
      await page.goto(url, { timeout: LOAD_LIMIT_MS });
      const running = started.move();
      return {
        evaluate: (inPage, argument) => page.evaluate(inPage as never, argument),
        close: () => running.disposeAsync(),
      };
    },
  };
}
