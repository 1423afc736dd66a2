/** What the latest thing that happened rests on. */
import { groundsOf } from '../../sim/sync/grounds.ts';
import type { SyncTrace } from '../../sim/sync/simulate.ts';
import { latest } from '../playback/latest.ts';

/** Ids in content/claims, each once: of all events at the last moment at or before `time_ms`. */
export function groundsAt({ events }: SyncTrace, time_ms: number): readonly string[] {
  return [...new Set(latest(events, time_ms).flatMap((event) => groundsOf(event, events)))];
}
