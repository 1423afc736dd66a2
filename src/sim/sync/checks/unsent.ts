/** A fetch never touches a record with changes that iCloud has not confirmed: their save settles it. */
import type { Check } from './check.ts';

export const fetchesSpareUnsentChanges: Check = function* ({ events, scenario }) {
  /** By device, the records it has certainly changed since iCloud last confirmed them. */
  const unsent = new Map(scenario.devices.map(({ id }) => [id, new Map<string, number>()]));
  const requested = new Map<string, number>();
  for (const event of events) {
    const waiting = unsent.get(event.actor);
    if (!waiting) continue;
    switch (event.kind) {
      case 'record.edited':
      case 'record.deleted':
        waiting.set(event.record, event.seq);
        break;
      case 'save.requested':
        // Repeated after a cut, it carries what it carried the first time.
        if (!requested.has(event.operation)) requested.set(event.operation, event.seq);
        break;
      case 'save.acknowledged':
        for (const record of event.records) {
          const changed = waiting.get(record) ?? 0;
          if (changed < (requested.get(event.operation) ?? 0)) waiting.delete(record);
        }
        break;
      case 'record.merged':
      case 'record.left-behind':
        waiting.delete(event.record);
        break;
      case 'zone.lost':
      case 'account.signed-out':
        waiting.clear();
        break;
      case 'save.retry-scheduled':
        if (event.code === 'zoneNotFound') waiting.clear();
        break;
      case 'fetch.completed':
        for (const record of Object.keys(event.applied)) {
          if (!waiting.has(record)) continue;
          const message = `a fetch replaces ${record}, which ${event.actor} has not sent`;
          yield { seq: event.seq, message };
        }
        break;
    }
  }
};
