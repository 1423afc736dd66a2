/**
 * iCloud's side of a save: what it answers. One operation gives one commit, and one
 * refusal for each record that was not written.
 */
import type { CloudKitErrorCode, SyncEventOf } from '../events.ts';
import type { ICloud, Operation, SaveAnswer, SaveItem, SaveOutcome } from '../state.ts';
import type { Fields } from '../types.ts';
import { deviceOf, ICLOUD, type Run } from '../run.ts';
import { notifyAfterCommit } from './push-service.ts';
import { fallBehind } from './staleness.ts';
import { retryAfter } from './outages.ts';
import { writeWhatMay, type Verdict } from './write.ts';
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
  const refused = refusedWhileUnavailable(run, operation, cause);
  if (refused) return reply(run, refused, connection, attempt);
  const earlier = icloud.answers.get(device.id);
  if (earlier?.operation.id === operation.id) {
    const repeated = run.emit('save.answer-repeated', ICLOUD, cause, {
      operation: operation.id,
      device: device.id,
    });
    return reply(run, { ...earlier, cause: repeated }, connection, attempt);
  }
  const answer = answerTo(run, operation, cause);
  icloud.answers.set(device.id, answer);
  if (hasCommitted(answer) && icloud.lose_next_response.delete(device.id)) {
    lose(run, answer, connection);
  } else {
    reply(run, answer, connection, attempt);
  }
}

function hasCommitted({ result }: SaveAnswer): boolean {
  return result.kind === 'items' && result.outcomes.some((outcome) => outcome.code === 'ok');
}

function lose(run: Run, { operation, cause }: SaveAnswer, connection: number): void {
  const lost = run.emit('save.answer-lost', ICLOUD, cause, {
    operation: operation.id,
    device: operation.device,
  });
  const { response_timeout_ms } = run.world.scenario.assumptions;
  run.after(response_timeout_ms, { type: 'answer-overdue', operation, connection, cause: lost });
}

function reply(run: Run, answer: SaveAnswer, connection: number, attempt: number): void {
  const { operation } = answer;
  const { response_latency_ms, network_jitter_ms } = run.world.scenario.assumptions;
  run.after(
    response_latency_ms + run.draw('save-answer', operation.id, attempt, network_jitter_ms),
    {
      type: 'save-answer',
      answer,
      connection,
    },
  );
}

/** claims server-throttle-503, retry-after */
function refusedWhileUnavailable(run: Run, operation: Operation, cause: number): SaveAnswer | null {
  const retry_after_ms = retryAfter(run.world.icloud, run.now_ms);
  if (retry_after_ms === null) return null;
  const refused = refuseAll(run, operation, cause, 'serviceUnavailable', { retry_after_ms });
  return { operation, cause: refused, result: { kind: 'unavailable', retry_after_ms } };
}

function refuse(
  run: Run,
  { id, device }: Operation,
  cause: number,
  record: string | null,
  code: CloudKitErrorCode,
  more: Extra = {},
): number {
  return run.emit('save.rejected', ICLOUD, cause, { operation: id, device, record, code, ...more });
}

function refuseAll(
  run: Run,
  operation: Operation,
  cause: number,
  code: CloudKitErrorCode,
  more: Extra = {},
): number {
  const refused = operation.items.map(({ record }) =>
    refuse(run, operation, cause, record, code, more),
  );
  return refused.at(-1)!;
}

function answerTo(run: Run, operation: Operation, cause: number): SaveAnswer {
  const { icloud, scenario } = run.world;
  if (operation.items.length > scenario.assumptions.batch_limit) {
    const refused = refuse(run, operation, cause, null, 'limitExceeded');
    return { operation, cause: refused, result: { kind: 'limit-exceeded' } };
  }
  if (isOfLostZone(icloud, operation)) {
    const { deletion } = icloud.zone;
    const purged = deletion.reason === 'purged';
    const code = purged ? 'userDeletedZone' : 'zoneNotFound';
    return {
      operation,
      cause: refuseAll(run, operation, cause, code),
      result: purged ? { kind: 'user-deleted-zone', deletion } : { kind: 'zone-not-found' },
    };
  }
  if (!icloud.zone.exists) createZone(run, operation.device, cause);

  const { revision } = icloud;
  const outcomes = writeWhatMay(run, operation);
  const committed = announce(run, operation, outcomes, cause);
  if (icloud.revision > revision) fallBehind(run, operation.device);
  const causes = outcomes.map((outcome, index) => {
    if (outcome.code === 'ok') return committed!;
    const item = operation.items[index]!;
    const { code } = outcome;
    return refuse(run, operation, cause, item.record, code, threeRecords(item, outcome));
  });
  return {
    operation,
    cause: committed ?? causes.at(-1) ?? cause,
    result: { kind: 'items', outcomes: outcomes.map(withoutOverwrites), causes },
  };
}

/** The zone is not there, or it is another one than that from which the device has its records. */
function isOfLostZone({ zone }: ICloud, { creates_zone, items }: Operation): boolean {
  if (!zone.exists && !creates_zone) return true;
  return items.some(({ base }) => base !== null && base.revision <= zone.deletion.revision);
}

type Extra = Partial<
  Pick<SyncEventOf<'save.rejected'>, 'retry_after_ms' | 'client' | 'server' | 'ancestor'>
>;

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
  notifyAfterCommit(run, operation, committed);
  return committed;
}
