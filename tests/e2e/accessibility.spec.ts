import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { builtPages, openWhole } from './site.ts';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const path of builtPages()) {
  for (const viewport of SIZES) {
    test(`axe finds nothing on ${path} at ${viewport.width}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await openWhole(page, path);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        // Legacy mode leaves frames out, of which there are none, and is six times as fast.
        const { violations } = await new AxeBuilder({ page })
          .setLegacyMode()
          .options({ resultTypes: ['violations'] })
          .analyze();
        const found = violations.flatMap(({ id, nodes }) =>
          nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
        );
        expect(found, colorScheme).toEqual([]);
      }
    });
  }
}
