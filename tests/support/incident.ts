/** The timeline's entries as its page reads them, from the files. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { inOrder } from '../../src/widgets/incident/days.ts';
import type { Lane } from '../../src/widgets/incident/view.ts';

interface Written {
  readonly id: string;
  readonly lane: Lane;
  readonly title: string;
  readonly release?: string;
  readonly build?: string;
  readonly first?: string;
  readonly last?: string;
  readonly says: readonly { readonly text: string; readonly claim: string }[];
}

interface Known {
  readonly id: string;
  readonly date: string | null;
  readonly claims: readonly string[];
}

const read = (path: string): unknown => parse(readFileSync(`content/${path}`, 'utf8'));
const asDate = (day?: string | null) => (day ? new Date(day) : undefined);

export const written = read('incident/entries.yaml') as readonly Written[];
export const releases = read('releases/releases.json') as readonly Known[];
export const builds = read('token-check/builds.yaml') as readonly Known[];

export const entries = inOrder(
  written.map((entry) => ({ ...entry, first: asDate(entry.first), last: asDate(entry.last) })),
  {
    releases: new Map(releases.map(({ id, date }) => [id, asDate(date) ?? null])),
    builds: new Map(builds.map(({ id, date }) => [id, asDate(date)!])),
  },
);

interface ClaimFile {
  readonly text: string;
  readonly sources?: readonly string[];
}

/** Claims of this site by id. */
export const claims = new Map(
  globSync('content/claims/site/*.yaml').map((file) => [
    basename(file, '.yaml'),
    parse(readFileSync(file, 'utf8')) as ClaimFile,
  ]),
);

/** Titles of the sources behind an entry's sentences. */
export function sourcesOf({ says }: Written): readonly string[] {
  const ids = new Set(says.flatMap(({ claim }) => claims.get(claim)?.sources ?? []));
  return [...ids].map((id) => (read(`sources/${id}.yaml`) as { title: string }).title);
}
