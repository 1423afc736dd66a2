/** What the build made. */
import { globSync } from 'node:fs';

/** The address of every built page, such as `/`, `/cloudkit-sync/` and `/404.html`. */
export function builtPages(dist = 'dist'): string[] {
  const files = globSync('**/*.html', { cwd: dist }).map((file) => file.replaceAll('\\', '/'));
  if (files.length === 0) throw new Error(`${dist} holds no page: run npm run build first.`);
  return files.map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`).sort();
}
