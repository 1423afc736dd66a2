/**
 * The modules `virtual:claim-statuses/sync` and `/protection`: how firmly the claims stand that the rules of
 * that world rest on, for its figures. A page's own text has its grades from the content collection; a figure
 * runs in the browser, where there is none, and needs few of them.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Plugin } from 'vite';
import { parse } from 'yaml';

const PREFIX = 'virtual:claim-statuses/';
/** Vite's mark for a module that is no file. */
const RESOLVED = `\0${PREFIX}`;

/** By world: where claims are named for figures, each as a string literal. */
const CITING: Readonly<Record<string, readonly string[]>> = {
  sync: [
    'src/sim/sync/grounds.ts',
    'src/widgets/grounds/stages.ts',
    'src/widgets/explanations/observations.ts',
  ],
  protection: [
    'src/sim/protection/actions.ts',
    'src/widgets/requirements/grounds.ts',
    'src/widgets/theft/grounds.ts',
  ],
};

export function claimStatuses(): Plugin {
  return {
    name: 'claim-statuses',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    load(id) {
      const files = id.startsWith(RESOLVED) ? CITING[id.slice(RESOLVED.length)] : undefined;
      if (!files) return null;
      for (const file of files) this.addWatchFile(file);
      return `export default ${JSON.stringify(statusesIn(files))}`;
    },
  };
}

function statusesIn(files: readonly string[]): Record<string, string> {
  const citing = files.map((file) => readFileSync(file, 'utf8')).join('\n');
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
