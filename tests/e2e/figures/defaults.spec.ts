/** Who had it on by default: the reports side by side, with those who say so, and without scripts. */
import { expect, test, type Page } from '@playwright/test';
import { defaultsWords as words } from '../../../src/messages/defaults.ts';
import {
  isDefault,
  reportedDefaults,
  type Ownership,
} from '../../../src/sim/protection/defaults.ts';
import { not_known } from '../../../src/widgets/defaults/reports.ts';

const OWNERSHIPS: readonly Ownership[] = ['personal', 'managed'];
const RELEASES = ['ios-26.3', 'ios-26.4', 'ios-26.4.1', 'ios-26.5'];
const HEADS = ['iOS 26.3', 'iOS 26.4', 'iOS 26.4.1', words.later];

const figure = (page: Page) => page.locator('section#defaults[data-widget="defaults"][data-ready]');

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });
    test.beforeEach(({ page }) => page.goto('/stolen-device-protection/'));

    test('each report has its table, as the simulator follows it @phone', async ({ page }) => {
      await expect(figure(page).getByRole('table')).toHaveCount(reportedDefaults.length);
      for (const { report, on_from } of reportedDefaults) {
        const table = figure(page).getByRole('table', { name: words.report(on_from), exact: true });
        await expect(table.getByRole('columnheader')).toHaveText([words.owner, ...HEADS]);
        for (const ownership of OWNERSHIPS) {
          const row = table.getByRole('row').filter({
            has: page.getByRole('rowheader', { name: words.ownerships[ownership], exact: true }),
          });
          const wanted = RELEASES.map((os) =>
            isDefault(os, ownership === 'managed', report) ? words.on : words.off,
          );
          await expect(row.locator('.status')).toHaveText(wanted);
        }
      }
    });

    test('the release on which they differ is marked in each, and told @phone', async ({
      page,
    }) => {
      const disputed = figure(page).getByRole('cell').filter({ hasText: words.disputed });
      await expect(disputed).toHaveText(
        ['on', 'off', 'on', 'on', 'off', 'off'].map(
          (said) => new RegExp(`^\\s*${said}\\s*disputed\\s*$`),
        ),
      );
      await expect(figure(page)).toContainText(words.differ(OWNERSHIPS, ['ios-26.4']));
    });
  });
}

test('each report names those who say so, graded, and what is not known has its evidence', async ({
  page,
}) => {
  await page.goto('/stolen-device-protection/');
  const link = (claim: string) => figure(page).locator(`a[href$="/evidence/#${claim}"]`);
  for (const { claims } of reportedDefaults) {
    for (const claim of claims) await expect(link(claim)).toHaveText(/Press/);
  }
  await expect(figure(page)).toContainText('quickflux.blog');
  await expect(figure(page)).toContainText('swiftlocale and langkawidesire');
  await expect(figure(page)).toContainText('MacRumors');
  await expect(figure(page)).toContainText('morningoverview');
  for (const claim of not_known) await expect(link(claim)).toBeVisible();
});
