/** Reads the files that carry claims and their evidence. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Files } from './check.ts';

const folders = ['content', 'src/pages'];
const endings = /\.(yaml|json|mdx|astro)$/;

/** @param root the project's folder */
export function readEvidence(root: string): Files {
  const paths = folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (path) => `${folder}/${path.replaceAll(sep, '/')}`,
      ),
    )
    .filter((path) => endings.test(path))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}
