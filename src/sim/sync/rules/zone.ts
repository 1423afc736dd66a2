/**
 * The record zone can go as a whole: purged by the user, deleted, or reset with
 * its encryption keys (claim zone-purged). Apple's pages disagree on whether
 * data is sent again after the last; here it is.
 */
import type { Device, Operation, ServerRecord, ZoneDeletion } from '../state.ts';
import type { ZoneDeletionReason } from '../types.ts';
import { ICLOUD, type Run } from '../run.ts';
import { nextRevision } from './revision.ts';
import { notify } from './push-service.ts';
import { localFields, putBack, replica, unconfirmedRecords, wholeRecord } from './replica.ts';
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
  const { reason, revision, event } = deletion;
  if (reason === 'purged') return purge(run, device, deletion, cause);
  const inLostZone = ofLostZone(device, revision);
  device.lost_revision = revision;
  const kept = keepToSendAgain(device, inLostZone, reason);
  for (const [record] of inLostZone) device.known.delete(record);
  const records = inLostZone.map(([record]) => record).filter((record) => !kept.includes(record));
  const lost = run.emit('zone.lost', device.id, cause, { reason, deletion: event, records });
  forgetZone(device);
  reviewStaleness(run, device);
  wantSave(run, device, lost);
  return records;
}

type KnownRecords = readonly (readonly [string, ServerRecord])[];

function ofLostZone({ known }: Device, deleted_revision: number): KnownRecords {
  return [...known].filter(([, { revision }]) => revision <= deleted_revision);
}

/** The user wants the data gone: the replica is emptied and nothing is sent again. */
function purge(
  run: Run,
  device: Device,
  { reason, revision, event }: ZoneDeletion,
  cause: number,
): readonly string[] {
  device.lost_revision = revision;
  const before = Object.keys(replica(device));
  for (const [record] of ofLostZone(device, revision)) device.known.delete(record);
  const left = dropUnconfirmed(run, device);
  const records = before.filter((record) => localFields(device, record) === null);
  const lost = run.emit('zone.lost', device.id, cause, { reason, deletion: event, records });
  nameLeftBehind(run, device, left, lost);
  forgetZone(device);
  reviewStaleness(run, device);
  return records;
}

/** Edits that iCloud has not got go into a zone made anew; after a reset, so does everything else. */
function keepToSendAgain(
  device: Device,
  inLostZone: KnownRecords,
  reason: ZoneDeletionReason,
): readonly string[] {
  for (const item of device.in_flight?.items ?? []) putBack(device, item.record, item.change);
  device.in_flight = null;
  const kept: string[] = [];
  for (const [record, known] of inLostZone) {
    const own = device.unsent.get(record);
    const wanted = own ? own.kind === 'edit' : reason === 'encrypted-data-reset';
    if (!wanted) {
      device.unsent.delete(record);
      continue;
    }
    device.unsent.set(record, wholeRecord(known, own));
    kept.push(record);
  }
  return kept;
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
}

/** A save was refused with `userDeletedZone`. */
export function learnZoneIsGone(
  run: Run,
  device: Device,
  operation: Operation,
  deletion: ZoneDeletion,
  cause: number,
): void {
  for (const { record, change } of operation.items) putBack(device, record, change);
  purge(run, device, deletion, cause);
  device.zone_known = false;
}

/** Forgets every change that iCloud has not confirmed; returns the records whose change it never got. */
export function dropUnconfirmed(run: Run, device: Device): readonly string[] {
  const left = unconfirmedRecords(device).filter((record) => !isCommitted(run, device, record));
  device.in_flight = null;
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
