/**
 * What a reader pays for dragging *Time*: milliseconds of the page’s own processor time for script,
 * style and layout, an input, in every figure of the built site that has the slider.
 */
import { chromium, type CDPSession, type Locator } from '@playwright/test';
import { preview } from 'astro';
import { controls } from '../src/messages/controls.ts';
import { builtPages } from './built-pages.ts';
import { launchOptions, thisMachine } from './browser.ts';
import { ports } from './ports.ts';

/** What the site has to stay under. */
const LIMIT_MS = 10;
const MOVES = 60;
const COSTS = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];

/** Seconds since the page began, by the clock of its thread: other programs do not lengthen it. */
async function spent(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics
    .filter(({ name }) => COSTS.includes(name))
    .reduce((sum, { value }) => sum + value, 0);
}

/** Drags the slider from its start to its end and back. @returns milliseconds for each input that came of it. */
async function drag(slider: Locator, session: CDPSession): Promise<number> {
  await slider.scrollIntoViewIfNeeded();
  const inputs = await slider.evaluateHandle((element) => {
    const counted = { inputs: 0 };
    element.addEventListener('input', () => (counted.inputs += 1));
    return counted;
  });
  const { x, y, width, height } = (await slider.boundingBox())!;
  const { mouse } = slider.page();
  const place = (share: number) => [x + 2 + (width - 4) * share, y + height / 2] as const;
  await mouse.move(...place(0));
  await mouse.down();
  const before = await spent(session);
  for (let move = 1; move <= MOVES; move += 1) {
    const share = (2 * move) / MOVES;
    await mouse.move(...place(share > 1 ? 2 - share : share));
    // A frame each: what a hand that moves slower than the screen would see.
    await slider.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  }
  const cost_s = (await spent(session)) - before;
  await mouse.up();
  const counted = await inputs.evaluate(({ inputs: n }) => n);
  if (counted < MOVES / 2) throw new Error(`Only ${counted} inputs came of ${MOVES} moves.`);
  return (1000 * cost_s) / counted;
}

const site = await preview({
  root: process.cwd(),
  logLevel: 'error',
  server: { port: ports.scripts },
});
const browser = await chromium.launch(launchOptions(thisMachine));
try {
  console.log(
    `Dragging ${controls.time}: ms of script, style and layout an input, at most ${LIMIT_MS}`,
  );
  for (const path of builtPages()) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`http://localhost:${site.port}${path}`);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    for (const figure of await page.locator('[data-widget]').all()) {
      await figure.scrollIntoViewIfNeeded();
      await page.locator(`#${await figure.getAttribute('id')}[data-ready]`).waitFor();
      const slider = figure.getByRole('slider', { name: controls.time, exact: true });
      if ((await slider.count()) === 0) continue;
      const cost_ms = await drag(slider, session);
      const over = cost_ms > LIMIT_MS;
      if (over) process.exitCode = 1;
      console.log(
        `${cost_ms.toFixed(1).padStart(8)}  ${path}#${await figure.getAttribute('id')}${over ? '  over the limit' : ''}`,
      );
    }
    await page.close();
  }
} finally {
  await browser.close();
  await site.stop();
}
