/** The pushes that a device has received and discarded. */
import type { DropReason } from '../../../sim/sync/events.ts';
import type { SyncTrace } from '../../../sim/sync/simulate.ts';
import { perTrace } from './per-trace.ts';
import { lastSeq, listIn, valueAt, type Change } from './timeline.ts';

export interface Tray {
  readonly count: number;
  /** The latest one's; null while the tray is empty. */
  readonly reason: DropReason | null;
}

const empty: Tray = { count: 0, reason: null };

const traysOf = perTrace((trace) => {
  const trays = new Map<string, Change<Tray>[]>();
  for (const event of trace.events) {
    if (event.kind !== 'push.dropped' || event.actor !== event.to) continue;
    const tray = listIn(trays, event.actor);
    tray.push({ seq: event.seq, value: { count: tray.length + 1, reason: event.reason } });
  }
  return trays;
});

/** What `device` has discarded so far; what the push service dropped never came to it. */
export function trayAt(trace: SyncTrace, time_ms: number, device: string): Tray {
  return valueAt(traysOf(trace).get(device), lastSeq(trace, time_ms)) ?? empty;
}
