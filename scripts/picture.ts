/**
 * The picture of the README: the first page’s figure, at the moment when the iPhone puts the push aside.
 * `npm run build`, then `npm run picture` writes docs/figure.png.
 */
import { chromium } from '@playwright/test';
import { preview } from 'astro';
import { scenarios } from '../src/sim/scenarios/index.ts';
import { scenarioFrom } from '../src/sim/sync/scenario.ts';
import { simulate } from '../src/sim/sync/simulate.ts';
import { launchOptions, thisMachine } from './browser.ts';
import { ports } from './ports.ts';

const FIGURE = 'home';
const FILE = 'docs/figure.png';
const MARGIN = 24;

const { events } = simulate(scenarioFrom(scenarios['missed-push'].scenario));
const moment = events.find(({ kind, actor }) => kind === 'push.dropped' && actor === 'iphone');
if (!moment) throw new Error('no push is dropped in the scenario of the first page');

const server = await preview({ root: '.', server: { port: ports.scripts }, logLevel: 'error' });
const browser = await chromium.launch(launchOptions(thisMachine));
try {
  const page = await browser.newPage({
    viewport: { width: 1100, height: 1200 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(`http://localhost:${server.port}/?${FIGURE}.t=${moment.at_ms}`);
  const figure = page.locator(`#${FIGURE}[data-ready]`);
  await figure.waitFor();
  // The link has scrolled to the figure; a clip counts from the top of the page.
  await page.evaluate(() => scrollTo(0, 0));
  const { x, y, width } = (await figure.boundingBox())!;
  const sentence = (await figure.locator('.narration').boundingBox())!;
  const clip = {
    x: x - MARGIN,
    y,
    width: width + 2 * MARGIN,
    height: sentence.y + sentence.height - y,
  };
  await page.screenshot({ path: FILE, fullPage: true, clip });
} finally {
  await browser.close();
  await server.stop();
}
