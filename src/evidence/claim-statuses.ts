/**
 * The module `virtual:claim-statuses`: how firmly the claims stand that the simulator's rules rest on, for
 * the figures. A page's own text has its grades from the content collection; a figure runs in the browser,
 * where there is none, and needs few of them.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Plugin } from 'vite';
import { parse } from 'yaml';

const NAME = 'virtual:claim-statuses';
/** Vite's mark for a module that is no file. */
const RESOLVED = `\0${NAME}`;

/** Where claims are named for figures, each as a string literal. */
const CITING = [
  'src/sim/sync/grounds.ts',
  'src/widgets/grounds/stages.ts',
  'src/widgets/explanations/observations.ts',
];

export function claimStatuses(): Plugin {
  return {
    name: 'claim-statuses',
    resolveId: (id) => (id === NAME ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      for (const file of CITING) this.addWatchFile(file);
      return `export default ${JSON.stringify(statuses())}`;
    },
  };
}

function statuses(): Record<string, string> {
  const citing = CITING.map((file) => readFileSync(file, 'utf8')).join('\n');
  const cited = globSync('content/claims/site/*.yaml')
    .sort()
    .filter((file) => citing.includes(`'${basename(file, '.yaml')}'`));
  return Object.fromEntries(
    cited.map((file) => {
      const { status } = parse(readFileSync(file, 'utf8')) as { status: string };
      return [basename(file, '.yaml'), status];
    }),
  );
}
