/**
 * The sequence: a lifeline for each device, iCloud, the push service and the
 * receiver's app, time running down, an arrow for every message. The geometry
 * knows no present moment; `presentAt` adds it.
 */
import type { LayoutKind } from '../layouts.ts';
import { bisector } from 'd3';
import { nameAmong, releaseName } from '../../../messages/devices.ts';
import { clockTime } from '../../../messages/format.ts';
import { pipeline } from '../../../messages/pipeline.ts';
import { sequence, type EventNames } from '../../../messages/sequence.ts';
import type { SyncEvent } from '../../../sim/sync/events.ts';
import type { SyncTrace } from '../../../sim/sync/simulate.ts';
import { markOf } from '../view/edits.ts';
import { toneOf } from '../view/moments.ts';
import { perTrace } from '../view/per-trace.ts';
import { textOf, versionAt } from '../view/replicas.ts';
import type { Status } from '../view/status.ts';
import { emsOf, wrapped } from '../path/text.ts';
import { arrowsOf, waitsOf, type Arrow, type Wait } from './arrows.ts';
import { columnOf, columnsOf } from './columns.ts';
import { groupsOf, rowsOf, type Fold, type Row } from './rows.ts';

export interface Lifeline {
  readonly id: string;
  readonly name: readonly string[];
  readonly x: number;
}

export interface EventMark extends Row {
  readonly x: number;
  readonly tone: Status;
  /** Where it happens: a device, iCloud or the push service. */
  readonly owner: string;
  /** Beside the mark, on the side where there is more room. */
  readonly text: string;
  readonly text_x: number;
  readonly anchor: 'start' | 'end';
  /** Empty where it reads the same as that of the event before. */
  readonly time: string;
}

export interface SequencePicture {
  readonly kind: LayoutKind;
  readonly width: number;
  readonly height: number;
  readonly font_size: number;
  readonly lifelines: readonly Lifeline[];
  /** Upper and lower end of the lifelines. */
  readonly top: number;
  readonly bottom: number;
  readonly events: readonly EventMark[];
  readonly arrows: readonly Arrow[];
  readonly waits: readonly Wait[];
  readonly folds: readonly Fold[];
  /** That not every event is drawn; empty where every one is. */
  readonly remark: string;
}

/** A picture of more rows than this nobody reads. */
const rows_max = 400;

const sizes = {
  wide: { width: 960, gutter: 84, font_size: 13, top: 56 },
  tall: { width: 358, gutter: 62, font_size: 11.5, top: 50 },
} as const;

const pictures = perTrace(() => new Map<string, SequencePicture>());

/** @throws RangeError where the run has no device `receiver` */
export function sequenceView(
  trace: SyncTrace,
  receiver: string,
  kind: LayoutKind,
): SequencePicture {
  const drawn = pictures(trace);
  const key = `${kind} ${receiver}`;
  const picture = drawn.get(key) ?? draw(trace, receiver, kind);
  drawn.set(key, picture);
  return picture;
}

function draw(trace: SyncTrace, receiver: string, kind: LayoutKind): SequencePicture {
  const { width, gutter, font_size, top } = sizes[kind];
  const columns = columnsOf(trace, receiver);
  const spacing = (width - gutter) / columns.length;
  const lifelines = columns.map((column, index) => ({
    id: column.id,
    name: column.name.flatMap((word) => wrapped(word, spacing, font_size, 1)),
    x: gutter + spacing * (index + 0.5),
  }));
  const xs = new Map(lifelines.map(({ id, x }) => [id, x]));
  const groups = groupsOf(trace.events).slice(0, rows_max);
  const hidden = trace.events.length - groups.flat().length;
  const { rows, folds, bottom } = rowsOf(groups, top, hidden === 0 ? trace.end.at_ms : 0);
  /** By `seq`. */
  const ys = groups.flatMap((group, index) => group.map(() => rows[index]!.y));
  const places = {
    x: (column: string) => xs.get(column),
    y: (seq: number) => ys[seq],
    bottom: bottom + 20,
  };
  const names = namesFor(trace);
  const marks = rows.map((row, index): EventMark => {
    const [event] = groups[index]!;
    const text = label(event, names);
    const x = xs.get(columnOf(event, receiver)) ?? gutter;
    return {
      ...row,
      x,
      tone: toneOf(event.kind),
      owner: names.device(event.actor),
      ...beside(row.more > 0 ? pipeline.with_more(text, row.more) : text, x, width, font_size),
      time: timeAt(rows, index),
    };
  });
  return {
    kind,
    width,
    height: bottom + 20 + (hidden > 0 ? 70 : 44),
    font_size,
    lifelines,
    top,
    bottom: bottom + 20,
    events: marks,
    arrows: arrowsOf(trace, receiver, places),
    waits: waitsOf(trace, places),
    folds,
    remark: hidden > 0 ? pipeline.more_events(hidden) : '',
  };
}

/** Said once for all rows to which it applies. */
function timeAt(rows: readonly Row[], index: number): string {
  const time = clockTime(rows[index]!.at_ms);
  const before = rows[index - 1];
  return before && clockTime(before.at_ms) === time ? '' : time;
}

function beside(text: string, x: number, width: number, font_size: number) {
  const right = width - x;
  const room = Math.max(right, x) - 12;
  const anchor = right >= x || emsOf(text) * font_size < right - 12 ? 'start' : 'end';
  const [line = ''] = wrapped(text, room, font_size, 1);
  return { text: line, text_x: anchor === 'start' ? x + 8 : x - 8, anchor } as const;
}

function label(event: SyncEvent, names: EventNames): string {
  const words = sequence[event.kind] as (event: SyncEvent, names: EventNames) => string;
  return words(event, names).trim();
}

function namesFor(trace: SyncTrace): EventNames {
  return {
    device: (id) => {
      if (id === 'icloud') return pipeline.icloud;
      if (id === 'push-service') return pipeline.push_service;
      return nameAmong(trace.scenario.devices, id);
    },
    release: releaseName,
    change: (seq) => changeIn(trace, trace.events[seq]!),
  };
}

/** "A", and for an edit what the record then says: "A: Buy milk". */
function changeIn(trace: SyncTrace, event: SyncEvent): string {
  if (event.kind === 'record.edited') {
    return `${markOf(trace, event.seq)}: ${textOf({ record: event.record, fields: event.fields })}`;
  }
  if (event.kind === 'record.deleted') return markOf(trace, event.seq);
  const carried = carriedBy(event);
  const version = carried && versionAt(trace, event.seq, carried.device, carried.record);
  const edit = version?.edit ?? null;
  return edit === null ? '' : markOf(trace, edit);
}

function carriedBy(event: SyncEvent) {
  if (event.kind === 'save.requested')
    return { device: event.actor, record: event.records.at(-1)! };
  if (event.kind === 'save.committed')
    return { device: event.device, record: event.records.at(-1)! };
  if (event.kind !== 'fetch.completed') return undefined;
  const record = Object.keys(event.applied).at(-1);
  return record === undefined ? undefined : { device: event.actor, record };
}

export interface Present {
  /** `seq` of the last event that has happened; -1 before the first. */
  readonly seq: number;
  /** The present moment as a line across. */
  readonly y: number;
  readonly time: string;
}

/** Where the present is between the rows: right below the last event at its own moment. */
export function presentAt(
  { events, top, bottom }: SequencePicture,
  time_ms: number,
  end_ms: number,
): Present {
  const next = happenedBy(events, time_ms);
  const before = events[next - 1];
  const after = events[next];
  const from = { y: (before?.y ?? top) + below, at_ms: before?.at_ms ?? 0 };
  const to = { y: after ? after.y - above : bottom, at_ms: after?.at_ms ?? end_ms };
  const share =
    to.at_ms > from.at_ms ? Math.min(1, (time_ms - from.at_ms) / (to.at_ms - from.at_ms)) : 0;
  return { seq: before?.seq ?? -1, y: from.y + (to.y - from.y) * share, time: clockTime(time_ms) };
}

const happenedBy = bisector((event: EventMark) => event.at_ms).right;
const below = 7;
const above = 15;
