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
  // One above it may come to life first, and move it away again; its scripts may be slow to come.
  await expect(async () => {
    await widget.scrollIntoViewIfNeeded();
    await expect(widget).toHaveAttribute('data-ready', { timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  return widget;
}

/** Opens a page and brings all of it to life: widgets interactive, disclosures open. */
export async function openWhole(page: Page, path: string): Promise<void> {
  await page.goto(path);
  const widgets = page.locator('[data-widget]');
  for (let i = 0; i < (await widgets.count()); i++) {
    await awake(widgets.nth(i));
  }
  await page.locator('details').evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true;
  });
}
