/**
 * Hostile links, opened: no exception, no freeze, and nothing changes but the notice.
 * `npm run test:fuzz` opens 200 of them; otherwise each figure meets one.
 */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import fc from 'fast-check';
import { rolloutWords } from '../../../src/messages/rollout.ts';
import { parse } from '../../../src/share/codec.ts';
import { pack } from '../../../src/share/packed.ts';
import { splitQuery } from '../../../src/share/query.ts';
import { allCodecs, defaultsOf, type AnyCodec } from '../../support/codecs.ts';
import { hostileSearch } from '../../support/hostile-links.ts';
import { test } from './hosted.ts';
import { awake, builtPages, complaints } from '../site.ts';

const FREEZE_MAX_MS = 100;
const PAIRS_MAX = 5;

interface Figure {
  readonly path: string;
  readonly id: string;
  readonly widget: string;
}

/** Every figure of every page. */
const figures: readonly Figure[] = builtPages().flatMap((path) => {
  const html = readFileSync(`dist${path.replace(/\/$/, '/index.html')}`, 'utf8');
  const tags = html.matchAll(/<section\b[^>]*\sdata-widget="[^>]*>/g);
  return [...tags].map(([tag]) => {
    const attribute = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
    return { path, id: attribute('id'), widget: attribute('data-widget') };
  });
});
const codecs = await allCodecs();
const linked = figures.filter(({ widget }) => codecs.has(widget));
const each = process.env.LINKS === undefined ? 1 : Math.ceil(200 / linked.length);

/** As the browser hands it on: it escapes some characters and drops others. */
const asSent = (search: string) => new URL(search, 'https://silent-push.example').search;

/** Links of which nothing can be used, so that the figure has to say so and stay as it is. */
function uselessLinks(id: string, codec: AnyCodec): string[] {
  const isUseless = (search: string) => {
    const { state, notices } = parse(search, id, codec);
    const own = splitQuery(search).filter(({ name }) => name.startsWith(`${id}.`));
    const reasons = notices.map(({ reason }) => reason);
    const whole = reasons.includes('too-long') || reasons.includes('version');
    const none = own.length > 0 && notices.length === own.length;
    return (whole || none) && fc.stringify(state) === fc.stringify(defaultsOf(codec));
  };
  const some = fc.sample(hostileSearch(id, codec).map(asSent), { seed: 1, numRuns: 100 * each });
  return some.filter(isUseless).slice(0, each);
}

/** The figure as it stands, with what its controls hold, and the text of the page around it. */
function everything(page: Page, id: string) {
  return page.evaluate((id) => {
    const figure = document.getElementById(id)!;
    const controls = [...figure.querySelectorAll('input, select, textarea')] as HTMLInputElement[];
    const shown = figure.cloneNode(true) as HTMLElement;
    const around = document.body.cloneNode(true) as HTMLElement;
    for (const notice of shown.querySelectorAll('[data-link-notice]')) notice.remove();
    // What was said last depends on when one listens.
    for (const said of shown.querySelectorAll('.visually-hidden[role="status"]')) said.remove();
    // Other figures wake when they please.
    for (const other of around.querySelectorAll('[data-widget]')) other.remove();
    return {
      title: document.title,
      // Downloads have new addresses each time.
      figure: shown.outerHTML.replaceAll('<!---->', '').replaceAll(/blob:[^"]*/g, 'blob:'),
      // The field that holds the link is to hold it.
      values: controls.filter(({ readOnly }) => !readOnly).map((one) => [one.value, one.checked]),
      around: around.outerHTML,
      ran: 'ran' in window,
    };
  }, id);
}

/** Opens the page, and waits until its figure is awake. */
async function open(page: Page, { path, id }: Figure, search: string): Promise<void> {
  // Asked for once more, an address with a place on the page would only scroll there.
  await page.goto('about:blank');
  await page.goto(`${path}${search}#${id}`);
  await awake(page.locator(`#${id}`));
}

interface Busy {
  /** All that the page's main thread did. It is the processor's time, not the clock's: other programs do not count. */
  readonly work_ms: number;
  /** Its longest task, by the clock; 0 where none took 50 ms. */
  readonly longest_ms: number;
}

/** What an opening takes. */
async function busy(page: Page, opening: () => Promise<void>): Promise<Busy> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  };
  const before = await worked();
  await opening();
  const work_ms = (await worked()) - before;
  await session.detach();
  const longest_ms = await page.evaluate(() => {
    const { tasks, observer } = (window as unknown as Watched).watched;
    return Math.max(0, ...tasks, ...observer.takeRecords().map(({ duration }) => duration));
  });
  return { work_ms, longest_ms };
}

interface Watched {
  watched: { tasks: number[]; observer: PerformanceObserver };
}

/** Before any script of a page: notes how long its tasks take. */
function watchTasks() {
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    tasks.push(...list.getEntries().map(({ duration }) => duration));
  });
  observer.observe({ type: 'longtask' });
  (window as unknown as Watched).watched = { tasks, observer };
}

/** For how long it can have frozen at most: no longer than all of its work took longer, or any task of it. */
const freezeOf = (hostile: Busy, plain: Busy) =>
  Math.min(hostile.work_ms - plain.work_ms, hostile.longest_ms - plain.longest_ms);

test('every figure that a link can hold has its codec', () => {
  expect(linked.length).toBeGreaterThanOrEqual(10);
  const without = figures.filter(({ widget }) => !codecs.has(widget)).map(({ widget }) => widget);
  expect(without.filter((widget) => !['apps', 'defaults', 'witnesses'].includes(widget))).toEqual(
    [],
  );
});

for (const figure of linked) {
  const { path, id, widget } = figure;
  test(
    `${id} on ${path} stays as it is, whatever its link holds`,
    { tag: '@sweep' },
    async ({ page }) => {
      const links = uselessLinks(id, codecs.get(widget)!);
      expect(links).toHaveLength(each);
      if (widget === 'workbench') links.push(await bomb(id));
      test.setTimeout(30_000 + links.length * PAIRS_MAX * 10_000);

      const errors = complaints(page);
      await page.addInitScript(watchTasks);

      // The first opening also fetches and compiles what later ones find ready.
      await open(page, figure, '');
      const openPlain = () => busy(page, () => open(page, figure, ''));
      await openPlain();
      // What a figure works out in a worker takes its time, and says so meanwhile.
      await expect(
        page.locator(`#${id} button:enabled:not([aria-disabled='true'])`, {
          hasText: rolloutWords.stop,
        }),
      ).toHaveCount(0);
      const plain = await everything(page, id);
      for (const search of links) {
        let freeze_ms = Infinity;
        // What freezes does so each time. On a busy machine the same work takes longer: so both are done again.
        for (let pairs = 0; freeze_ms > FREEZE_MAX_MS && pairs < PAIRS_MAX; pairs += 1) {
          const without = await openPlain();
          freeze_ms = freezeOf(await busy(page, () => open(page, figure, search)), without);
          const notice = page.locator(`#${id} [data-link-notice]`);
          await expect(notice, search).toBeVisible();
          await expect(notice.locator(':not(p)')).toHaveCount(0);
          await expect.poll(() => everything(page, id), search).toEqual(plain);
        }
        expect(freeze_ms, `ms more than without ${search}`).toBeLessThanOrEqual(FREEZE_MAX_MS);
      }
      expect(errors).toEqual([]);
    },
  );
}

/** A few thousand characters that unfold to megabytes. */
async function bomb(id: string): Promise<string> {
  return `?${id}.scenario=${await pack('[{"a":'.repeat(500_000))}`;
}
