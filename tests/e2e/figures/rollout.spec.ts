/** A fleet leaving 26.4: what the worker brings into the page is what Node finds. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { controls } from '../../../src/messages/controls.ts';
import { number } from '../../../src/messages/format.ts';
import { rolloutWords as words } from '../../../src/messages/rollout.ts';
import {
  days_max,
  phones_max,
  phones_min,
  type Policy,
} from '../../../src/sim/protection/fleet/fleet.ts';
import { rollout } from '../../../src/sim/protection/fleet/rollout.ts';
import {
  day_at_first,
  day_ms,
  deadline_max,
  defaults,
  fleetOf,
  type Choices,
} from '../../../src/widgets/rollout/choices.ts';
import { followable, sameUnder } from '../../../src/widgets/rollout/reports.ts';
import { awake } from '../site.ts';

const ARTICLE = '/stolen-device-protection/';
const size_label = words.phones(phones_min, phones_max);
const WORKER = /fleet-worker[^/]*\.js$/;

const figure = (page: Page) => awake(page.locator('section[data-widget="rollout"]'));
const time = (widget: Locator) => widget.getByRole('slider', { name: controls.time });
const button = (widget: Locator, name: string) => widget.getByRole('button', { name, exact: true });
const progress = (widget: Locator) => widget.getByRole('progressbar', { name: words.progress });
const sentence = (widget: Locator) => widget.locator('.narration b');
const chart = (widget: Locator) => widget.getByRole('img', { name: /^Chart over the days/ });

const daysOf = (part: Partial<Choices> = {}) => {
  const chosen = { ...defaults, ...part };
  return [...rollout(fleetOf(chosen, chosen.policy))];
};
const toldOf = (day: number, part: Partial<Choices> = {}) =>
  words.standing(daysOf(part)[day]!, part.phones ?? defaults.phones);

async function finished(widget: Locator) {
  await expect(progress(widget)).toHaveAttribute('value', String(days_max), { timeout: 45_000 });
}

async function stand(widget: Locator, day: number) {
  await time(widget).fill(String(day * day_ms));
}

test('a day’s sentence is that of a run in Node, and the console lags @phone', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await finished(widget);
  await expect(sentence(widget)).toHaveText(toldOf(day_at_first));
  const { console_still_on_26_4, still_on_26_4 } = daysOf()[day_at_first]!;
  expect(console_still_on_26_4).toBeGreaterThan(still_on_26_4);
  const days = words.amounts.days;
  for (const day of [0, 21, days_max]) {
    await stand(widget, day);
    await expect(widget.getByText(controls.position(days(day), days(days_max)))).toBeVisible();
    await expect(sentence(widget)).toHaveText(toldOf(day));
    await expect(chart(widget)).toHaveAccessibleName(words.chart(toldOf(day)));
  }
  await expect(widget.getByRole('status').filter({ hasText: toldOf(days_max) })).toHaveCount(1);
});

test('whatever is chosen is what runs, and the days are told as numbers @phone', async ({
  page,
}) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  const part: Partial<Choices> = { policy: 'ask', phones: 700, alone_percent: 9, full_percent: 20 };
  await widget.getByText(words.policies.ask, { exact: true }).first().click();
  await widget.getByLabel(size_label).fill('700');
  await widget.getByLabel(size_label).press('Enter');
  await widget.getByLabel(words.numbers.alone_percent).fill('9');
  await widget.getByText(words.others).click();
  await widget.getByLabel(words.numbers.full_percent).fill('20');
  await widget.getByLabel(words.follows).selectOption('neither');
  await finished(widget);
  await widget.getByText(words.table, { exact: true }).click();
  const cells = daysOf({ ...part, follows: 'neither' }).flatMap((day) =>
    [
      day.still_on_26_4,
      day.console_still_on_26_4,
      day.console_updated,
      day.console_unknown,
      day.protected,
    ].map(number),
  );
  expect(cells.at(-1)).toBe('0');
  await expect(widget.getByRole('table', { name: words.each_day }).getByRole('cell')).toHaveText(
    cells,
  );
});

test('two policies stand beside each other, or one alone', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await finished(widget);
  await widget.getByLabel(words.than).selectOption('ask');
  await finished(widget);
  const there = daysOf({ policy: 'ask' })[day_at_first]!;
  await expect(widget.locator('.narration')).toContainText(words.compared('ask', there));
  await expect(
    widget.getByRole('listitem').filter({ hasText: words.lines.other('ask') }),
  ).toContainText(number(there.still_on_26_4));
  await expect(chart(widget).locator('path.other')).toHaveCount(1);
  await widget.getByLabel(words.than).selectOption('none');
  await finished(widget);
  await expect(chart(widget).locator('path.other')).toHaveCount(0);
});

test('a policy is never compared with itself', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  const than = widget.getByLabel(words.than);
  const labels = (...policies: readonly Policy[]) => [
    words.than_none,
    ...policies.map((policy) => words.policies[policy]),
  ];
  await expect(than.getByRole('option')).toHaveText(labels('leave', 'ask'));
  await widget.getByText(words.policies.leave, { exact: true }).first().click();
  await expect(than.getByRole('option')).toHaveText(labels('ask', 'enforce'));
  await expect(than).toHaveValue('enforce');
  await widget.getByText(words.policies.enforce, { exact: true }).first().click();
  await expect(than).toHaveValue('leave');
});

test('a link that names a policy twice opens without the second, and says so', async ({ page }) => {
  await page.goto(`${ARTICLE}?rollout.policy=ask&rollout.than=ask#rollout`);
  const widget = await figure(page);
  await expect(widget.getByRole('radio', { name: words.policies.ask })).toBeChecked();
  await expect(widget.getByLabel(words.than)).toHaveValue('none');
  await expect(widget.locator('[data-link-notice]')).toHaveText(
    controls.notice.unfit('rollout.than', 'ask'),
  );
  await finished(widget);
  await expect(sentence(widget)).toHaveText(toldOf(day_at_first, { policy: 'ask' }));
});

test('a size that cannot be stays as it was typed, says why, and changes nothing @phone', async ({
  page,
}) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  const size = widget.getByLabel(size_label);
  const kept = words.size_kept(defaults.phones);
  for (const [typed, fault] of [
    ['5', 'too_few'],
    ['99999999', 'too_many'],
    ['100.5', 'not_whole'],
    ['', 'no_number'],
  ] as const) {
    await size.fill(typed);
    await size.press('Enter');
    await expect(size).toHaveAccessibleDescription(
      `${words.size_faults[fault](phones_min, phones_max)} ${kept}`,
    );
    await expect(size).toHaveValue(typed);
  }
  await size.pressSequentially('1e');
  await size.press('Enter');
  await expect(size).toHaveAccessibleDescription(
    `${words.size_faults.no_number(phones_min, phones_max)} ${kept}`,
  );
  await finished(widget);
  await expect(sentence(widget)).toHaveText(toldOf(day_at_first));

  await size.fill('50');
  await size.press('Enter');
  await widget.getByText(words.policies.ask, { exact: true }).first().click();
  await finished(widget);
  await expect(size).toHaveValue('50');
  await expect(sentence(widget)).toHaveText(toldOf(day_at_first, { policy: 'ask' }));
  await size.fill('500');
  await expect(size).toHaveAccessibleDescription('');
  await size.press('Enter');
  await expect(sentence(widget)).toHaveText(toldOf(day_at_first, { policy: 'ask', phones: 500 }));
});

test('a report that changes nothing is said to', async ({ page }) => {
  await page.goto(`${ARTICLE}?rollout.phones=${phones_min}&rollout.than=none#rollout`);
  const widget = await figure(page);
  await widget.getByText(words.others).click();
  const follows = widget.getByLabel(words.follows);
  for (const followed of followable) {
    await follows.selectOption(followed);
    const same = sameUnder(daysOf({ follows: followed, phones: phones_min }), followed);
    await expect(follows).toHaveAccessibleDescription(words.same_under(followed, same), {
      timeout: 45_000,
    });
  }
});

test('listeners hear that a run starts, now and then how far it is, and its end', async ({
  page,
}) => {
  await page.clock.install();
  await page.addInitScript((days) => {
    // What comes later waits until the test asks for it.
    let held: (() => void) | null = null;
    window.addEventListener('go-on', () => held?.());
    window.Worker = class extends Worker {
      override addEventListener(kind: string, listen: EventListenerOrEventListenerObject) {
        super.addEventListener(kind, (event: Event) => {
          const tell = () => (listen as EventListener)(event);
          const { data } = event as MessageEvent<{ progress?: readonly unknown[] }>;
          if (kind === 'message' && (data.progress?.length ?? Infinity) > days) held = tell;
          else tell();
        });
      }
    };
  }, 13);
  await page.goto(`${ARTICLE}?rollout.than=none#rollout`);
  const widget = await figure(page);
  const said = (text: string) => widget.getByRole('status').filter({ hasText: text });
  await expect(said(words.stages.searching(0, days_max))).toHaveCount(1);
  await expect(progress(widget)).toHaveAttribute('value', '12');
  await page.clock.runFor(10_000);
  await expect(said(words.stages.searching(12, days_max))).toHaveCount(1);
  // The last of them is the end.
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('go-on')));
    await expect(said(words.stages.found())).toHaveCount(1, { timeout: 500 });
  }).toPass();
});

for (const deadline of [1, defaults.deadline, deadline_max]) {
  test(`letters grow with the reader’s, and nothing runs through them, deadline ${deadline}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    // The words are there without a run, and the page has nothing else to do.
    await page.route(WORKER, () => undefined);
    await page.goto(`${ARTICLE}?rollout.deadline=${deadline}&rollout.phones=100000#rollout`);
    const widget = await figure(page);
    const texts = chart(widget).locator('text');
    const boxes = () =>
      texts.evaluateAll((all) =>
        all.map((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          return { text: text.textContent, left, right, top, bottom };
        }),
      );
    const heightOf = async () => (await boxes()).map(({ top, bottom }) => bottom - top)[0]!;
    await expect(texts.first()).toBeVisible();
    const height = await heightOf();
    for (const size of ['100%', '200%']) {
      await page.evaluate((size) => (document.documentElement.style.fontSize = size), size);
      await expect
        .poll(async () => (await heightOf()) / height)
        .toBeCloseTo(parseInt(size) / 100, 1);
      await stand(widget, Math.min(deadline + 1, deadline_max));
      const now = (await chart(widget).locator('path.now').boundingBox())!;
      const all = await boxes();
      for (const one of all) {
        const crossed = one.left < now.x && now.x < one.right && one.bottom > now.y + 4;
        const above_axis = one.top < now.y + now.height - 4;
        expect(crossed && above_axis, one.text!).toBe(false);
        for (const other of all) {
          if (one === other) continue;
          const apart =
            other.right <= one.left ||
            one.right <= other.left ||
            other.bottom <= one.top + 4 ||
            one.bottom <= other.top + 4;
          expect(apart, `${one.text}, ${other.text} at ${size}`).toBe(true);
        }
      }
    }
  });
}

test('the largest fleet arrives day by day, and Stop keeps what is there', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await finished(widget);
  // Pressed by the page itself at the first days, so that no machine is too fast for the test.
  await widget.evaluate((root, stop) => {
    const observer = new MutationObserver(() => {
      const { value, max } = root.querySelector('progress')!;
      const button = [...root.querySelectorAll('button')].find(
        ({ textContent }) => textContent === stop,
      );
      if (!button || value < 3 || value === max) return;
      observer.disconnect();
      button.click();
    });
    observer.observe(root, { subtree: true, childList: true, attributes: true });
  }, words.stop);
  await widget.getByLabel(size_label).fill(String(phones_max));
  await widget.getByLabel(size_label).press('Enter');
  await expect(widget.getByText(/^Stopped/)).toBeVisible({ timeout: 45_000 });
  const days = Number(await progress(widget).getAttribute('value'));
  expect(days).toBeGreaterThanOrEqual(3);
  expect(days).toBeLessThan(days_max);
  await expect(widget.getByText(words.stages.stopped(days))).toBeVisible();
  await stand(widget, 2);
  await expect(sentence(widget)).toHaveText(toldOf(2, { phones: phones_max }));
  await stand(widget, days_max);
  await expect(sentence(widget)).toHaveText(words.not_yet(days_max));
  await button(widget, words.again).click();
  await finished(widget);
});

test('while it runs the button says Stop, in its place', async ({ page }) => {
  // The worker's file is kept back, so that the run cannot end by itself.
  await page.route(WORKER, () => undefined);
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await expect(
    widget.getByRole('status').filter({ hasText: words.stages.searching(0, days_max) }),
  ).toHaveCount(1);
  await button(widget, words.stop).press('Enter');
  await expect(button(widget, words.again)).toBeFocused();
  await expect(widget.getByText(words.stages.stopped(0))).toBeVisible();
  await expect(sentence(widget)).toHaveText(words.not_yet(day_at_first));
});

test('a worker that does not load is reported, and can be tried again', async ({ page }) => {
  await page.route(WORKER, (route) => route.abort());
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await expect(widget.getByRole('status').filter({ hasText: words.stages.failed() })).toBeVisible();
  await page.unroute(WORKER);
  await button(widget, words.again).click();
  await finished(widget);
  await expect(widget.getByText(words.stages.failed())).toHaveCount(0);
});

test('it can be done by keyboard', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await figure(page);
  await widget.getByRole('radio', { name: words.policies.enforce }).focus();
  await page.keyboard.press('Tab');
  await expect(widget.getByLabel(words.deadline)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Tab');
  await expect(widget.getByLabel(words.than)).toBeFocused();
  await time(widget).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await finished(widget);
  const earlier = { deadline: defaults.deadline - 1 };
  expect(toldOf(earlier.deadline, earlier)).not.toBe(toldOf(earlier.deadline));
  await expect(sentence(widget)).toHaveText(toldOf(earlier.deadline, earlier));
  await expect(time(widget)).toHaveAttribute(
    'aria-valuetext',
    new RegExp(`${toldOf(earlier.deadline, earlier)}$`),
  );
});

test('a link restores the choices and the day', async ({ page, browser }) => {
  await page.goto(`${ARTICLE}?own=1`);
  const widget = await figure(page);
  await widget.getByText(words.policies.leave, { exact: true }).first().click();
  await widget.getByLabel(words.numbers.check_in_days_max).fill('14');
  await stand(widget, 30);
  const link = await widget.getByLabel(controls.link_to_this_moment).inputValue();
  expect(link).toContain('own=1');
  await expect(page).toHaveURL(
    /rollout\.policy=leave.*rollout\.check_in_days_max=14.*rollout\.day=30/,
  );
  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(link);
  const other = await figure(elsewhere);
  await expect(other.getByRole('radio', { name: words.policies.leave })).toBeChecked();
  await expect(other.locator('[data-link-notice]')).toHaveCount(0);
  await expect(sentence(other)).toHaveText(toldOf(30, { policy: 'leave', check_in_days_max: 14 }));
  await elsewhere.context().close();
});

test('a mangled link shows the default and says what it could not read @phone', async ({
  page,
}) => {
  const pieces = ['phones=1e9', 'policy=%E0%A4%A', 'day=99', 'x=%3Cscript%3E'];
  await page.goto(`${ARTICLE}?${pieces.map((piece) => `rollout.${piece}`).join('&')}#rollout`);
  const widget = await figure(page);
  const notice = widget.locator('[data-link-notice]');
  for (const piece of pieces) {
    await expect(notice).toContainText(`rollout.${piece.split('=')[0]}`);
  }
  await expect(sentence(widget)).toHaveText(toldOf(day_at_first));
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page holds a run, its chart and its days, and nothing to press @phone', async ({
    page,
  }) => {
    await page.goto(ARTICLE);
    const widget = page.locator('section[data-widget="rollout"]');
    await expect(chart(widget)).toHaveAccessibleName(words.chart(toldOf(day_at_first)));
    const table = widget.getByRole('table', { name: words.each_day });
    await expect(table.getByRole('rowheader').last()).toHaveText(String(days_max));
    const { still_on_26_4 } = daysOf().at(-1)!;
    await expect(table.getByRole('row').last().getByRole('cell').first()).toHaveText(
      number(still_on_26_4),
    );
    await expect(widget.getByRole('button')).toHaveCount(0);
    await expect(widget.getByRole('slider')).toHaveCount(0);
  });
});
