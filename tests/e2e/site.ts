/** What the cross-cutting tests share: every page of the built site, opened and used. */
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';

export { builtPages } from '../../scripts/built-pages.ts';

/** The pages of content/articles. */
export const articles = globSync('content/articles/*.mdx').map(
  (file) => `/${basename(file, '.mdx')}/`,
);

/** What Playwright itself says on each page, where playwright.config.ts lets no service worker in. */
const BLOCKED = 'Service Worker registration blocked by Playwright';

/** Errors and warnings that pages of the site log from now on, as they come. */
export function complaints(page: Page): string[] {
  const said: string[] = [];
  page.on('pageerror', ({ message }) => said.push(message));
  page.on('console', (message) => {
    const isComplaint = message.type() === 'error' || message.type() === 'warning';
    if (isComplaint && message.text() !== BLOCKED) said.push(message.text());
  });
  return said;
}

/** A figure, brought near and come to life. */
export async function awake(widget: Locator): Promise<Locator> {
  await widget.scrollIntoViewIfNeeded();
  // Its scripts may have to come first, on a machine that is busy.
  await expect(async () => {
    try {
      await expect(widget).toHaveAttribute('data-ready', { timeout: 2_000 });
    } catch (notReady) {
      // What wakes is where it begins. That may be out of sight: the middle of a figure that is taller than the
      // window was brought there, or one above has come to life and moved it.
      await widget.evaluate((figure) => figure.scrollIntoView());
      throw notReady;
    }
  }).toPass({ timeout: 20_000 });
  return widget;
}

/** Opens a page and brings all of it to life: widgets interactive, disclosures open. */
export async function openWhole(page: Page, path: string): Promise<void> {
  await page.goto(path);
  // The search is no figure, and stands in sight.
  await expect(page.locator('astro-island[client="load"][ssr]')).toHaveCount(0);
  const widgets = page.locator('[data-widget]');
  for (let i = 0; i < (await widgets.count()); i++) {
    await awake(widgets.nth(i));
  }
  await page.locator('details').evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true;
  });
}
