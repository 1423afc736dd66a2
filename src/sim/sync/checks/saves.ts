/** What a commit may do. */
import type { Check } from './check.ts';

/** However often an operation is repeated, it is carried out once (claim response-lost). */
export const operationsCommitOnce: Check = function* ({ events }) {
  const committed = new Set<string>();
  for (const event of events) {
    if (event.kind !== 'save.committed') continue;
    if (committed.has(event.operation)) {
      yield { seq: event.seq, message: `${event.operation} is committed a second time` };
    }
    committed.add(event.operation);
  }
};

/** A device sends nothing new before iCloud has answered what it sent. */
export const oneSaveInFlight: Check = function* ({ events }) {
  const open = new Map<string, string>();
  for (const event of events) {
    switch (event.kind) {
      case 'save.requested': {
        const before = open.get(event.actor);
        if (before !== undefined && before !== event.operation) {
          yield {
            seq: event.seq,
            message: `${event.operation} is sent while ${before} is in flight`,
          };
        }
        open.set(event.actor, event.operation);
        break;
      }
      case 'save.rejected':
        // Asked to come back, the device repeats the same operation.
        if (event.code !== 'serviceUnavailable') close(open, event.device, event.operation);
        break;
      case 'save.answer-repeated':
        close(open, event.device, event.operation);
        break;
      case 'save.acknowledged':
        close(open, event.actor, event.operation);
        break;
      case 'account.signed-out':
        open.delete(event.actor);
        break;
    }
  }
};

function close(open: Map<string, string>, device: string, operation: string): void {
  if (open.get(device) === operation) open.delete(device);
}

/** Where change tags are compared, only a deletion replaces what its sender had not seen (claim change-tag-compare). */
export const comparedSavesOverwriteNothing: Check = function* ({ events, scenario }) {
  if (scenario.app.save_policy !== 'if-server-record-unchanged') return;
  for (const event of events) {
    if (event.kind !== 'save.committed') continue;
    for (const [record, names] of Object.entries(event.overwrote)) {
      if (event.wrote[record] === null) continue;
      const what = `${names.join(', ')} of ${record}`;
      yield { seq: event.seq, message: `${event.device} overwrites ${what} despite the tags` };
    }
  }
};
