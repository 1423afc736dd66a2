declare namespace App {
  /** What a page announces before it renders; see numbering.ts. */
  interface Locals {
    /** Ids of the page's figures, in reading order. */
    figures?: readonly string[];
    /** The claims the page cites, in reading order, each with how often it does. */
    claims?: ReadonlyMap<string, number>;
    /** How many marks of each claim stand in the text so far. */
    marked?: Map<string, number>;
  }
}
