/**
 * The app settles a refused save. It merges into the *server's* copy, which
 * carries the tag that the next save needs (claim merge-into-server-record).
 */
import type { Change, Device, EditTimes, SaveItem, ServerRecord, Version } from '../state.ts';
import type { Fields, FieldValue, MergePolicy } from '../types.ts';
import type { Run } from '../run.ts';
import { combined, know, localFields, newest, wholeRecord } from './replica.ts';

/**
 * `refused_with` is the version that the answer brought; a fetch may have kept
 * aside a newer one. Returns the `seq` of the `record.merged` that tells the result.
 */
export function settleRefusal(
  run: Run,
  device: Device,
  item: SaveItem,
  refused_with: Version,
  cause: number,
): number {
  const { record, base } = item;
  const version = newest(device, record, refused_with);
  const mine = combined(item.change, device.unsent.get(record));
  device.unsent.delete(record);
  know(device, record, version);
  const contested = version.server
    ? mergeInto(version.server, run, device, record, mine, base)
    : acceptDeletionOrReupload(run, device, record, mine, base);
  return run.emit('record.merged', device.id, cause, {
    record,
    fields: contested,
    result: localFields(device, record),
  });
}

/** Returns the fields that both sides had changed. */
function mergeInto(
  server: ServerRecord,
  run: Run,
  device: Device,
  record: string,
  mine: Change,
  base: ServerRecord | null,
): readonly string[] {
  if (mine.kind === 'delete') {
    device.unsent.set(record, mine);
    return [];
  }
  const { merge } = run.world.scenario.app;
  const contested: string[] = [];
  const kept: [string, FieldValue][] = [];
  for (const [name, value] of Object.entries(mine.values)) {
    const theirs = server.fields[name];
    const both = theirs !== base?.fields[name] && theirs !== value;
    if (both) contested.push(name);
    if (theirs !== value && staysMine(merge, name, both, mine.edited_ms, server.edited_ms)) {
      kept.push([name, value]);
    }
  }
  if (kept.length > 0) device.unsent.set(record, withValues(mine, Object.fromEntries(kept)));
  return contested;
}

/** Someone deleted the record meanwhile (claim unknown-item). */
function acceptDeletionOrReupload(
  run: Run,
  device: Device,
  record: string,
  mine: Change,
  base: ServerRecord | null,
): readonly string[] {
  const keeps = run.world.scenario.app.merge !== 'keep-server' && mine.kind === 'edit';
  if (keeps) device.unsent.set(record, wholeRecord(base, mine));
  return [];
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
