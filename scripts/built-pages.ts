/** What the build made. */
import { globSync } from 'node:fs';

/** The address of every built page, such as `/`, `/cloudkit-sync/` and `/404.html`. */
export function builtPages(dist = 'dist'): string[] {
  const files = globSync('**/*.html', { cwd: dist }).map((file) => file.replaceAll('\\', '/'));
  if (files.length === 0) throw new Error(`${dist} holds no page: run npm run build first.`);
  return files.map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`).sort();
}

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
