/** iCloud's side of a save: what is compared, what is written, what is refused. */
import { own } from '../../kernel/own.ts';
import type { Run } from '../run.ts';
import type { Change, ICloud, Operation, SaveItem, SaveOutcome, ServerRecord } from '../state.ts';
import type { Fields, SavePolicy } from '../types.ts';
import { nextRevision } from './revision.ts';

type Written = Extract<SaveOutcome, { code: 'ok' }> & { readonly overwrote: readonly string[] };
export type Verdict = Written | Exclude<SaveOutcome, { code: 'ok' }>;

/** A verdict on each item, in order. */
export function writeWhatMay(run: Run, operation: Operation): readonly Verdict[] {
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
  const sent =
    policy === 'all-keys'
      ? { ...base?.fields, ...change.values }
      : changedValues(change, current?.fields ?? {});
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

/** What the device changed. What it only sends to make the record anew stands back where iCloud has a value. */
function changedValues(
  { values, restored }: Extract<Change, { kind: 'edit' }>,
  current: Fields,
): Fields {
  if (restored.length === 0) return values;
  const sent = Object.entries(values).filter(
    ([name]) => !restored.includes(name) || !Object.hasOwn(current, name),
  );
  return Object.fromEntries(sent);
}

/** Fields that someone else had changed since `base` and that `sent` (null: a deletion) replaces. */
function changedByOthers(
  current: Fields,
  base: ServerRecord | null,
  sent: Fields | null,
): readonly string[] {
  return Object.keys(current).filter((name) => {
    const theirs = current[name] !== own(base?.fields, name);
    if (sent === null) return theirs;
    return theirs && Object.hasOwn(sent, name) && sent[name] !== current[name];
  });
}

/** Opaque to devices: only ever compared for equality. */
function changeTag(revision: number, now_ms: number): string {
  return `${revision.toString(36)}-${now_ms.toString(36)}`;
}
