/** The device takes in iCloud's answer to a save. */
import type { Device, Operation, SaveAnswer, SaveItem, SaveOutcome, Version } from '../state.ts';
import type { Fields } from '../types.ts';
import { deviceOf, type Run } from '../run.ts';
import { settleRefusal } from './merge.ts';
import { keepQuiet } from './outages.ts';
import { know, localFields, newest, putBack } from './replica.ts';
import { sendAfter, trySendAfter, wantSave } from './save.ts';
import { reviewStaleness } from './staleness.ts';
import {
  forgetWrite,
  isOfLostZone,
  learnZoneIsGone,
  learnZoneIsMissing,
  nameLeftBehind,
  settleLost,
} from './zone.ts';

export function onSaveAnswer(run: Run, answer: SaveAnswer, connection: number): void {
  const { operation, result, cause } = answer;
  const device = deviceOf(run, operation.device);
  if (device.connection !== connection || device.in_flight?.id !== operation.id) return;
  if (device.abandoned && result.kind !== 'unavailable') return takeAbandoned(run, device, answer);
  switch (result.kind) {
    case 'items':
      takeOutcomes(run, device, operation, result, cause);
      break;
    case 'limit-exceeded':
      device.in_flight = null;
      for (const item of operation.items) {
        if (isOfLostZone(device, item)) settleLost(run, device, item, cause);
        else putBack(device, item.record, item.change);
      }
      device.batches = [...halves(operation), ...device.batches];
      wantSave(run, device, cause);
      break;
    case 'unavailable': {
      // The operation stays in flight: iCloud may have done it when its answer was lost.
      const { retry_after_ms } = result;
      keepQuiet(device, run.now_ms, retry_after_ms);
      const scheduled = run.emit('save.retry-scheduled', device.id, cause, {
        operation: operation.id,
        code: 'serviceUnavailable',
        retry_after_ms,
      });
      sendAfter(run, device, retry_after_ms, scheduled);
      break;
    }
    case 'zone-not-found':
      learnZoneIsMissing(run, device, operation, cause);
      break;
    case 'user-deleted-zone':
      learnZoneIsGone(run, device, operation, result.deletion, cause);
      break;
  }
}

/** The user purged the data while the save was in flight: what it wrote into a newer zone stays, and no more is sent. */
function takeAbandoned(run: Run, device: Device, { operation, result, cause }: SaveAnswer): void {
  device.in_flight = null;
  device.abandoned = false;
  const records = operation.items.map(({ record }) => record);
  const before = new Map(records.map((record) => [record, localFields(device, record)]));
  const outcomes = result.kind === 'items' ? result.outcomes : [];
  const written = records.filter((_, index) => outcomes[index]?.code === 'ok');
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.code !== 'ok' || outcome.revision <= device.lost_revision) continue;
    confirm(device, records[index]!, { server: outcome.record, revision: outcome.revision });
  }
  if (written.length > 0) {
    run.emit('save.acknowledged', device.id, cause, {
      operation: operation.id,
      records: written,
      applied: differences(device, written, before),
    });
  }
  const left = records.filter((record) => !written.includes(record));
  nameLeftBehind(run, device, left, cause);
  reviewStaleness(run, device);
  wantSave(run, device, cause);
}

/** claim limit-exceeded-split */
function halves(operation: Operation): readonly (readonly string[])[] {
  const records = operation.items.map((item) => item.record);
  const middle = Math.ceil(records.length / 2);
  return [records.slice(0, middle), records.slice(middle)];
}

function takeOutcomes(
  run: Run,
  device: Device,
  operation: Operation,
  { outcomes, causes }: Extract<SaveAnswer['result'], { kind: 'items' }>,
  cause: number,
): void {
  const before = new Map(
    operation.items.map(({ record }) => [record, localFields(device, record)]),
  );
  const refused: { item: SaveItem; outcome: SaveOutcome; rejected: number }[] = [];
  const confirmed: string[] = [];
  device.in_flight = null;
  for (const [index, outcome] of outcomes.entries()) {
    const item = operation.items[index]!;
    if (outcome.code === 'ok' && outcome.record && outcome.revision <= device.lost_revision) {
      forgetWrite(device, item);
      confirmed.push(item.record);
    } else if (outcome.code === 'ok') {
      confirm(device, item.record, { server: outcome.record, revision: outcome.revision });
      confirmed.push(item.record);
    } else {
      refused.push({ item, outcome, rejected: causes[index]! });
    }
  }
  let last = cause;
  if (confirmed.length > 0) {
    device.zone_known = true;
    last = run.emit('save.acknowledged', device.id, cause, {
      operation: operation.id,
      records: confirmed,
      applied: differences(device, confirmed, before),
    });
  }
  let storage_full = false;
  for (const { item, outcome, rejected } of refused) {
    const settled = settledVersion(outcome);
    if (isOfLostZone(device, item) || comesFromLostZone(device, settled)) {
      settleLost(run, device, item, rejected);
    } else if (settled) {
      last = settleRefusal(run, device, item, settled, rejected);
    } else {
      putBack(device, item.record, item.change);
      storage_full ||= outcome.code === 'quotaExceeded';
    }
  }
  reviewStaleness(run, device);
  if (storage_full) {
    // claim quota-exceeded: nothing but room helps, so the app tries again now and then
    const scheduled = run.emit('save.retry-scheduled', device.id, cause, {
      operation: operation.id,
      code: 'quotaExceeded',
    });
    trySendAfter(run, device, run.world.scenario.assumptions.storage_full_retry_ms, scheduled);
  } else {
    wantSave(run, device, last);
  }
}

function comesFromLostZone({ lost_revision }: Device, version: Version | null): boolean {
  return version !== null && version.server !== null && version.revision <= lost_revision;
}

/** The version that iCloud refused a change with; null where the refusal is not about the record. */
function settledVersion(outcome: SaveOutcome): Version | null {
  if (outcome.code === 'serverRecordChanged') {
    return { server: outcome.record, revision: outcome.record.revision };
  }
  return outcome.code === 'unknownItem' ? { server: null, revision: outcome.revision } : null;
}

/**
 * The answer may be older than what a fetch has kept aside, for one that was lost
 * is repeated late. A change made since keeps its own base, so that its save
 * meets the newer version as a conflict and not unseen.
 */
function confirm(device: Device, record: string, confirmed: Version): void {
  const aside = device.kept_aside.get(record);
  const keepsAside =
    device.unsent.has(record) && aside !== undefined && aside.revision > confirmed.revision;
  know(device, record, keepsAside ? confirmed : newest(device, record, confirmed));
}

/** Records that look different now, because iCloud's copy had more than was sent. */
function differences(
  device: Device,
  records: readonly string[],
  before: ReadonlyMap<string, Fields | null>,
): Readonly<Record<string, Fields | null>> {
  const changed: Record<string, Fields | null> = {};
  for (const record of records) {
    const now = localFields(device, record);
    if (!sameFields(now, before.get(record) ?? null)) changed[record] = now;
  }
  return changed;
}

function sameFields(a: Fields | null, b: Fields | null): boolean {
  if (a === null || b === null) return a === b;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && a[name] === b[name])
  );
}
