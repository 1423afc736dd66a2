/**
 * A value that changes at events, and which value holds at a position. The
 * position `time_ms` is after every event with `at_ms <= time_ms`.
 */
import { bisector } from 'd3';
import type { SyncEvent } from '../../../sim/sync/events.ts';
import type { SyncTrace } from '../../../sim/sync/simulate.ts';

/** From event `seq` on, the value is this. Entries rise by `seq`. */
export interface Change<Value> {
  readonly seq: number;
  readonly value: Value;
}

const eventsUpTo = bisector((event: SyncEvent) => event.at_ms).right;
const changesUpTo = bisector((change: Change<unknown>) => change.seq).right;

/** `seq` of the last event that has happened, -1 before the first. A trace's events are numbered by place. */
export function lastSeq(trace: SyncTrace, time_ms: number): number {
  return eventsUpTo(trace.events, time_ms) - 1;
}

/** The last change at or before event `seq`. */
export function lastChange<Value>(
  changes: readonly Change<Value>[] | undefined,
  seq: number,
): Change<Value> | undefined {
  return changes?.[changesUpTo(changes, seq) - 1];
}

/** The value after event `seq`; undefined before the first change. */
export function valueAt<Value>(
  changes: readonly Change<Value>[] | undefined,
  seq: number,
): Value | undefined {
  return lastChange(changes, seq)?.value;
}

/** Adds a change; of two at one event the later holds. */
export function record<Value>(changes: Change<Value>[], seq: number, value: Value): void {
  if (changes.at(-1)?.seq === seq) changes.pop();
  changes.push({ seq, value });
}

/** The list kept in `map` under `key`, made where there is none. */
export function listIn<Key, Item>(map: Map<Key, Item[]>, key: Key): Item[] {
  let list = map.get(key);
  if (!list) {
    list = [];
    map.set(key, list);
  }
  return list;
}
