/** From what a reader sees to the step that fails: every way through the questions, by keyboard and without scripts. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { checkPath } from '../../../src/components/check/address.ts';
import { FIRST, treeOf, type Question, type Trail } from '../../../src/components/check/tree.ts';
import { figuresIn } from '../../../src/components/numbering.ts';
import { check as words } from '../../../src/messages/check.ts';
import { pipeline } from '../../../src/messages/pipeline.ts';
import { site } from '../../../src/messages/site.ts';
import { momentOf, type SituationName } from '../../../src/widgets/check/situations.ts';
import { stepsAt } from '../../../src/widgets/pipeline/view/steps.ts';
import { statusWords } from '../../../src/widgets/pipeline/view/words.ts';
import { awake } from '../site.ts';

interface Asked extends Question {
  readonly text: string;
}

const read = (pattern: string) =>
  globSync(pattern).map((file) => ({
    id: basename(file).replace(/\.\w+$/, ''),
    text: readFileSync(file, 'utf8'),
  }));

const questions = new Map(
  read('content/questions/*.yaml').map(({ id, text }) => [
    id,
    { id, ...(parse(text) as Omit<Asked, 'id'>) },
  ]),
);
const outcomes = read('content/check/*.mdx').map(({ id, text }) => {
  const [, frontmatter = ''] = text.split(/^---$/m);
  const [run] = figuresIn(text);
  return {
    id,
    title: (parse(frontmatter) as { title: string }).title,
    situation: run?.attributes.scenario as SituationName | undefined,
  };
});
const tree = treeOf(
  [...questions.values()],
  outcomes.map(({ id }) => id),
);

test('covers what the issue asks for', () => {
  expect(outcomes.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      'this-bug',
      'force-quit',
      'background-refresh-off',
      'low-power',
      'offline',
      'storage-full',
      'blocked-network',
      'signed-out',
      'not-a-sync-bug',
    ]),
  );
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const { id, title } of outcomes) {
    test(`leads to “${title}” by keyboard alone`, async ({ page }) => {
      for (const trail of tree.ways.get(id)!) {
        await page.goto(checkPath(FIRST));
        await follow(page, trail);
        await expect(page).toHaveURL(checkPath(id));
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      }
    });
  }

  for (const { id, title, situation } of outcomes) {
    test(`“${title}” shows what its run gives`, async ({ page }) => {
      await page.goto(checkPath(id));
      const steps = page.getByRole('region', { name: words.steps }).locator('[data-step]');
      const expected = situation ? stepsOf(situation) : [];
      await expect(steps).toHaveCount(expected.length);
      for (const [index, { step, status, name, said }] of expected.entries()) {
        const shown = steps.nth(index);
        await expect(shown).toHaveAttribute('data-step', step);
        await expect(shown).toHaveAttribute('data-status', status);
        await expect(shown).toContainText(name);
        await expect(shown).toContainText(said);
      }
      await expect(page.getByText(words.no_run)).toHaveCount(situation ? 0 : 1);

      for (const heading of ['What to do', 'What not to do', site.evidence])
        await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
      const todo = page.locator('h2', { hasText: 'What to do' }).locator('+ ol');
      await expect(todo.getByRole('listitem').first()).toBeVisible();
    });
  }

  test('tells an owner of 26.4 how to update, and what to leave alone', async ({ page }) => {
    await page.goto(checkPath('this-bug'));
    const todo = page.locator('h2', { hasText: 'What to do' }).locator('+ ol');
    await expect(todo).toContainText('Settings › General › Software Update');
    await expect(todo).toContainText('26.4.1 or later');
    const leave = page.locator('h2', { hasText: 'What not to do' }).locator('+ ul');
    for (const warning of ['sign out of iCloud', 'delete the app', 'iCloud Photos off', 'swipe'])
      await expect(leave).toContainText(warning);
  });

  test('says where the reader is, and leads back', async ({ page }) => {
    await page.goto(checkPath('on-26-4'));
    await expect(page.getByText(words.place(3, 3))).toBeVisible();
    const soFar = page.getByRole('navigation', { name: words.so_far });
    await expect(soFar.getByRole('listitem')).toHaveText([/^On an iPhone or iPad/, /^26\.4/]);
    await soFar.getByRole('link', { name: words.back }).click();
    await expect(page).toHaveURL(checkPath('version'));
    await soFar.getByRole('link', { name: /^On an iPhone or iPad/ }).click();
    await expect(page).toHaveURL(checkPath(FIRST));
    await expect(page.getByText(words.place(1, 5))).toBeVisible();
    await expect(soFar).toHaveCount(0);
  });

  test('offers answers that a thumb can hit @phone', async ({ page }) => {
    for (const id of questions.keys()) {
      await page.goto(checkPath(id));
      const sizes = await page
        .getByRole('main')
        .getByRole('navigation')
        .getByRole('link')
        .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
      expect(sizes.length).toBeGreaterThan(1);
      expect(Math.min(...sizes), id).toBeGreaterThanOrEqual(44);
    }
  });

  test('lists every answer for those who know what they look for', async ({ page }) => {
    await page.goto(checkPath(FIRST));
    const straight = page.getByRole('navigation', { name: words.straight });
    await expect(straight.getByRole('link')).toHaveCount(outcomes.length);
    for (const { id, title } of outcomes)
      await expect(straight.getByRole('link', { name: title, exact: true })).toHaveAttribute(
        'href',
        checkPath(id),
      );
  });
});

test('every page has a title and a heading of its own', () => {
  const ids = [...questions.keys(), ...outcomes.map(({ id }) => id)];
  const pages = ids.map((id) => readFileSync(`dist${checkPath(id)}index.html`, 'utf8'));
  const found = (pattern: RegExp) => pages.map((html) => [...html.matchAll(pattern)].join());
  for (const headings of [found(/<title>.*?<\/title>/g), found(/<h1[ >].*?<\/h1>/gs)]) {
    expect(new Set(headings).size).toBe(ids.length);
    for (const heading of headings) expect(heading.match(/<(?:title|h1)/g)).toHaveLength(1);
  }
});

/** One that a figure can be set to, and one for the workbench; check-situations.test.ts reads the links of all. */
for (const [id, figure] of [
  ['force-quit', '#first-run'],
  ['storage-full', '#own'],
] as const) {
  test(`the way from “${id}” leads to its moment in ${figure}`, async ({ page }) => {
    await page.goto(checkPath(id));
    await page
      .getByRole('region', { name: /^Figure 1/ })
      .locator('.into a')
      .click();
    const opened = await awake(page.locator(figure));
    const { time_ms } = momentOf(id);
    await expect(opened.getByRole('slider', { name: 'Time' })).toHaveValue(String(time_ms));
    await expect(opened.locator('[data-link-notice]')).toHaveCount(0);
  });
}

/** Gives the answers of a trail with Tab and Enter. */
async function follow(page: Page, trail: Trail): Promise<void> {
  for (const { question, answer } of trail) {
    const { text, answers } = questions.get(question)!;
    await expect(page).toHaveURL(checkPath(question));
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: site.skip })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();

    const index = answers.indexOf(answer);
    const choices = page.getByRole('navigation', { name: text, exact: true }).getByRole('link');
    for (let stop = 0; stop <= index; stop++) {
      await page.keyboard.press('Tab');
      await expect(choices.nth(stop)).toBeFocused();
    }
    await expect(choices.nth(index)).toContainText(answer.text);
    await page.keyboard.press('Enter');
  }
}

function stepsOf(situation: SituationName) {
  const { trace, time_ms, receiver } = momentOf(situation);
  return stepsAt(trace, time_ms, receiver).map(({ step, status, reason }) => ({
    step,
    status,
    name: pipeline.steps[step],
    said: statusWords(status, reason),
  }));
}
