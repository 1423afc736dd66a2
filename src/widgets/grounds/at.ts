/** What the latest thing that happened rests on. */
import { groundsOf } from '../../sim/sync/grounds.ts';
import type { SyncTrace } from '../../sim/sync/simulate.ts';

/** Ids in content/claims, each once: of all events at the last moment at or before `time_ms`. */
export function groundsAt({ events }: SyncTrace, time_ms: number): readonly string[] {
  const last = events.findLastIndex(({ at_ms }) => at_ms <= time_ms);
  if (last < 0) return [];
  const { at_ms } = events[last]!;
  const first = events.findIndex((event) => event.at_ms === at_ms);
  return [...new Set(events.slice(first, last + 1).flatMap((event) => groundsOf(event, events)))];
}
