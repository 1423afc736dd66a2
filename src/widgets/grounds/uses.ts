/** Which figures need a number. */
import type { NumberName } from '../../sim/numbers.ts';

/** A page with its figures. */
export interface PageOfFigures {
  readonly title: string;
  readonly figures: readonly {
    /** Within its page, from 1 up. */
    readonly number: number;
    readonly title: string;
    /** Its address. */
    readonly to: string;
    readonly numbers: ReadonlySet<NumberName>;
  }[];
}

/** Those of `pages` where a figure needs it, each with these figures only. */
export function usesOf(
  name: NumberName,
  pages: readonly PageOfFigures[],
): readonly PageOfFigures[] {
  return pages
    .map(({ title, figures }) => ({ title, figures: figures.filter((f) => f.numbers.has(name)) }))
    .filter(({ figures }) => figures.length > 0);
}
