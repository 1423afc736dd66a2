/** What every figure is given where it stands in a text. */
export interface FigureProps {
  /** Unique on the page, and among its `Astro.locals.figures`. */
  id: string;
  title: string;
  caption: string;
  /** What a reader can do here: left out on paper and without scripts, where nothing can be pressed. */
  to_do?: string | undefined;
}

/** When a widget wakes up: a little before it comes into sight. */
export const near = { rootMargin: '300px' };
