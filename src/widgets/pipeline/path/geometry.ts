/** Points, boxes and ways. Lengths are units of the picture's view box. */
import { pathRound } from 'd3';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A way along straight pieces, from the first point to the last. */
export type Way = readonly Point[];

export const point = (x: number, y: number): Point => ({ x, y });
export const box = (x: number, y: number, width: number, height: number): Box => ({
  x,
  y,
  width,
  height,
});

/** The point at a share from 0 to 1 of the way's length. */
export function along(way: Way, share: number): Point {
  let left = Math.min(1, Math.max(0, share)) * lengthOf(way);
  for (let index = 1; index < way.length; index += 1) {
    const from = way[index - 1]!;
    const to = way[index]!;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (left <= length && length > 0) return between(from, to, left / length);
    left -= length;
  }
  return way.at(-1)!;
}

/** The beginning of a way, up to a share of its length. */
export function beginning(way: Way, share: number): Way {
  const end = along(way, share);
  let left = Math.min(1, Math.max(0, share)) * lengthOf(way);
  const passed = way.slice(1).findIndex((to, index) => {
    left -= Math.hypot(to.x - way[index]!.x, to.y - way[index]!.y);
    return left <= 0;
  });
  return [...way.slice(0, passed < 0 ? way.length : passed + 1), end];
}

export function between(from: Point, to: Point, share: number): Point {
  return point(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
}

export function reversed(way: Way): Way {
  return [...way].reverse();
}

/** An SVG path along the way, with rounded corners. */
export function rounded(way: Way, radius = 10): string {
  const path = pathRound(1);
  way.forEach(({ x, y }, index) => {
    const next = way[index + 1];
    if (index === 0) path.moveTo(x, y);
    else if (next) path.arcTo(x, y, next.x, next.y, radius);
    else path.lineTo(x, y);
  });
  return path.toString();
}

export function flippedPoint({ x, y }: Point, width: number): Point {
  return point(width - x, y);
}

export function flippedBox(of: Box, width: number): Box {
  return { ...of, x: width - of.x - of.width };
}

function lengthOf(way: Way): number {
  let length = 0;
  for (let index = 1; index < way.length; index += 1) {
    length += Math.hypot(way[index]!.x - way[index - 1]!.x, way[index]!.y - way[index - 1]!.y);
  }
  return length;
}
