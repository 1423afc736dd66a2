/**
 * Where everything stands in the drawing of the timeline. Time runs along x; every lane has as many rows as
 * its labels need, so that none lies on another.
 */
import { linear } from '../chart/linear.ts';
import { domainOf, ticksOf, type Tick } from './axis.ts';

export const lanes = ['releases', 'firmware', 'reports'] as const;
export type Lane = (typeof lanes)[number];

/** For sorting what happened on one day: what came out before what was found in it. */
export const byLane = (a: Lane, b: Lane): number => lanes.indexOf(a) - lanes.indexOf(b);

/** What is drawn of an entry. Days are midnights, in milliseconds UTC. */
export interface Point {
  readonly id: string;
  readonly lane: Lane;
  readonly first_ms: number;
  readonly last_ms: number;
  /** Two lines: what happened, and when. */
  readonly label: readonly [string, string];
}

/** A stretch of time and what it is called. */
export interface Stretch {
  readonly id: string;
  readonly from_ms: number;
  readonly to_ms: number;
  readonly label: string;
}

/** What the figure offers: its inner width and its letter size, in CSS pixels, and the reader's zoom. */
export interface Room {
  readonly width_px: number;
  readonly em_px: number;
  readonly zoom: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Along x: the ends of the mark, and where the text begins, or ends. */
interface Spot {
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly anchor: 'start' | 'end';
  /** What can be pressed; holds the mark and the text. */
  readonly box: Omit<Box, 'y'>;
}

export type PlacedPoint = Point & Spot & { readonly box: Box };
export type PlacedStretch = Stretch & { from: number; to: number; x: number; y: number };

/** All in CSS pixels. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly ticks: readonly Tick[];
  readonly stretches: readonly PlacedStretch[];
  readonly lanes: readonly { readonly lane: Lane; readonly y: number }[];
  readonly points: readonly PlacedPoint[];
}

/** Sizes in em, the reader's own letter size. A row has the least side of a target, and room around it. */
const ROW = 3;
const LANE_NAME = 1.75;
const LANE_END = 0.5;
const AXIS = 2.25;
const STRETCH = 2;
/** From the middle of a mark to its text and to the edges of its box. */
const GAP = 0.75;
/** Of one letter on average, generously: fonts differ. */
const LETTER = 0.47;
/** Narrower than this a label would find no room on either side; the box around the drawing scrolls instead. */
const WIDTH_MIN = 17.5;

const lengthIn = (em_px: number) => (text: string) => text.length * LETTER * em_px;

/** @param tickName of a day, or of the month that begins with it */
export function layoutOf(
  points: readonly Point[],
  stretches: readonly Stretch[],
  { width_px, em_px, zoom }: Room,
  tickName: (day: Date, isMonth: boolean) => string,
): Layout {
  const lengthOf = lengthIn(em_px);
  const width = Math.max(width_px, WIDTH_MIN * em_px) * zoom;
  const domain = domainOf(
    new Date(Math.min(...points.map(({ first_ms }) => first_ms))),
    new Date(Math.max(...points.map(({ last_ms }) => last_ms))),
  );
  const exact = linear([+domain[0], +domain[1]], [GAP * em_px, width - GAP * em_px]);
  const scale = (day: number | Date) => Math.round(exact(+day));

  const spots = points.map((point) => spotOf(point, scale, width, em_px));
  const rows = rowsOf(points, spots);

  let y = (AXIS + STRETCH * stretches.length + LANE_END) * em_px;
  const placedLanes = lanes.map((lane) => {
    const count = 1 + Math.max(-1, ...rows.filter((_, index) => points[index]!.lane === lane));
    const placed = { lane, y };
    y += (LANE_NAME + count * ROW + LANE_END) * em_px;
    return placed;
  });
  const rowAt = (lane: Lane, row: number) =>
    placedLanes[lanes.indexOf(lane)]!.y + (LANE_NAME + row * ROW) * em_px;

  return {
    width,
    height: y,
    ticks: ticksOf(domain, scale, width, lengthOf, tickName),
    stretches: stretches.map((stretch, index) => {
      const [from, to] = [scale(stretch.from_ms), scale(stretch.to_ms)];
      const x = Math.max(0, Math.min(from, width - lengthOf(stretch.label)));
      return { ...stretch, from, to, x, y: (AXIS + STRETCH * index) * em_px };
    }),
    lanes: placedLanes,
    points: points.map((point, index) => {
      const spot = spots[index]!;
      return { ...point, ...spot, box: { ...spot.box, y: rowAt(point.lane, rows[index]!) } };
    }),
  };
}

/** The text stands after its mark, or before it where the drawing ends. */
function spotOf(point: Point, scale: (ms: number) => number, width: number, em_px: number): Spot {
  const [from, to] = [scale(point.first_ms), scale(point.last_ms)];
  const gap = GAP * em_px;
  const side = Math.max(...point.label.map(lengthIn(em_px))) + gap + em_px / 4;
  const box = { width: gap + (to - from) + side, height: ROW * em_px };
  return to + side > width
    ? { from, to, x: from - gap, anchor: 'end', box: { x: from - side, ...box } }
    : { from, to, x: to + gap, anchor: 'start', box: { x: from - gap, ...box } };
}

/** For each point the first row of its lane in which it touches no earlier one. */
function rowsOf(points: readonly Point[], spots: readonly Spot[]): readonly number[] {
  const rows: number[] = [];
  for (const [index, { box }] of spots.entries()) {
    const isTaken = (row: number) =>
      rows.some(
        (other, earlier) =>
          other === row &&
          points[earlier]!.lane === points[index]!.lane &&
          touch(spots[earlier]!.box, box),
      );
    let row = 0;
    while (isTaken(row)) row += 1;
    rows.push(row);
  }
  return rows;
}

function touch(a: Omit<Box, 'y'>, b: Omit<Box, 'y'>): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width;
}
