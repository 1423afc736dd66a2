/**
 * `npm run test:reproducible`: builds the site twice in the same folder, each time from nothing,
 * and fails where a byte differs. Both are left to be compared, under test-results/reproducible.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const RESULTS = 'test-results/reproducible';
const CACHES = ['.astro', 'node_modules/.astro', 'node_modules/.vite'];

/** SHA-256 of each file, by its path. */
export type Hashes = ReadonlyMap<string, string>;

/** What is not the same in both, in the order of their paths. */
export function differences(first: Hashes, second: Hashes): string[] {
  const paths = [...new Set([...first.keys(), ...second.keys()])].sort();
  return paths.flatMap((path) => {
    const [a, b] = [first.get(path), second.get(path)];
    if (a === b) return [];
    if (a === undefined) return [`${path} is in the second alone`];
    return b === undefined ? [`${path} is in the first alone`] : [`${path} differs`];
  });
}

export function hashesOf(folder: string): Hashes {
  const files = globSync('**', { cwd: folder }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  const hash = (path: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
  return new Map(files.map((path) => [path, hash(path)]));
}

/** Builds into the one folder, so that its name cannot matter, then moves it to `name`. */
function build(name: string): Hashes {
  const [site, kept] = [join(RESULTS, 'site'), join(RESULTS, name)];
  for (const path of [...CACHES, site, kept]) rmSync(path, { recursive: true, force: true });
  const { status } = spawnSync('npm', ['run', 'build', '--', '--outDir', site], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('the build failed');
  renameSync(site, kept);
  return hashesOf(kept);
}

if (import.meta.main) {
  const [first, second] = [build('first'), build('second')];
  const found = differences(first, second);
  for (const difference of found) console.error(difference);
  console.log(`${first.size} files, ${found.length} different`);
  process.exitCode = found.length > 0 || first.size === 0 ? 1 : 0;
}
