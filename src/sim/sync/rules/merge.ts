/**
 * The app settles a refused save. It merges into the *server's* copy, which
 * carries the tag that the next save needs (claim merge-into-server-record).
 */
import { own } from '../../kernel/own.ts';
import type { Change, Device, SaveItem, ServerRecord, Version } from '../state.ts';
import type { Fields } from '../types.ts';
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
  const later = device.unsent.get(record);
  device.unsent.delete(record);
  know(device, record, version);
  let contested: readonly string[] = [];
  if (!version.server) {
    acceptDeletionOrReupload(run, device, record, combined(item.change, later), base);
  } else if (run.world.scenario.app.merge === 'keep-server') {
    contested = contestedFields(version.server, item.change, base);
    if (later) device.unsent.set(record, later); // made since, it waits for the new tag
  } else {
    contested = mergeInto(version.server, run, device, record, combined(item.change, later), base);
  }
  return run.emit('record.merged', device.id, cause, {
    record,
    fields: contested,
    result: localFields(device, record),
  });
}

/** The device's change on top of iCloud's copy. Returns the fields that both sides had changed. */
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
  const contested = contestedFields(server, mine, base);
  const kept = Object.entries(mine.values).filter(([name, value]) => {
    if (own(server.fields, name) === value || isRestored(mine, name, server)) return false;
    const newest = merge === 'newest-edit' && contested.includes(name);
    return !newest || (own(mine.edited_ms, name) ?? 0) > (own(server.edited_ms, name) ?? 0);
  });
  if (kept.length > 0) device.unsent.set(record, withValues(mine, Object.fromEntries(kept)));
  return contested;
}

/** What both sides changed, and not to the same. */
function contestedFields(
  server: ServerRecord,
  mine: Change,
  base: ServerRecord | null,
): readonly string[] {
  if (mine.kind === 'delete') return [];
  return Object.keys(mine.values).filter((name) => {
    const theirs = own(server.fields, name);
    const differs = theirs !== own(base?.fields, name) && theirs !== own(mine.values, name);
    return differs && !isRestored(mine, name, server);
  });
}

/** Sent only to make the record anew, and iCloud has a value that somebody set. */
function isRestored(
  { restored }: Extract<Change, { kind: 'edit' }>,
  name: string,
  server: ServerRecord,
): boolean {
  return restored.includes(name) && Object.hasOwn(server.fields, name);
}

/** Someone deleted the record meanwhile (claim unknown-item). */
function acceptDeletionOrReupload(
  run: Run,
  device: Device,
  record: string,
  mine: Change,
  base: ServerRecord | null,
): void {
  const keeps = run.world.scenario.app.merge !== 'keep-server' && mine.kind === 'edit';
  if (keeps) device.unsent.set(record, wholeRecord(base, mine));
}

function withValues(change: Extract<Change, { kind: 'edit' }>, values: Fields): Change {
  const edited_ms = Object.fromEntries(
    Object.keys(values).map((name) => [name, own(change.edited_ms, name) ?? 0]),
  );
  const restored = change.restored.filter((name) => Object.hasOwn(values, name));
  return { kind: 'edit', values, edited_ms, restored };
}
