/** What a screen, or the room with iCloud's records, shows: records with their marks, line by line. */
import type { SyncTrace } from '../../../sim/sync/simulate.ts';
import { pipeline } from '../../../messages/pipeline.ts';
import { markOf } from '../view/edits.ts';
import { lastSeq } from '../view/timeline.ts';
import { textOf, type RecordView, type ReplicaView } from '../view/replicas.ts';
import { point, type Box, type Point } from './geometry.ts';
import { wrapped } from './text.ts';

export interface TextLine extends Point {
  readonly text: string;
}

export interface RecordPicture {
  /** Top left of the small card with the mark. */
  readonly card: Point;
  readonly mark: string;
  /** It came with the latest event. */
  readonly fresh: boolean;
  readonly lines: readonly TextLine[];
}

export interface NotePicture {
  readonly kind: 'behind' | 'unsent';
  /** The middle of the shape that goes with it. */
  readonly shape: Point;
  readonly lines: readonly TextLine[];
}

export interface ScreenPicture {
  readonly records: readonly RecordPicture[];
  /** "nothing yet", or how many records did not fit. */
  readonly remark: TextLine | null;
  readonly note: NotePicture | null;
}

const text_size = 13;
const line_height = 17;
const note_size = 12;
const note_line_height = 15;
const padding = 9;
const card_width = 21;
const shape_width = 16;

export function screenPicture(
  trace: SyncTrace,
  time_ms: number,
  replica: ReplicaView,
  room: Box,
): ScreenPicture {
  const now_ms = trace.events[lastSeq(trace, time_ms)]?.at_ms;
  const note = replica.unsent && !replica.behind ? unsentNote(room) : null;
  const bottom = note ? note.lines[0]!.y - note_line_height : room.y + room.height - 5;
  const x = room.x + padding;
  const lines_max = Math.floor((bottom - room.y - 6) / line_height);
  const records: RecordPicture[] = [];
  let y = room.y + 6;
  let left = lines_max;
  for (const view of replica.newest) {
    // The last line is kept for the word that there is more.
    const free = replica.count > records.length + 1 ? left - 1 : left;
    if (free < 1) break;
    const lines = textLines(view, point(x, y), room.width - 2 * padding, free);
    const mark = view.edit === null ? '' : markOf(trace, view.edit);
    const fresh = trace.events[view.since]?.at_ms === now_ms;
    records.push({ card: point(x, y), mark, fresh, lines });
    left -= lines.length;
    y += lines.length * line_height + 3;
  }
  const hidden = replica.count - records.length;
  const text =
    replica.count === 0 ? pipeline.nothing_yet : hidden > 0 ? pipeline.more_records(hidden) : '';
  return { records, remark: text && left > 0 ? { text, x, y: y + 12 } : null, note };
}

function textLines(
  view: RecordView,
  { x, y }: Point,
  width: number,
  lines_max: number,
): readonly TextLine[] {
  return wrapped(textOf(view), width - card_width, text_size, lines_max).map((text, index) => ({
    text,
    x: x + card_width,
    y: y + 12.5 + index * line_height,
  }));
}

/** A note with its shape, down from the baseline of its first line. */
export function notePicture(
  kind: NotePicture['kind'],
  { x, width }: { readonly x: number; readonly width: number },
  first: number,
): NotePicture {
  return {
    kind,
    shape: point(x + 5, first - 4),
    lines: noteLines(kind, width).map((text, index) => ({
      text,
      x: x + shape_width,
      y: first + index * note_line_height,
    })),
  };
}

function noteLines(kind: NotePicture['kind'], width: number): readonly string[] {
  return wrapped(pipeline[kind], width - shape_width, note_size, 3);
}

function unsentNote(room: Box): NotePicture {
  const place = { x: room.x + padding, width: room.width - 2 * padding + 4 };
  const lines = noteLines('unsent', place.width).length;
  return notePicture('unsent', place, room.y + room.height - 8 - (lines - 1) * note_line_height);
}
