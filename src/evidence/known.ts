/** What there is to refer to, and the finding where a reference leads nowhere. */
import type { Finding } from './fault.ts';

/** The ids that content may name. */
export interface Known {
  readonly claims: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  /** Those sources that are among the documents this project set out from. */
  readonly documents: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
  /** Numbers of the model. */
  readonly numbers: ReadonlySet<string>;
}

/** An id as it is written at a place. */
export interface Citation {
  readonly id: string;
  /** Counted from 1. */
  readonly line: number;
}

/** Where an id must be found, and how to say that it is not. */
export interface Shelf {
  readonly of: 'claims' | 'sources' | 'terms' | 'numbers';
  readonly missing: (id: string) => string;
}

export const CLAIM: Shelf = {
  of: 'claims',
  missing: (id) => `no claim "${id}" in content/claims`,
};
export const SOURCE: Shelf = {
  of: 'sources',
  missing: (id) => `no source "${id}" in content/sources`,
};
export const TERM: Shelf = {
  of: 'terms',
  missing: (id) => `no term "${id}" in content/glossary`,
};
export const NUMBER: Shelf = {
  of: 'numbers',
  missing: (id) => `no number "${id}" in the model`,
};

export function unknown(cited: readonly Citation[], shelf: Shelf, known: Known): Finding[] {
  return cited
    .filter(({ id }) => !known[shelf.of].has(id))
    .map(({ id, line }) => ({ line, message: shelf.missing(id) }));
}
