/** The five meanings of the site, and the shape each has beside its word and its hue. */
import type { Tone } from '../../../ui/tone.ts';

export type Status = Tone;

/**
 * Outlines for a box from -5 to 5, drawn to be filled: the shapes that
 * `.status` of widget.css draws beside words. A ring, an arrowhead, a tick, a
 * cross, an hourglass.
 */
export const statusShapes: Readonly<Record<Status, string>> = {
  idle: 'M0-4.6a4.6 4.6 0 1 0 0 9.2a4.6 4.6 0 1 0 0-9.2zM0-3.2a3.2 3.2 0 1 1 0 6.4a3.2 3.2 0 1 1 0-6.4z',
  active: 'M-4.2-5 5 0-4.2 5z',
  done: 'M-5 .8-3.4-1-1.2 1.2 3.6-4.4 5-2.9-1.1 4.6z',
  failed: 'M-3.6-5 0-1.4 3.6-5 5-3.6 1.4 0 5 3.6 3.6 5 0 1.4-3.6 5-5 3.6-1.4 0-5-3.6z',
  waiting: 'M-4.4-5H4.4V-3.6L1 0 4.4 3.6V5H-4.4V3.6L-1 0-4.4-3.6z',
};
