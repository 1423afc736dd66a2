/**
 * The record zone can go as a whole: purged by the user, deleted, or reset with
 * its encryption keys (claim zone-purged). Apple's pages disagree on whether
 * data is sent again after the last; here it is.
 */
import type { Device, Operation, SaveItem, ServerRecord, ZoneDeletion } from '../state.ts';
import type { ZoneDeletionReason } from '../types.ts';
import { ICLOUD, type Run } from '../run.ts';
import { nextRevision } from './revision.ts';
import { notify } from './push-service.ts';
import { beginAnew } from './fetch.ts';
import {
  changeInFlight,
  know,
  localFields,
  putBack,
  replica,
  unconfirmedRecords,
  wholeRecord,
} from './replica.ts';
import { wantSave } from './save.ts';
import { reviewStaleness } from './staleness.ts';

export function deleteZone(run: Run, reason: ZoneDeletionReason): void {
  const { icloud } = run.world;
  if (!icloud.zone.exists) return;
  icloud.zone.exists = false;
  icloud.records.clear();
  icloud.tombstones.clear();
  const gone = run.emit('zone.deleted', ICLOUD, null, { reason });
  icloud.zone.deletion = { reason, revision: nextRevision(icloud, null, ICLOUD), event: gone };
  for (const device of run.world.devices.values()) {
    reviewStaleness(run, device);
    notify(run, device.id, `zone/${icloud.revision}`, gone);
  }
}

export function createZone(run: Run, device: string, cause: number): void {
  const { icloud } = run.world;
  icloud.zone.exists = true;
  icloud.zone.created_revision = nextRevision(icloud, null, device);
  run.emit('zone.created', ICLOUD, cause, { device });
}

/** A fetch brings the news. Returns the records that left the replica. */
export function learnZoneLost(
  run: Run,
  device: Device,
  deletion: ZoneDeletion,
  cause: number,
): readonly string[] {
  if (deletion.reason === 'purged') return purge(run, device, deletion, cause);
  const { reason, event } = deletion;
  const inLostZone = takeOut(device, deletion);
  const kept = inLostZone.filter(([record, known]) => {
    const own = device.unsent.get(record);
    const wanted = own ? own.kind === 'edit' : reason === 'encrypted-data-reset';
    if (wanted) device.unsent.set(record, wholeRecord(known, own));
    else device.unsent.delete(record);
    return wanted;
  });
  const records = inLostZone.filter((entry) => !kept.includes(entry)).map(([record]) => record);
  const lost = run.emit('zone.lost', device.id, cause, { reason, deletion: event, records });
  forgetZone(device);
  reviewStaleness(run, device);
  wantSave(run, device, lost);
  return records;
}

type KnownRecords = readonly (readonly [string, ServerRecord])[];

/**
 * The records of the lost zone leave what the device knows. Those with a save in
 * flight stay as they are until its answer tells which zone it reached.
 */
function takeOut(device: Device, { reason, revision }: ZoneDeletion): KnownRecords {
  device.lost_revision = revision;
  device.lost_reason = reason;
  const inLostZone = [...device.known].filter(
    ([record, known]) => known.revision <= revision && !changeInFlight(device, record),
  );
  for (const [record] of inLostZone) device.known.delete(record);
  return inLostZone;
}

/** The user wants the data gone: the replica is emptied and nothing is sent again. */
function purge(run: Run, device: Device, deletion: ZoneDeletion, cause: number): readonly string[] {
  const before = Object.keys(replica(device));
  device.abandoned = device.in_flight !== null;
  takeOut(device, deletion);
  const left = [...device.unsent.keys()];
  device.unsent.clear();
  device.batches = [];
  const records = before.filter((record) => localFields(device, record) === null);
  const lost = run.emit('zone.lost', device.id, cause, {
    reason: 'purged',
    deletion: deletion.event,
    records,
  });
  nameLeftBehind(run, device, left, lost);
  forgetZone(device);
  reviewStaleness(run, device);
  return records;
}

/** A save was refused with `zoneNotFound`: the records go into a zone that is made anew. */
export function learnZoneIsMissing(
  run: Run,
  device: Device,
  operation: Operation,
  cause: number,
): void {
  device.in_flight = null;
  for (const { record, change, base } of operation.items) {
    device.known.delete(record);
    if (change.kind === 'delete') continue;
    putBack(device, record, wholeRecord(base, change));
  }
  forgetZone(device);
  device.zone_known = false;
  reviewStaleness(run, device);
  const { id } = operation;
  const retry = run.emit('save.retry-scheduled', device.id, cause, {
    operation: id,
    code: 'zoneNotFound',
  });
  wantSave(run, device, retry);
  beginAnew(run, device, retry);
}

/** A save was refused with `userDeletedZone`. */
export function learnZoneIsGone(
  run: Run,
  device: Device,
  operation: Operation,
  deletion: ZoneDeletion,
  cause: number,
): void {
  device.in_flight = null;
  for (const { record, change } of operation.items) putBack(device, record, change);
  purge(run, device, deletion, cause);
  device.zone_known = false;
  beginAnew(run, device, cause);
}

/** Was the change made to a record of a zone that the device knows to be lost? */
export function isOfLostZone(device: Device, { base }: SaveItem): boolean {
  return base !== null && base.revision <= device.lost_revision;
}

/** iCloud refused a change to a record whose zone was lost meanwhile: it goes as the zone went. */
export function settleLost(run: Run, device: Device, item: SaveItem, cause: number): void {
  const { record, change, base } = item;
  device.known.delete(record);
  if (device.lost_reason !== 'purged') {
    if (change.kind === 'edit') putBack(device, record, wholeRecord(base, change));
    takeAside(device, record);
    return;
  }
  device.unsent.delete(record);
  takeAside(device, record);
  nameLeftBehind(run, device, [record], cause);
}

/** iCloud took the change, into a zone that went later: only a reset, or a change made since, sends it again. */
export function forgetWrite(device: Device, { record, change, base }: SaveItem): void {
  device.known.delete(record);
  const again = device.lost_reason === 'encrypted-data-reset' || device.unsent.has(record);
  if (again && change.kind === 'edit') putBack(device, record, wholeRecord(base, change));
  takeAside(device, record);
}

/** What a fetch brought from the new zone, unless a change of the device's own has to meet it first. */
function takeAside(device: Device, record: string): void {
  const aside = device.kept_aside.get(record);
  if (!aside || device.unsent.has(record)) return;
  device.kept_aside.delete(record);
  know(device, record, aside);
}

/** Forgets every change that iCloud has not confirmed; returns the records whose change it never got. */
export function dropUnconfirmed(run: Run, device: Device): readonly string[] {
  const left = unconfirmedRecords(device).filter((record) => !isCommitted(run, device, record));
  device.in_flight = null;
  device.abandoned = false;
  device.unsent.clear();
  device.batches = [];
  return left;
}

export function nameLeftBehind(
  run: Run,
  device: Device,
  left: readonly string[],
  cause: number,
): void {
  for (const record of left) {
    run.emit('record.left-behind', device.id, cause, {
      record,
      result: localFields(device, record),
    });
  }
}

/** Has iCloud written the change, although the device has not heard so yet? */
function isCommitted(run: Run, device: Device, record: string): boolean {
  const { in_flight } = device;
  if (!in_flight || device.unsent.has(record)) return false;
  const answer = run.world.icloud.answers.get(device.id);
  if (answer?.operation.id !== in_flight.id || answer.result.kind !== 'items') return false;
  const index = in_flight.items.findIndex((item) => item.record === record);
  return answer.result.outcomes[index]?.code === 'ok';
}

function forgetZone(device: Device): void {
  device.zone_token = null;
  device.full_fetch = null;
  device.kept_aside.clear();
  device.graves.clear();
}
