/**
 * Where an import leads, for eslint-plugin-boundaries: relative paths are taken at
 * their word (they carry the real extension, and TypeScript says if nothing is
 * there), from scripts inside .astro files too; all others are packages.
 */
import { isBuiltin } from 'node:module';
import { dirname, resolve as resolvePath } from 'node:path';

export const interfaceVersion = 2;

export function resolve(source, file) {
  if (isBuiltin(source)) return { found: true, path: null };
  if (!source.startsWith('.')) return { found: false };
  const importer = file.replace(/(\.astro)\/.*$/, '$1');
  return { found: true, path: resolvePath(dirname(importer), source) };
}
