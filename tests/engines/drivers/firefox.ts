/** Firefox, driven by Puppeteer over WebDriver BiDi. */
import { launch, type ElementHandle } from 'puppeteer-core';
import { thisMachine, which, type Machine } from '../../../scripts/browser.ts';
import { LOAD_LIMIT_MS, type Control, type Engine } from './engine.ts';
import { load, pageOf } from './handles.ts';

/** What the profile that Puppeteer makes leaves on of the questions to other hosts. */
const noOtherHosts = {
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

export function firefox(machine: Machine = thisMachine): Engine {
  const executablePath = which(machine, ['firefox-esr', 'firefox']);
  return {
    name: 'Firefox',
    missing: () => (executablePath === null ? 'firefox-esr' : null),
    async open(url, size) {
      await using started = new AsyncDisposableStack();
      const browser = started.use(
        await launch({
          browser: 'firefox',
          executablePath: executablePath ?? '',
          headless: true,
          timeout: LOAD_LIMIT_MS,
          extraPrefsFirefox: noOtherHosts,
          // Without this a release ignores that Puppeteer gives its settings service no address.
          env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
        }),
      );
      const page = await browser.newPage();
      if (size) await page.setViewport({ ...size });
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
    choose: async (value) => void (await element.select(value)),
  };
}
