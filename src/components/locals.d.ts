declare namespace App {
  /** What a page announces before it renders; see numbering.ts. */
  interface Locals {
    /** Ids of the page's figures, in reading order. */
    figures?: readonly string[];
    /** Of the headings of its figures: 3, below a section’s, unless they stand above every section. */
    figureLevel?: 2;
    /** The claims the page cites, in reading order, each with how often it does. */
    claims?: ReadonlyMap<string, number>;
    /** How many marks of each claim stand in the text so far. */
    marked?: Map<string, number>;
  }
}
