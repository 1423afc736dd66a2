/** The two shapes of a picture: from side to side, and from top to bottom for a phone. */
export type LayoutKind = 'wide' | 'tall';

/** `both`: the room decides, by CSS alone; for the server and for print. */
export type LayoutChoice = LayoutKind | 'both';

/** Room that the wide one needs, in pixels; Layouts.svelte says the same in its container query. */
const wide_min_px = 768;

/** The layout for a measured width, in pixels; both before it is known. */
export function layoutFor(width_px: number | undefined): LayoutChoice {
  if (width_px === undefined) return 'both';
  return width_px >= wide_min_px ? 'wide' : 'tall';
}
