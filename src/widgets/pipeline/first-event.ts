/** The moment in a run at which something happens for the first time. */
import type { SyncEvent, SyncEventKind } from '../../sim/sync/events.ts';
import type { SyncTrace } from '../../sim/sync/simulate.ts';

export interface EventOf {
  readonly kind: SyncEventKind;
  /** Whoever it is where left out. */
  readonly actor?: string;
}

/** @throws {Error} where nothing of the kind happens in the run */
export function firstEvent({ events }: SyncTrace, { kind, actor }: EventOf): SyncEvent {
  const found = events.find((event) => event.kind === kind && (!actor || event.actor === actor));
  if (!found) throw new Error(`no ${kind}${actor ? ` of ${actor}` : ''} in the run`);
  return found;
}
