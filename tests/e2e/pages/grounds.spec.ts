/** From what a figure shows to what it rests on: rules, numbers, and the page of all numbers. */
import { expect, test } from '@playwright/test';
import { scenarios } from '../../../src/sim/scenarios/index.ts';
import { models, numberDefinitions, type NumberName } from '../../../src/sim/numbers.ts';
import { reportedDefaults } from '../../../src/sim/protection/defaults.ts';
import { awake, builtPages } from '../site.ts';

const ARTICLE = '/cloudkit-sync/';

test('each step names the grade of its rule, and leads to the evidence @phone', async ({
  page,
}) => {
  await page.goto(ARTICLE);
  const widget = await awake(page.locator('#regression'));
  const gradeOf = (step: string) =>
    widget.locator(`[data-step="${step}"]`).getByRole('link', { name: /^Evidence: / });
  await expect(gradeOf('push')).toHaveAccessibleName('Evidence: Documented by Apple');
  await widget.getByRole('slider', { name: 'Time' }).press('End');
  await expect(gradeOf('save')).toHaveAccessibleName('Evidence: Documented by Apple');
  await expect(gradeOf('push')).toHaveAccessibleName('Evidence: Our inference');
  await gradeOf('push').click();
  await expect(page).toHaveURL(/\/evidence\/#token-check-is-the-bug$/);
  await expect(page.locator('#token-check-is-the-bug')).toBeInViewport();
});

test('what has just happened names the rule that was at work', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await awake(page.locator('#first-run'));
  const rule = widget.locator('.grounds').getByRole('link');
  await expect(rule).toHaveCount(0);
  await widget.getByRole('button', { name: 'Step forward' }).click();
  await expect(rule).toHaveText('Documented by Apple');
  await widget.getByRole('slider', { name: 'Time' }).press('End');
  await widget.getByRole('button', { name: 'Open the app' }).click();
  await expect(rule.first()).toHaveText('Our inference');
});

test('the gates name theirs', async ({ page }) => {
  await page.goto(ARTICLE);
  const widget = await awake(page.locator('#first-run'));
  await widget.getByText('Inside step 3').click();
  const check = widget.locator('[data-gate="token-check"]');
  await expect(check.getByRole('link')).toHaveAccessibleName(/^Evidence: Shown by firmware/);
});

test('a figure lists its rules and numbers with their grades', async ({ page }) => {
  await page.goto(ARTICLE);
  const list = page.locator('#budget details', { hasText: 'What this model assumes' });
  await list.getByText('What this model assumes').click();
  const budget = list.getByRole('listitem').filter({ hasText: '3 pushes' });
  await expect(budget).toContainText('Chosen by us after');
  await expect(budget.getByRole('link')).toHaveAttribute('href', /\/evidence\/#push-budget$/);
  for (const claim of scenarios['busy-hour'].claims) {
    await expect(list.locator(`a[href$="/evidence/#${claim}"]`).first()).toBeVisible();
  }
  await list.getByRole('link', { name: 'All numbers of the simulator' }).click();
  await expect(page).toHaveURL(/\/assumptions\/$/);
});

test('every number of the simulator is on the page of all numbers', async ({ page }) => {
  await page.goto('/assumptions/');
  const all = Object.entries(models).flatMap(([model, table]) =>
    (Object.keys(table) as NumberName[]).map((name) => ({ model, name })),
  );
  await expect(page.locator('.numbers > li')).toHaveCount(all.length);
  for (const { model, name } of all) {
    const entry = page.locator(`section[aria-labelledby="${model}"] #${name}`);
    await expect(entry.getByRole('heading', { name })).toBeVisible();
    await expect(entry.locator('a[aria-label^="Figure "]')).not.toHaveCount(0);
    const { about, claim } = numberDefinitions[name];
    await expect(entry).toContainText(about);
    if (claim === 'chosen') await expect(entry).toContainText('Chosen by us');
    else await expect(entry.locator(`a[href$="/evidence/#${claim}"]`)).toBeVisible();
  }
  await expect(page.locator('#push_budget')).toContainText('3 pushes');
  await expect(page.locator('#fetch_delay_ms')).toContainText('300 milliseconds');
  await expect(page.locator('#security_delay_ms')).toContainText('1 hour');
  await expect(page.locator('#lacking_percent')).toContainText('40%, may be 0% to 100%');
  const protection = page.locator('section[aria-labelledby="protection"]');
  for (const { claims } of reportedDefaults) {
    for (const claim of claims) {
      await expect(protection.locator(`a[href$="/evidence/#${claim}"]`).first()).toBeVisible();
    }
  }
});

test('it says which figures need a number, and leads to them', async ({ page }) => {
  await page.goto('/assumptions/');
  const installing = page.locator('#install_duration_ms');
  await expect(installing.locator('a[href*="#first-run"]')).toHaveCount(0);
  await installing.getByText(/figures on \d+ pages/).click();
  const figure = installing.getByRole('link', { name: /The update, and the next change/ });
  await figure.click();
  await expect(page).toHaveURL(/\/cloudkit-sync\/#update$/);
  await expect(page.locator('#update')).toBeInViewport();
});

test('numbers of a theft and of a fleet lead to the figures of their own page', async ({
  page,
}) => {
  await page.goto('/assumptions/');
  for (const [name, figure] of [
    ['security_delay_ms', 'theft'],
    ['grace_days', 'rollout'],
  ] as const) {
    const hrefs = await page
      .locator(`#${name} dd a[href*="stolen-device-protection"]`)
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs).toContain(`/stolen-device-protection/#${figure}`);
  }
});

test('the corrections say how to report a mistake and list those made', async ({ page }) => {
  await page.goto('/corrections/');
  await expect(page.getByRole('heading', { name: 'How to report a mistake' })).toBeVisible();
  const made = page.locator('.made').getByRole('listitem');
  await expect(made).not.toHaveCount(0);
  await made.getByRole('link', { name: 'push-budget' }).click();
  await expect(page).toHaveURL(/\/evidence\/#push-budget$/);
});

for (const path of builtPages()) {
  test(
    `the pages to look things up in are a step away from ${path}`,
    { tag: '@sweep' },
    async ({ page }) => {
      await page.goto(path);
      const reference = page.getByRole('navigation', { name: 'Reference' });
      for (const name of ['Evidence', 'Assumptions', 'Glossary', 'Corrections']) {
        await expect(reference.getByRole('link', { name })).toBeVisible();
      }
    },
  );
}
