/** What the cross-cutting tests share: every page of the built site, opened and used. */
import { globSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';

/** The address of every built page, such as `/`, `/cloudkit-sync/` and `/404.html`. */
export function builtPages(dist = 'dist'): string[] {
  const files = globSync('**/*.html', { cwd: dist }).map((file) => file.replaceAll('\\', '/'));
  if (files.length === 0) throw new Error(`${dist} holds no page: run npm run build first.`);
  return files.map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`).sort();
}

/** A figure, brought near and come to life. */
export async function awake(widget: Locator): Promise<Locator> {
  await widget.scrollIntoViewIfNeeded();
  await expect(widget).toHaveAttribute('data-ready');
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
