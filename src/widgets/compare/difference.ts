/** Where runs of one scenario part: found by reading their traces side by side, event by event. */
import type { SyncEvent } from '../../sim/sync/events.ts';

type Trace = { readonly events: readonly SyncEvent[] };

/** Runs that do the same at the moment where they part from the others. */
export interface Group {
  /** Places in the list of traces. */
  readonly runs: readonly number[];
  /** What they do then and not all runs have done; empty where they do nothing. */
  readonly events: readonly SyncEvent[];
}

export interface Difference {
  readonly at_ms: number;
  /** Whose doing it is that differs: a device id, `icloud` or `push-service`. */
  readonly actor: string;
  /** So many events are the same in all runs before it. */
  readonly alike: number;
  /** At least two, in the order of the runs. */
  readonly groups: readonly Group[];
}

/** The first moment at which not all traces hold the same events; null where there is none. */
export function firstDifference(traces: readonly Trace[]): Difference | null {
  const alike = commonLength(traces);
  const next = traces.flatMap(({ events }) => events.slice(alike, alike + 1));
  const [first] = next.toSorted((a, b) => a.at_ms - b.at_ms);
  if (!first) return null;
  const { at_ms, actor } = first;
  return { at_ms, actor, alike, groups: groupsAt(traces, alike, at_ms) };
}

/** How many events at the start are the same in all traces: kind, actor, time, cause and payload. */
function commonLength(traces: readonly Trace[]): number {
  const [one, ...others] = traces.map(({ events }) => events.map((event) => JSON.stringify(event)));
  if (!one) return 0;
  const parted = one.findIndex((event, index) => others.some((other) => other[index] !== event));
  return parted < 0 ? one.length : parted;
}

function groupsAt(traces: readonly Trace[], from: number, at_ms: number): readonly Group[] {
  const done = traces.map(({ events }) =>
    events.slice(from).filter((event) => event.at_ms === at_ms),
  );
  const alike = Map.groupBy(done.keys(), (run) => JSON.stringify(done[run]));
  return [...alike.values()].map((runs) => ({ runs, events: done[runs[0]!]! }));
}
