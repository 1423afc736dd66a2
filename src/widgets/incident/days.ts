/** On which days the entries of the timeline happened, and in which order they stand. */
import type { DrawnEntry } from './entries.ts';
import { byLane, type Lane } from './view.ts';

/** An entry as it is written, which tells its day in one of three ways. */
export interface WrittenEntry {
  readonly id: string;
  readonly lane: Lane;
  readonly title: string;
  readonly release?: string | undefined;
  readonly build?: string | undefined;
  readonly first?: Date | undefined;
  readonly last?: Date | undefined;
}

/** Days that other collections know, by id. */
export interface KnownDays {
  readonly releases: ReadonlyMap<string, Date | null>;
  readonly builds: ReadonlyMap<string, Date>;
}

/**
 * The entries with their days, in the order of these; on one day, what came out stands before what was found in it.
 * @throws {Error} where an entry has no day, or more than one way to tell it
 */
export function inOrder(entries: readonly WrittenEntry[], known: KnownDays): DrawnEntry[] {
  return entries
    .map((entry) => withDays(entry, known))
    .sort((a, b) => Date.parse(a.first) - Date.parse(b.first) || byLane(a.lane, b.lane));
}

function withDays(entry: WrittenEntry, { releases, builds }: KnownDays): DrawnEntry {
  const { id, lane, title, release, build } = entry;
  const ways = [release, build, entry.first].filter((way) => way !== undefined);
  const first = entry.first ?? (release ? releases.get(release) : build && builds.get(build));
  if (ways.length !== 1 || !first) throw new Error(`no one day for “${id}” in content/incident`);
  return { id, lane, title, first: isoDay(first), last: isoDay(entry.last ?? first) };
}

const isoDay = (day: Date): string => day.toISOString().slice(0, 10);
