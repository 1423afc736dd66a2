/**
 * The app settles a refused save. It merges into the *server's* copy, which
 * carries the tag that the next save needs (claim merge-into-server-record).
 */
import type { Change, Device, EditTimes, SaveItem, ServerRecord } from '../state.ts';
import type { Fields, FieldValue, MergePolicy } from '../types.ts';
import type { Run } from '../run.ts';
import { localFields, putBack, wholeRecord } from './replica.ts';

/** Returns the `seq` of the `record.merged` that tells what was done. */
export function mergeIntoServerRecord(
  run: Run,
  device: Device,
  item: SaveItem,
  server: ServerRecord,
  cause: number,
): number {
  const { record, change, base } = item;
  device.known.set(record, server);
  device.left_to_save.delete(record);
  const contested: string[] = [];
  if (change.kind === 'edit') {
    const policy = run.world.scenario.app.merge;
    const kept: [string, FieldValue][] = [];
    for (const [name, value] of Object.entries(change.values)) {
      const theirs = server.fields[name];
      const both = theirs !== base?.fields[name] && theirs !== value;
      if (both) contested.push(name);
      if (theirs !== value && staysMine(policy, name, both, change.edited_ms, server.edited_ms)) {
        kept.push([name, value]);
      }
    }
    if (kept.length > 0) putBack(device, record, withValues(change, Object.fromEntries(kept)));
  }
  return run.emit('record.merged', device.id, cause, {
    record,
    fields: contested,
    result: localFields(device, record),
  });
}

function staysMine(
  policy: MergePolicy,
  name: string,
  both: boolean,
  mine_ms: EditTimes,
  theirs_ms: EditTimes,
): boolean {
  if (policy === 'keep-server') return false;
  if (policy === 'newest-edit' && both) return (mine_ms[name] ?? 0) > (theirs_ms[name] ?? 0);
  return true;
}

function withValues(change: Extract<Change, { kind: 'edit' }>, values: Fields): Change {
  const edited_ms = Object.fromEntries(
    Object.keys(values).map((name) => [name, change.edited_ms[name] ?? 0]),
  );
  return { kind: 'edit', values, edited_ms };
}

/** Someone deleted the record meanwhile (claim unknown-item). */
export function acceptDeletionOrReupload(
  run: Run,
  device: Device,
  item: SaveItem,
  deleted_revision: number,
  cause: number,
): number {
  const { record, change, base } = item;
  device.known.delete(record);
  device.graves.set(record, deleted_revision);
  device.left_to_save.delete(record);
  if (run.world.scenario.app.merge === 'keep-server') {
    device.unsent.delete(record);
  } else {
    putBack(device, record, wholeRecord(base, change));
  }
  return run.emit('record.merged', device.id, cause, {
    record,
    fields: [],
    result: localFields(device, record),
  });
}
