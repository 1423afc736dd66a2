/** A row for every event, from top to bottom, with idle stretches folded. */
import { pipeline } from '../../../messages/pipeline.ts';
import type { SyncEvent } from '../../../sim/sync/events.ts';

export interface Row {
  readonly seq: number;
  readonly at_ms: number;
  readonly y: number;
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

export function rowsOf(events: readonly SyncEvent[], top: number, end_ms: number): Rows {
  const folds: Fold[] = [];
  let y = top;
  let now_ms = 0;
  const fold = (until_ms: number) => {
    if (until_ms - now_ms <= fold_from_ms) return;
    folds.push({ y: y + 8, height: fold_height - 8, text: pipeline.fold(until_ms - now_ms) });
    y += fold_height;
  };
  const rows = events.map(({ seq, at_ms }): Row => {
    fold(at_ms);
    y += pitch;
    now_ms = at_ms;
    return { seq, at_ms, y };
  });
  fold(end_ms);
  return { rows, folds, bottom: y };
}
