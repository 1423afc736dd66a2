/** What axe finds in the articles as they open on a desk; accessibility.spec.ts asks of every page, in all colours. */
import { expect, test } from '@playwright/test';
import { articles, openWhole } from '../site.ts';
import { faults } from './axe.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const path of articles) {
  test(`axe finds nothing on ${path}`, async ({ page }) => {
    await openWhole(page, path);
    expect(await faults(page)).toEqual([]);
  });
}
