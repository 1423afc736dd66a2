/** What the things that happen in a run rest on: ids in content/claims. */
import { groundsOf } from '../../sim/sync/grounds.ts';
import type { SyncEvent } from '../../sim/sync/events.ts';
import type { SyncTrace } from '../../sim/sync/simulate.ts';
import { latest } from '../playback/latest.ts';

/** Of some of a run’s events, in their order. */
export function groundsOfSome(
  some: readonly SyncEvent[],
  { events }: SyncTrace,
): readonly string[] {
  return some.flatMap((event) => groundsOf(event, events));
}

/** Of every rule that is at work in a run. */
export function groundsOfAll(trace: SyncTrace): readonly string[] {
  return groundsOfSome(trace.events, trace);
}

/** Each once: of all events at the last moment at or before `time_ms`. */
export function groundsAt(trace: SyncTrace, time_ms: number): readonly string[] {
  return [...new Set(groundsOfSome(latest(trace.events, time_ms), trace))];
}
