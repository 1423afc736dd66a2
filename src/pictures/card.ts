/** Where everything on a card stands. Lengths are its pixels. */
import { emsOf } from '../widgets/pipeline/path/text.ts';

/** What link previews ask for. */
export const width = 1200;
export const height = 630;

const margin = 64;
const gap = 48;
const room = width - 2 * margin;
/** Between the title and the lower edge. */
export const panels_room = { x: margin, y: 190, width: room, height: height - 190 };
/** Baselines. */
export const lines = { x: margin, site: 80, title: 150, panel: 228 };

const title_size = 66;
/** The letters of the font are narrower than `emsOf` has them. */
const narrower = 0.95;

/** Smaller where the title would not fit on its line. */
export function titleSize(title: string): number {
  return Math.min(title_size, Math.floor(room / (emsOf(title) * narrower)));
}

/** The places of panels side by side. */
export function places(count: number) {
  const each = (room - gap * (count - 1)) / count;
  return Array.from({ length: count }, (_, index) => ({
    ...panels_room,
    x: margin + index * (each + gap),
    width: each,
  }));
}
