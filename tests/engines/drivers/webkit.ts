/** WebKit: WebKitGTK's own small browser on a screen of its own, driven by Selenium. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { By, Capabilities, Key, WebDriver, type WebElement } from 'selenium-webdriver';
import { Executor, HttpClient } from 'selenium-webdriver/http/index.js';
import { findFreePort } from 'selenium-webdriver/net/portprober.js';
import { DriverService } from 'selenium-webdriver/remote/index.js';
import { thisMachine, which, type Machine } from '../../../scripts/browser.ts';
import { LOAD_LIMIT_MS, within, type Control, type Engine, type Size } from './engine.ts';
import { startScreen } from './screen.ts';

export function webkit(machine: Machine = thisMachine): Engine {
  const driver = which(machine, ['WebKitWebDriver']);
  const xvfb = which(machine, ['Xvfb']);
  return {
    name: 'WebKit',
    missing() {
      const packages = [...(driver ? [] : ['webkit2gtk-driver']), ...(xvfb ? [] : ['xvfb'])];
      return packages.length > 0 ? packages.join(' ') : null;
    },
    async open(url, size) {
      await using started = new AsyncDisposableStack();
      const screen = started.adopt(await startScreen(xvfb ?? '', LOAD_LIMIT_MS), (it) =>
        it.close(),
      );
      const service = new DriverService.Builder(driver ?? '')
        .setPort(await findFreePort())
        .setLoopback(true)
        .setEnvironment({
          ...process.env,
          DISPLAY: screen.display,
          GDK_BACKEND: 'x11',
          XDG_CONFIG_HOME: started.adopt(narrowBar(), (folder) =>
            rmSync(folder, { recursive: true, force: true }),
          ),
        })
        .build();
      started.defer(() => service.kill());
      const executor = new Executor(new HttpClient(await service.start(LOAD_LIMIT_MS)));
      const session = WebDriver.createSession(executor, new Capabilities());
      await within(LOAD_LIMIT_MS, session.getSession());
      started.defer(() => within(LOAD_LIMIT_MS, session.quit()));
      const goto = (to: string) => within(LOAD_LIMIT_MS, session.get(to));
      await goto(url);
      if (size) await resize(session, size);
      const running = started.move();
      return {
        evaluate: (inPage, argument) => session.executeScript(inPage, argument),
        run: (script) => session.executeScript(script),
        goto,
        async element(inPage, argument) {
          const element = await session.executeScript<WebElement | null>(inPage, argument);
          if (element === null) throw new Error('The page holds no such element.');
          return controlOf(element);
        },
        close: () => running.disposeAsync(),
      };
    },
  };
}

/** Settings for GTK, in a folder: with its buttons as wide as they come, no window is as narrow as a phone. */
function narrowBar(): string {
  const folder = mkdtempSync(join(tmpdir(), 'webkit-'));
  mkdirSync(join(folder, 'gtk-3.0'));
  writeFileSync(
    join(folder, 'gtk-3.0', 'gtk.css'),
    '* { margin: 0; padding: 0; min-width: 0; border-width: 0; font-size: 1px; }',
  );
  return folder;
}

/** A window has edges and a bar of its own: it is made so large that the page has `size`. */
async function resize(session: WebDriver, { width, height }: Size): Promise<void> {
  const window = session.manage().window();
  await window.setRect({ width, height });
  const [inner_width, inner_height] = await session.executeScript<[number, number]>(() => [
    innerWidth,
    innerHeight,
  ]);
  await window.setRect({ width: 2 * width - inner_width, height: 2 * height - inner_height });
}

const keys = {
  Enter: Key.ENTER,
  End: Key.END,
  Home: Key.HOME,
  ArrowRight: Key.ARROW_RIGHT,
} as const;

function controlOf(element: WebElement): Control {
  return {
    click: () => element.click(),
    press: (key) => element.sendKeys(keys[key]),
    choose: async (value) =>
      (await element.findElement(By.css(`option[value="${value}"]`))).click(),
  };
}
