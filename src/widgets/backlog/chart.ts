/**
 * The two charts as shapes: how many changes iCloud and the iPhone have, and below, on the same axis of time, how
 * long the iPhone has lacked something. Sizes are in units of a sixteenth of the size of text, which for most
 * readers are CSS pixels, so that words are as large as elsewhere.
 */
import { ticks } from 'd3';
import { backlogWords as words } from '../../messages/backlog.ts';
import { number } from '../../messages/format.ts';
import type { SyncTrace } from '../../sim/sync/simulate.ts';
import type * as drawing from '../chart/drawing.ts';
import { linear } from '../chart/linear.ts';
import { day_ms } from './choices.ts';
import { gapAt, gapsOf, lacksOf, longestOf, type Gap } from './view.ts';

export const height = 352;
/** Narrower than this, the words no longer fit. */
export const width_min = 290;
/** Upper and lower edge of each chart; where the openings stand between them. */
export const changes = { top: 22, bottom: 192 } as const;
const openings_y = 209;
export const lack = { top: 254, bottom: 326 } as const;
/** From the left edge to where time begins: room for the words of the axes. */
const start = 82;
const end_room = 10;

/** About as much as a letter and a line of words take. */
const letter = 7;
const line_height = 18;
const day_room = 22;

export type Shape = drawing.Shape<
  'grid' | 'gap' | 'lack' | 'icloud' | 'iphone' | 'update' | 'opening'
>;
export type Text = drawing.Text;

export interface Chart {
  readonly shapes: readonly Shape[];
  readonly texts: readonly Text[];
  /** Where a time stands, in simulated milliseconds. */
  readonly x: (at_ms: number) => number;
  /** Where a number of changes stands. */
  readonly y: (count: number) => number;
  /** Where time ends. */
  readonly end: number;
}

type Point = readonly [x: number, y: number];

/** Through points, each of which holds until the next; or back from the last of them. */
function stepsOf(points: readonly Point[], way: 'on' | 'back' = 'on'): string {
  const rounded = points.map(([x, y]) => [Math.round(x), Math.round(y)] as const);
  const [first, ...others] = way === 'on' ? rounded : rounded.toReversed();
  const turns = others.map(([x, y]) => (way === 'on' ? `H${x}V${y}` : `V${y}H${x}`));
  return `${first!.join(' ')}${turns.join('')}`;
}

export function chartOf(trace: SyncTrace, width: number): Chart {
  const end_ms = trace.end.at_ms;
  const end = width - end_room;
  const gaps = gapsOf(trace);
  const points = [...gaps, { ...gaps.at(-1)!, at_ms: end_ms }];
  const longest_ms = longestOf(trace);

  const x = linear([0, end_ms], [start, end]);
  const y = linear([0, points.at(-1)!.in_icloud], [changes.bottom, changes.top]);
  const lackY = linear([0, longest_ms || 1], [lack.bottom, lack.top]);

  const shapes: Shape[] = [];
  const texts: Text[] = [];
  const draw = (name: Shape['name'], d: string) => shapes.push({ name, d });
  const write = (
    name: Text['name'],
    anchor: Text['anchor'],
    [x, y]: readonly [x: number, y: number],
    text: string,
  ) => texts.push({ name, anchor, x: Math.round(x), y: Math.round(y), text });
  const level = (at_y: number, text: string) => {
    draw('grid', `M${start} ${at_y}H${end}`);
    write('axis', 'end', [start - 6, at_y + 4], text);
  };

  const levels = ticks(0, points.at(-1)!.in_icloud, 4).filter(Number.isInteger);
  for (const count of levels) level(Math.round(y(count)), number(count));
  if (longest_ms > 0) level(lack.top, words.longest(longest_ms));
  writeDays();

  const upper = points.map((gap): Point => [x(gap.at_ms), y(gap.in_icloud)]);
  const lower = points.map((gap): Point => [x(gap.at_ms), y(gap.on_iphone)]);
  draw('gap', `M${stepsOf(upper)}L${stepsOf(lower, 'back')}z`);
  draw('icloud', `M${stepsOf(upper)}`);
  draw('iphone', `M${stepsOf(lower)}`);

  const teeth = lacksOf(trace).map(({ from_ms, to_ms }) => {
    const [from_x, to_x] = [Math.round(x(from_ms)), Math.round(x(to_ms))];
    return `M${from_x} ${lack.bottom}L${to_x} ${Math.round(lackY(to_ms - from_ms))}V${lack.bottom}`;
  });
  draw('lack', teeth.join(''));
  draw('grid', `M${start} ${lack.bottom}H${end}`);

  drawActs();
  write('title', 'start', [0, 10], words.changes_axis);
  write('title', 'start', [0, lack.top - 14], words.lack_axis);
  writeNames();
  writeMissing();
  return { shapes, texts, x, y, end };

  function writeDays(): void {
    const below = lack.bottom + line_height;
    const days = Math.ceil(end_ms / day_ms);
    const every = Math.ceil(day_room / (x(day_ms) - start));
    write('axis', 'end', [start - 6, below], words.day_axis);
    for (let day = 1; day <= days; day += 1) {
      if (day < days) draw('grid', `M${Math.round(x(day * day_ms))} ${lack.bottom}v6`);
      if (day % every === 0) write('axis', 'middle', [x((day - 0.5) * day_ms), below], number(day));
    }
  }

  /** What somebody did on the iPhone. */
  function drawActs(): void {
    for (const { kind, at_ms } of trace.events) {
      const at_x = Math.round(x(at_ms));
      if (kind === 'os.installed') {
        draw('update', `M${at_x} ${changes.top - 6}V${lack.bottom}`);
        write('word', 'middle', [at_x, changes.top - 11], words.update);
      } else if (kind === 'app.opened') {
        draw('opening', `M${at_x} ${openings_y - 8}l5 9h-10z`);
      }
    }
    if (shapes.some(({ name }) => name === 'opening')) {
      write('axis', 'end', [start - 6, openings_y], words.opened);
    }
  }

  /** The lines rise: there is room to the left above them, and to the right below them. */
  function writeNames(): void {
    const [from_ms, to_ms] = [end_ms * 0.42, end_ms * 0.55];
    const above = y(gapAt(trace, to_ms).in_icloud) - 6;
    const below = y(gapAt(trace, from_ms).on_iphone) + line_height - 3;
    const has_room = below < changes.bottom;
    write('word', 'end', [x(to_ms) - 8, above], words.in_icloud);
    write(
      'word',
      'start',
      [x(from_ms) + 4, has_room ? below : changes.bottom - 6],
      words.on_iphone,
    );
  }

  /** In the widest gap, where there is room for it. */
  function writeMissing(): void {
    const missing = ({ in_icloud, on_iphone }: Gap) => in_icloud - on_iphone;
    const index = gaps.reduce(
      (best, gap, at) => (missing(gap) > missing(gaps[best]!) ? at : best),
      0,
    );
    const widest = gaps[index]!;
    const text = words.missing(missing(widest));
    /** What comes next closes the gap. */
    const right = x(points[index + 1]!.at_ms) - 6;
    const floor = y(widest.on_iphone);
    // The gap narrows towards its beginning: how high is it where the words begin?
    const length = text.length * letter;
    const reach = right - x(widest.since_ms ?? 0);
    if (reach <= length) return;
    const room = (floor - y(widest.in_icloud)) * (1 - length / reach);
    if (room > line_height) write('missing', 'end', [right, floor - Math.max(6, room * 0.4)], text);
  }
}
