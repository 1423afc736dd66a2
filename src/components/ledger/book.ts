/** The collections as the ledger shows them: each claim with all that hangs on it, in its place. */
import type { CollectionEntry } from 'astro:content';
import type { Use } from './usage.ts';

export type Claim = CollectionEntry<'claims'>;
export type Source = CollectionEntry<'sources'>;
export type Topic = Claim['data']['topic'];

/** A claim with what it names, and what names it. */
export interface Entry {
  readonly claim: Claim;
  /** Whose statement it is, where it is not the site's own. */
  readonly document: Source | null;
  readonly sources: readonly Source[];
  /** Entries that it cannot be true together with, as it says itself. */
  readonly against: readonly Entry[];
  /** Entries that say so of this one, and are not in `against`. */
  readonly contradicts: readonly Entry[];
  readonly uses: readonly Use[];
}

/** A source with all that rests on it, and all that it states as one of the four documents. */
export interface SourceEntry {
  readonly source: Source;
  readonly supports: readonly Entry[];
  readonly states: readonly Entry[];
}

export interface Book {
  /** In a fixed order: by topic as given, then by id. */
  readonly entries: readonly Entry[];
  readonly sources: readonly SourceEntry[];
}

/**
 * @param topics in the order in which they are to stand
 * @throws {Error} where a claim names a source or a claim that does not exist
 */
export function bookOf(
  claims: readonly Claim[],
  sources: readonly Source[],
  topics: readonly Topic[],
  uses: ReadonlyMap<string, readonly Use[]>,
): Book {
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  const sourceOf = ({ id }: { id: string }) => found(sourceById.get(id), id);

  // Entries name one another, so that their lists are filled when all are there.
  const drafts = claims.map((claim) => ({
    claim,
    document: claim.data.document ? sourceOf(claim.data.document) : null,
    sources: (claim.data.sources ?? []).map(sourceOf),
    against: [] as Entry[],
    contradicts: [] as Entry[],
    uses: uses.get(claim.id) ?? [],
  }));
  const draftById = new Map(drafts.map((draft) => [draft.claim.id, draft]));
  for (const draft of drafts) {
    for (const { id } of draft.claim.data.against ?? []) {
      const other = found(draftById.get(id), id);
      draft.against.push(other);
      const isMutual = other.claim.data.against?.some((back) => back.id === draft.claim.id);
      if (!isMutual) other.contradicts.push(draft);
    }
  }

  const entries: Entry[] = drafts.sort(
    (a, b) =>
      topics.indexOf(a.claim.data.topic) - topics.indexOf(b.claim.data.topic) ||
      inOrder(a.claim.id, b.claim.id),
  );
  return {
    entries,
    sources: [...sources]
      .sort(
        (a, b) =>
          inOrder(a.data.publisher.toLowerCase(), b.data.publisher.toLowerCase()) ||
          inOrder(a.data.title.toLowerCase(), b.data.title.toLowerCase()),
      )
      .map((source) => ({
        source,
        supports: entries.filter((entry) => entry.sources.includes(source)).sort(byId),
        states: entries.filter(({ document }) => document === source).sort(byId),
      })),
  };
}

export function byId(a: Entry, b: Entry): number {
  return inOrder(a.claim.id, b.claim.id);
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function found<T>(entry: T | undefined, id: string): T {
  if (!entry) throw new Error(`no “${id}” in the collections of claims and sources`);
  return entry;
}
