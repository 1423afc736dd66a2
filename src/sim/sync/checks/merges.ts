/**
 * A conflict is settled on the server's copy: what the device did not change is
 * what iCloud has (claim merge-into-server-record), what it did change is what
 * the app's policy says.
 */
import { own } from '../../kernel/own.ts';
import type { SyncEvent, SyncEventOf } from '../events.ts';
import type { Fields, MergePolicy } from '../types.ts';
import type { Check } from './check.ts';
import { OwnEdits } from './own-edits.ts';

type Rejected = SyncEventOf<'save.rejected'>;
type Merged = SyncEventOf<'record.merged'>;

export const mergesBuildOnTheServerCopy: Check = function* ({ events, scenario }) {
  const rejections = new Map<string, Rejected>();
  const edits = new OwnEdits();
  for (const event of events) {
    // A record that is made anew has no ancestor to judge by.
    if (event.kind === 'zone.deleted') return;
    edits.note(event);
    if (event.kind === 'save.rejected' && event.server) {
      rejections.set(`${event.device} ${event.record}`, event);
    }
    if (event.kind !== 'record.merged' || event.result === null) continue;
    const rejected = rejections.get(`${event.actor} ${event.record}`);
    rejections.delete(`${event.actor} ${event.record}`);
    const copies = rejected && serverCopies(events, rejected, event);
    if (!copies) continue;
    for (const name of new Set([event.result, ...copies].flatMap(Object.keys))) {
      const wrong = judge(name, event, rejected, copies, edits, scenario.app.merge);
      if (wrong) yield { seq: event.seq, message: `${name} of ${event.record} ${wrong}` };
    }
  }
};

/** What iCloud had at the refusal and after it; null where the record was deleted meanwhile. */
function serverCopies(
  events: readonly SyncEvent[],
  rejected: Rejected,
  merged: Merged,
): readonly Fields[] | null {
  const copies = [rejected.server!];
  for (const event of events.slice(rejected.seq, merged.seq)) {
    if (event.kind === 'zone.deleted') return null;
    if (event.kind !== 'save.committed' || !Object.hasOwn(event.wrote, merged.record)) continue;
    const wrote = event.wrote[merged.record];
    if (!wrote) return null;
    copies.push(wrote);
  }
  return copies;
}

/** What is wrong with one field of a merged record; null where nothing is. */
function judge(
  name: string,
  { actor, record, result, fields }: Merged,
  { client, ancestor, operation }: Rejected,
  copies: readonly Fields[],
  edits: OwnEdits,
  policy: MergePolicy,
): string | null {
  const value = own(result, name);
  const before = own(ancestor, name);
  const theirs = copies.map((copy) => own(copy, name));
  const changedThere = theirs.some((their) => their !== before);
  if (fields.includes(name) && !changedThere) return 'was changed by the device alone';

  const edited = edits.of(actor, record).filter((edit) => Object.hasOwn(edit.fields, name));
  // An edit may have put the value there that was there before: it is the device's all the same.
  const possible = [own(client, name), ...edited.map((edit) => own(edit.fields, name))];
  const changed = own(client, name) !== before;
  const later = edited.some(({ seq }) => seq > edits.requested(operation));
  // A field sent only to make the record anew gives way to what iCloud has.
  if (edited.length > 0 && (changed || later)) {
    if (possible.includes(value)) return null;
    const keepsMine = policy !== 'keep-server' && !(policy === 'newest-edit' && changedThere);
    return !keepsMine && theirs.includes(value) ? null : "loses the device's change";
  }
  const mine = edited.length > 0 && possible.includes(value);
  const restored = theirs.includes(undefined) && value === own(client, name);
  return mine || restored || theirs.includes(value) ? null : "loses iCloud's copy";
}
