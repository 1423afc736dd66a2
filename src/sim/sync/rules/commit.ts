/**
 * iCloud's side of a save: what is compared, what is written, what is refused.
 * One operation gives one commit, or one refusal a record.
 */
import type { CloudKitErrorCode, SyncEventOf } from '../events.ts';
import type {
  ICloud,
  Operation,
  SaveAnswer,
  SaveItem,
  SaveOutcome,
  ServerRecord,
} from '../state.ts';
import type { Fields, SavePolicy } from '../types.ts';
import { deviceOf, ICLOUD, type Run } from '../run.ts';
import { notifyAfterCommit } from './push-service.ts';
import { fallBehind } from './staleness.ts';
import { nextRevision } from './revision.ts';
import { createZone } from './zone.ts';

export function onSaveAtICloud(
  run: Run,
  operation: Operation,
  connection: number,
  attempt: number,
  cause: number,
): void {
  const device = deviceOf(run, operation.device);
  if (device.connection !== connection) return; // cut off on the way
  const { icloud } = run.world;
  const earlier = icloud.answers.get(device.id);
  let answer: SaveAnswer;
  if (earlier?.operation.id === operation.id) {
    const repeated = run.emit('save.answer-repeated', ICLOUD, cause, {
      operation: operation.id,
      device: device.id,
    });
    answer = { ...earlier, cause: repeated };
  } else {
    answer = answerTo(run, operation, cause);
    if (answer.result.kind !== 'unavailable') icloud.answers.set(device.id, answer);
  }
  reply(run, answer, connection, attempt);
}

function reply(run: Run, answer: SaveAnswer, connection: number, attempt: number): void {
  const { icloud, scenario } = run.world;
  const { operation, result } = answer;
  const { response_latency_ms, network_jitter_ms, response_timeout_ms } = scenario.assumptions;
  const committed =
    result.kind === 'items' && result.outcomes.some((outcome) => outcome.code === 'ok');
  if (committed && icloud.lose_next_response.delete(operation.device)) {
    const lost = run.emit('save.answer-lost', ICLOUD, answer.cause, {
      operation: operation.id,
      device: operation.device,
    });
    run.after(response_timeout_ms, { type: 'answer-overdue', operation, connection, cause: lost });
    return;
  }
  run.after(
    response_latency_ms + run.draw(`save-answer/${operation.id}/${attempt}`, network_jitter_ms),
    {
      type: 'save-answer',
      answer,
      connection,
    },
  );
}

function answerTo(run: Run, operation: Operation, cause: number): SaveAnswer {
  const { icloud, scenario } = run.world;
  const refuse = (record: string | null, code: CloudKitErrorCode, more: Extra = {}) =>
    run.emit('save.rejected', ICLOUD, cause, {
      operation: operation.id,
      device: operation.device,
      record,
      code,
      ...more,
    });
  const refuseAll = (code: CloudKitErrorCode, more: Extra = {}) =>
    operation.items.map((item) => refuse(item.record, code, more)).at(-1)!;

  if (run.now_ms < icloud.unavailable_until_ms) {
    // claims server-throttle-503, retry-after
    const { retry_after_ms } = icloud;
    const refused = refuseAll('serviceUnavailable', { retry_after_ms });
    return { operation, cause: refused, result: { kind: 'unavailable', retry_after_ms } };
  }
  if (operation.items.length > scenario.assumptions.batch_limit) {
    const refused = refuse(null, 'limitExceeded');
    return { operation, cause: refused, result: { kind: 'limit-exceeded' } };
  }
  if (!icloud.zone.exists) {
    if (operation.creates_zone) {
      createZone(run, operation.device, cause);
    } else {
      const purged = icloud.zone.deleted_reason === 'purged';
      const refused = refuseAll(purged ? 'userDeletedZone' : 'zoneNotFound');
      const kind = purged ? 'user-deleted-zone' : 'zone-not-found';
      return { operation, cause: refused, result: { kind } };
    }
  }

  const outcomes = writeWhatMay(run, operation);
  const committed = announce(run, operation, outcomes, cause);
  let refused = committed;
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.code === 'ok') continue;
    const item = operation.items[index]!;
    refused = refuse(item.record, outcome.code, threeRecords(item, outcome));
  }
  return {
    operation,
    cause: committed ?? refused ?? cause,
    result: { kind: 'items', outcomes: outcomes.map((outcome) => withoutOverwrites(outcome)) },
  };
}

type Extra = Partial<
  Pick<SyncEventOf<'save.rejected'>, 'retry_after_ms' | 'client' | 'server' | 'ancestor'>
>;
type Written = Extract<SaveOutcome, { code: 'ok' }> & { readonly overwrote: readonly string[] };
type Verdict = Written | Exclude<SaveOutcome, { code: 'ok' }>;

function withoutOverwrites(verdict: Verdict): SaveOutcome {
  if (verdict.code !== 'ok') return verdict;
  return { code: 'ok', record: verdict.record, revision: verdict.revision };
}

/** The client, server and ancestor records of a conflict (claim server-record-changed). */
function threeRecords(item: SaveItem, outcome: Verdict): Extra {
  if (outcome.code !== 'serverRecordChanged') return {};
  const values = item.change.kind === 'edit' ? item.change.values : {};
  return {
    client: { ...item.base?.fields, ...values },
    server: outcome.record.fields,
    ancestor: item.base?.fields ?? null,
  };
}

function writeWhatMay(run: Run, operation: Operation): readonly Verdict[] {
  const { icloud, scenario } = run.world;
  const { atomic, save_policy } = scenario.app;
  const storage_full = run.now_ms < icloud.storage_full_until_ms;
  const refusals = operation.items.map((item) => refusal(icloud, item, save_policy, storage_full));
  const spoilt = atomic && refusals.some((found) => found !== null); // claim atomic-batches
  return operation.items.map((item, index) => {
    const refused = refusals[index];
    if (refused) return refused;
    if (spoilt) return { code: 'batchRequestFailed' };
    return write(icloud, item, operation.device, save_policy, run.now_ms);
  });
}

/** Why this item may not be written; null where it may. */
function refusal(
  icloud: ICloud,
  item: SaveItem,
  policy: SavePolicy,
  storage_full: boolean,
): Exclude<Verdict, Written> | null {
  if (item.change.kind === 'delete') return null; // claim delete-by-id: compares nothing
  if (storage_full) return { code: 'quotaExceeded' };
  const current = icloud.records.get(item.record);
  if (!current) {
    if (item.base === null) return null;
    return { code: 'unknownItem', revision: icloud.tombstones.get(item.record) ?? 0 };
  }
  const unchanged = current.change_tag === item.base?.change_tag;
  if (policy === 'if-server-record-unchanged' && !unchanged) {
    return { code: 'serverRecordChanged', record: current }; // claim change-tag-compare
  }
  return null;
}

function write(
  icloud: ICloud,
  item: SaveItem,
  device: string,
  policy: SavePolicy,
  now_ms: number,
): Written {
  const { record, change, base } = item;
  const current = icloud.records.get(record);
  if (change.kind === 'delete') {
    if (!current) {
      return {
        code: 'ok',
        record: null,
        revision: icloud.tombstones.get(record) ?? 0,
        overwrote: [],
      };
    }
    const revision = nextRevision(icloud, record, device);
    icloud.records.delete(record);
    icloud.tombstones.set(record, revision);
    return {
      code: 'ok',
      record: null,
      revision,
      overwrote: changedByOthers(current.fields, base, null),
    };
  }
  // claim save-policies: all fields of the client's copy, or the changed ones alone
  const sent = policy === 'all-keys' ? { ...base?.fields, ...change.values } : change.values;
  const revision = nextRevision(icloud, record, device);
  const written: ServerRecord = {
    fields: { ...current?.fields, ...sent },
    edited_ms: { ...current?.edited_ms, ...change.edited_ms },
    change_tag: changeTag(revision, now_ms),
    revision,
  };
  icloud.records.set(record, written);
  icloud.tombstones.delete(record);
  const overwrote = current ? changedByOthers(current.fields, base, sent) : [];
  return { code: 'ok', record: written, revision, overwrote };
}

/** Fields that someone else had changed since `base` and that `sent` (null: a deletion) replaces. */
function changedByOthers(
  current: Fields,
  base: ServerRecord | null,
  sent: Fields | null,
): readonly string[] {
  return Object.keys(current).filter((name) => {
    const theirs = current[name] !== base?.fields[name];
    if (sent === null) return theirs;
    return theirs && Object.hasOwn(sent, name) && sent[name] !== current[name];
  });
}

/** Opaque to devices: only ever compared for equality. */
function changeTag(revision: number, now_ms: number): string {
  return `${revision.toString(36)}-${now_ms.toString(36)}`;
}

/** One `save.committed` for the operation; null where nothing was written. */
function announce(
  run: Run,
  operation: Operation,
  outcomes: readonly Verdict[],
  cause: number,
): number | null {
  const records: string[] = [];
  const overwrote: Record<string, readonly string[]> = {};
  const wrote: Record<string, Fields | null> = {};
  const change_tags: Record<string, string | null> = {};
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.code !== 'ok') continue;
    const { record } = operation.items[index]!;
    records.push(record);
    wrote[record] = outcome.record?.fields ?? null;
    change_tags[record] = outcome.record?.change_tag ?? null;
    if (outcome.overwrote.length > 0) overwrote[record] = outcome.overwrote;
  }
  if (records.length === 0) return null;
  const committed = run.emit('save.committed', ICLOUD, cause, {
    operation: operation.id,
    device: operation.device,
    records,
    overwrote,
    wrote,
    change_tags,
  });
  fallBehind(run, operation.device);
  notifyAfterCommit(run, operation, committed);
  return committed;
}
