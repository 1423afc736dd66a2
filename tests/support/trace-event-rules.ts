/**
 * What the Trace Event Format asks of a file, as far as ours uses it, and what
 * Perfetto and chrome://tracing need to draw every slice and arrow.
 */
import type { TraceEventEntry } from '../../src/narrate/trace-event.ts';

/** One line for every breach. */
export function breaches(entries: readonly TraceEventEntry[]): readonly string[] {
  return [
    ...entries.flatMap(fieldsMissing),
    ...unsorted(entries),
    ...tracksUnnamed(entries),
    ...slicesOverlapping(entries),
    ...stretchesUnpaired(entries),
    ...arrowsAstray(entries),
  ];
}

/** The slices by their place: an arrow's end lies where its slice begins, and both viewers find it there. */
export function slicesByPlace(
  entries: readonly TraceEventEntry[],
): ReadonlyMap<string, TraceEventEntry> {
  return new Map(entries.filter(({ ph }) => ph === 'X').map((slice) => [placeOf(slice), slice]));
}

export function placeOf({ pid, tid, ts }: TraceEventEntry): string {
  return `${pid}/${tid} at ${ts}`;
}

const required: Readonly<Record<TraceEventEntry['ph'], readonly (keyof TraceEventEntry)[]>> = {
  M: ['args'],
  X: ['ts', 'dur', 'cat', 'args'],
  b: ['ts', 'cat', 'id'],
  e: ['ts', 'cat', 'id'],
  s: ['ts', 'cat', 'id'],
  f: ['ts', 'cat', 'id', 'bp'],
};

function fieldsMissing(entry: TraceEventEntry): readonly string[] {
  const always = ['name', 'pid', 'tid'] as const;
  const missing = [...always, ...required[entry.ph]].filter((key) => entry[key] === undefined);
  const wrong = [entry.ts ?? 0, entry.dur ?? 1].some((time) => !(time >= 0));
  const zero = entry.pid < 1 || entry.tid < 1 || entry.dur === 0;
  return missing.length > 0 || wrong || zero ? [`malformed: ${JSON.stringify(entry)}`] : [];
}

function unsorted(entries: readonly TraceEventEntry[]): readonly string[] {
  const times = entries.map((entry) => entry.ts ?? 0);
  return times.flatMap((ts, n) => (ts < (times[n - 1] ?? 0) ? [`goes back in time: ${ts}`] : []));
}

function tracksUnnamed(entries: readonly TraceEventEntry[]): readonly string[] {
  const track = ({ pid, tid }: TraceEventEntry) => `${pid}/${tid}`;
  const names = entries.filter(({ ph, name }) => ph === 'M' && name === 'thread_name');
  const named = new Set(names.map(track));
  return [...new Set(entries.map(track))]
    .filter((used) => !named.has(used))
    .map((used) => `track ${used} has no name`);
}

/** On one track slices must nest; ours follow one another. */
function slicesOverlapping(entries: readonly TraceEventEntry[]): readonly string[] {
  const ends = new Map<number, number>();
  return entries.flatMap(({ ph, ts, dur, tid }) => {
    if (ph !== 'X') return [];
    const overlaps = ts! < (ends.get(tid) ?? 0);
    ends.set(tid, ts! + dur!);
    return overlaps ? [`slices overlap on track ${tid} at ${ts}`] : [];
  });
}

function stretchesUnpaired(entries: readonly TraceEventEntry[]): readonly string[] {
  return pairs(entries, 'b', 'e').flatMap(([id, [begin, ...more], ends]) => {
    const [end] = ends;
    if (!begin || !end || more.length > 0 || ends.length > 1)
      return [`stretch ${id} has no one beginning and one end`];
    const fits = begin.name === end.name && begin.pid === end.pid && begin.ts! <= end.ts!;
    return fits ? [] : [`the end of stretch ${id} does not fit`];
  });
}

function arrowsAstray(entries: readonly TraceEventEntry[]): readonly string[] {
  const slices = slicesByPlace(entries);
  return pairs(entries, 's', 'f').flatMap(([id, [start, ...more], finishes]) => {
    const [finish] = finishes;
    if (!start || !finish || more.length > 0 || finishes.length > 1)
      return [`arrow ${id} has no one start and one finish`];
    if (start.name !== finish.name || start.cat !== finish.cat) return [`arrow ${id}: two names`];
    if (!slices.has(placeOf(start)) || !slices.has(placeOf(finish)))
      return [`arrow ${id} does not lie on slices`];
    return start.ts! < finish.ts! ? [] : [`arrow ${id} points back`];
  });
}

function pairs(entries: readonly TraceEventEntry[], one: string, other: string) {
  const ids = new Map<unknown, [TraceEventEntry[], TraceEventEntry[]]>();
  for (const entry of entries) {
    if (entry.ph !== one && entry.ph !== other) continue;
    const pair = ids.get(entry.id) ?? [[], []];
    ids.set(entry.id, pair);
    pair[entry.ph === one ? 0 : 1].push(entry);
  }
  return [...ids].map(([id, [first, second]]) => [String(id), first, second] as const);
}
