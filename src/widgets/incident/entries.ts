/** The entries as the drawing needs them, and what they are called. */
import { incidentWords as words } from '../../messages/incident.ts';
import { spans } from './spans.ts';
import type { Lane, Point, Stretch } from './view.ts';

const DAY_MS = 86_400_000;

/** What the drawing knows of an entry. Days are ISO dates, the same twice for most. */
export interface DrawnEntry {
  readonly id: string;
  readonly lane: Lane;
  readonly title: string;
  readonly first: string;
  readonly last: string;
}

/** "28 March 2026" */
export function daysOf({ first, last }: DrawnEntry): string {
  return words.year(words.days(new Date(first), new Date(last)), new Date(last));
}

/** For those who listen; begins with what is to be seen. */
export function spokenName(entry: DrawnEntry): string {
  return words.entry(entry.title, daysOf(entry), words.lanes[entry.lane]);
}

export function pointOf({ id, lane, title, first, last }: DrawnEntry): Point {
  const [from, to] = [new Date(first), new Date(last)];
  const label = [title, words.days(from, to)] as const;
  return { id, lane, label, first_ms: from.getTime(), last_ms: to.getTime() };
}

/** @throws {Error} where an entry is missing between which a span is measured */
export function stretchesOf(entries: readonly DrawnEntry[]): readonly Stretch[] {
  const dayOf = (id: string) => {
    const entry = entries.find((entry) => entry.id === id);
    if (!entry) throw new Error(`no entry “${id}” in content/incident`);
    return Date.parse(entry.first);
  };
  return spans.map(({ id, from, to }) => {
    const [from_ms, to_ms] = [dayOf(from), dayOf(to)];
    return { id, from_ms, to_ms, label: words.spans[id]((to_ms - from_ms) / DAY_MS) };
  });
}
