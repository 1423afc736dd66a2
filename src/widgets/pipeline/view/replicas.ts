/** What iCloud and each device's screen show at a position. */
import type { SyncTrace } from '../../../sim/sync/simulate.ts';
import type { Fields } from '../../../sim/sync/types.ts';
import { historyOf, type Place, type Version } from './record-history.ts';
import { lastChange, lastSeq, valueAt } from './timeline.ts';

export interface RecordView {
  readonly record: string;
  readonly fields: Fields;
  /** `seq` of the edit it shows, where one is known. */
  readonly edit: number | null;
  readonly pending: boolean;
  /** `seq` of the event that put it there. */
  readonly since: number;
}

export interface ReplicaView {
  /** The latest changed first; at most eight. */
  readonly newest: readonly RecordView[];
  readonly count: number;
  /** iCloud has something newer. */
  readonly behind: boolean;
  /** Own changes that iCloud has not confirmed. */
  readonly unsent: boolean;
}

/** What the screen of `device` shows. @throws RangeError where there is no such device. */
export function replicaAt(trace: SyncTrace, time_ms: number, device: string): ReplicaView {
  return viewOf(placeOf(trace, device), lastSeq(trace, time_ms));
}

/** Records in iCloud. */
export function serverAt(trace: SyncTrace, time_ms: number): ReplicaView {
  return viewOf(historyOf(trace).server, lastSeq(trace, time_ms));
}

/** Everything a device holds, by record id. */
export function contentsAt(
  trace: SyncTrace,
  time_ms: number,
  device: string,
): Readonly<Record<string, Fields>> {
  const seq = lastSeq(trace, time_ms);
  const contents: Record<string, Fields> = {};
  for (const [record, versions] of placeOf(trace, device).versions) {
    const fields = valueAt(versions, seq)?.fields;
    if (fields) contents[record] = fields;
  }
  return contents;
}

/** The version of `record` that `device` has after event `seq`. */
export function versionAt(
  trace: SyncTrace,
  seq: number,
  device: string,
  record: string,
): Version | undefined {
  return valueAt(placeOf(trace, device).versions.get(record), seq);
}

/** What a record says, in one line: its text or title, else its first text, else its id. */
export function textOf({ record, fields }: Pick<RecordView, 'record' | 'fields'>): string {
  const texts = [fields.text, fields.title, ...Object.values(fields)];
  const text = texts.find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() : record;
}

function placeOf(trace: SyncTrace, device: string): Place {
  const place = historyOf(trace).devices.get(device);
  if (!place) throw new RangeError(`no device "${device}"`);
  return place;
}

function viewOf(place: Place, seq: number): ReplicaView {
  const newest = (valueAt(place.recent, seq) ?? []).flatMap((record): readonly RecordView[] => {
    const change = lastChange(place.versions.get(record), seq);
    if (!change?.value.fields) return [];
    const { fields, edit, pending } = change.value;
    return [{ record, fields, edit, pending, since: change.seq }];
  });
  return {
    newest,
    count: valueAt(place.count, seq) ?? 0,
    behind: (valueAt(place.behind, seq) ?? 0) > 0,
    unsent: (valueAt(place.pending, seq) ?? 0) > 0,
  };
}
