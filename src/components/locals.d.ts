declare namespace App {
  /** What a page announces before it renders; see numbering.ts. */
  interface Locals {
    /** Ids of the page's figures, in reading order. */
    figures?: readonly string[];
    /** Ids of the claims the page cites, in reading order. */
    claims?: readonly string[];
    /** Claims that already have a mark in the text for the evidence list to lead back to. */
    marked?: Set<string>;
  }
}
