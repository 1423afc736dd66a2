/** WebKit: WebKitGTK's own small browser on a screen of its own, driven by Selenium. */
import { Capabilities, WebDriver } from 'selenium-webdriver';
import { Executor, HttpClient } from 'selenium-webdriver/http/index.js';
import { findFreePort } from 'selenium-webdriver/net/portprober.js';
import { DriverService } from 'selenium-webdriver/remote/index.js';
import { thisMachine, which, type Machine } from '../../../scripts/browser.ts';
import { LOAD_LIMIT_MS, within, type Engine } from './engine.ts';
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
    async open(url) {
      await using started = new AsyncDisposableStack();
      const screen = started.adopt(await startScreen(xvfb ?? '', LOAD_LIMIT_MS), (it) =>
        it.close(),
      );
      const service = new DriverService.Builder(driver ?? '')
        .setPort(await findFreePort())
        .setLoopback(true)
        .setEnvironment({ ...process.env, DISPLAY: screen.display, GDK_BACKEND: 'x11' })
        .build();
      started.defer(() => service.kill());
      const executor = new Executor(new HttpClient(await service.start(LOAD_LIMIT_MS)));
      const session = WebDriver.createSession(executor, new Capabilities());
      await within(LOAD_LIMIT_MS, session.getSession());
      started.defer(() => within(LOAD_LIMIT_MS, session.quit()));
      await within(LOAD_LIMIT_MS, session.get(url));
      const running = started.move();
      return {
        evaluate: (inPage, argument) => session.executeScript(inPage, argument),
        close: () => running.disposeAsync(),
      };
    },
  };
}
