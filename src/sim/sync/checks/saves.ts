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
