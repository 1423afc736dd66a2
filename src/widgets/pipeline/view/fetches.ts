/** Where each device stands with its fetches. */
import type { SyncEvent } from '../../../sim/sync/events.ts';
import { perTrace } from './per-trace.ts';
import { lastChange, listIn, type Change } from './timeline.ts';
import type { SyncTrace } from '../../../sim/sync/simulate.ts';

export type FetchEvent = Extract<SyncEvent, { kind: `fetch.${string}` }>;

const fetchesOf = perTrace((trace) => {
  const byDevice = new Map<string, Change<FetchEvent>[]>();
  for (const event of trace.events) {
    if (isFetch(event)) listIn(byDevice, event.actor).push({ seq: event.seq, value: event });
  }
  return byDevice;
});

/** The device's latest event of a fetch, by event `seq`. */
export function fetchAt(
  trace: SyncTrace,
  seq: number,
  device: string,
): Change<FetchEvent> | undefined {
  return lastChange(fetchesOf(trace).get(device), seq);
}

function isFetch(event: SyncEvent): event is FetchEvent {
  return event.kind.startsWith('fetch.');
}
