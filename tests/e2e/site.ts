/** What the cross-cutting tests share: every page of the built site, opened and used. */
import { globSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** The address of every built page, such as `/`, `/cloudkit-sync/` and `/404.html`. */
export function builtPages(dist = 'dist'): string[] {
  const files = globSync('**/*.html', { cwd: dist }).map((file) => file.replaceAll('\\', '/'));
  if (files.length === 0) throw new Error(`${dist} holds no page: run npm run build first.`);
  return files.map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`).sort();
}

/** Opens a page and brings all of it to life: widgets interactive, disclosures open. */
export async function openWhole(page: Page, path: string): Promise<void> {
  await page.goto(path);
  const widgets = page.locator('[data-widget]');
  for (let i = 0; i < (await widgets.count()); i++) {
    const widget = widgets.nth(i);
    await widget.scrollIntoViewIfNeeded();
    await widget.and(page.locator('[data-ready]')).waitFor();
  }
  await page.locator('details').evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true;
  });
}
