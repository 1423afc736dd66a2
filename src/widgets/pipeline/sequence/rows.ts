/**
 * Rows from top to bottom, with idle stretches folded: one for every event, except
 * that many alike at one instant, such as a thousand edits in one go, share theirs.
 */
import { pipeline } from '../../../messages/pipeline.ts';
import type { SyncEvent, SyncEventKind } from '../../../sim/sync/events.ts';

/** Events that share a row. */
export type Group = readonly [SyncEvent, ...SyncEvent[]];

export interface Row {
  /** `seq` of its event, the first where it stands for several. */
  readonly seq: number;
  readonly at_ms: number;
  readonly y: number;
  /** How many events it stands for besides. */
  readonly more: number;
}

export interface Fold {
  readonly y: number;
  readonly height: number;
  /** How long nothing happens, in words. */
  readonly text: string;
}

export interface Rows {
  readonly rows: readonly Row[];
  readonly folds: readonly Fold[];
  /** Where the last row ends. */
  readonly bottom: number;
}

export const pitch = 26;
const fold_height = 30;
/** A longer wait without an event is folded, and says how long it is. */
const fold_from_ms = 2_000;

export function rowsOf(groups: readonly Group[], top: number, end_ms: number): Rows {
  const folds: Fold[] = [];
  let y = top;
  let now_ms = 0;
  const fold = (until_ms: number) => {
    if (until_ms - now_ms <= fold_from_ms) return;
    folds.push({ y: y + 8, height: fold_height - 8, text: pipeline.fold(until_ms - now_ms) });
    y += fold_height;
  };
  const rows = groups.map(([{ seq, at_ms }, ...more]): Row => {
    fold(at_ms);
    y += pitch;
    now_ms = at_ms;
    return { seq, at_ms, y, more: more.length };
  });
  fold(end_ms);
  return { rows, folds, bottom: y };
}

/** Kinds that happen to one record each. */
const per_record = new Set<SyncEventKind>([
  'record.edited',
  'record.deleted',
  'record.merged',
  'record.left-behind',
  'save.rejected',
]);
/** Fewer than this are told one by one. */
const alike_min = 5;

export function groupsOf(events: readonly SyncEvent[]): readonly Group[] {
  const groups: Group[] = [];
  for (let first = 0; first < events.length;) {
    let end = first + 1;
    while (end < events.length && areAlike(events[first]!, events[end]!)) end += 1;
    const [head, ...rest] = events.slice(first, end);
    if (end - first >= alike_min) groups.push([head!, ...rest]);
    else for (const event of [head!, ...rest]) groups.push([event]);
    first = end;
  }
  return groups;
}

function areAlike(a: SyncEvent, b: SyncEvent): boolean {
  return (
    per_record.has(a.kind) &&
    a.kind === b.kind &&
    a.actor === b.actor &&
    a.at_ms === b.at_ms &&
    a.cause === b.cause
  );
}
