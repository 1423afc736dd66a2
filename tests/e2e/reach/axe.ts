/** What axe finds wrong, in one place, so that every test asks for the same rules. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Off by default: 2.5.8 is of WCAG 2.2, and 2.5.3 (what is seen is what is said) is still called an experiment. */
const besides = ['target-size', 'label-content-name-mismatch'];

/**
 * Every rule for WCAG 2.2 A and AA, and axe’s own good practice.
 * @param within selector of the only part to look at
 */
export async function faults(page: Page, within?: string): Promise<string[]> {
  await page.evaluate(seeForcedColours);
  // Legacy mode leaves frames out, of which there are none, and is six times as fast.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ['violations'],
    rules: Object.fromEntries(besides.map((rule) => [rule, { enabled: true }])),
  });
  if (within) axe.include(within);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  );
}

/**
 * Axe takes the colour of text from a property of WebKit’s, and Chromium tells its value as it was before colours were
 * forced. Without it axe asks for `color`.
 */
function seeForcedColours(): void {
  const { getPropertyValue } = CSSStyleDeclaration.prototype;
  CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
    return name === '-webkit-text-fill-color' ? '' : getPropertyValue.call(this, name);
  };
}

/** How the colours of a page may come out. */
export const colours = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
} as const;

/** As a reader sets it who reads at 200 %. */
export async function largeText(page: Page): Promise<void> {
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
}
