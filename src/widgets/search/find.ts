/** Searches each kind for itself, so that four hundred statements do not bury the five articles. */
import { kinds, type Kind } from '../../messages/find.ts';
import { isKnown, wordsApart } from './known.ts';
import { marked, type Piece } from './marked.ts';
import type { Fragment, Found, Pagefind } from './pagefind.ts';

export interface Result {
  readonly href: string;
  readonly title: string;
  readonly note: string;
  readonly excerpt: readonly Piece[];
  /** Sections of an article in which something fits. */
  readonly sections: readonly { readonly href: string; readonly title: string }[];
}

export interface Group {
  readonly kind: Kind;
  readonly total: number;
  /** The best, as many as were asked for. */
  readonly results: readonly Result[];
}

/** How many are shown of each kind at first, and with each press of its button. */
export const step = 5;
const sections_max = 3;

/**
 * @param shown how many results to read of a kind, where more than `step`
 * @returns kinds of which something was found; none where one of the words occurs nowhere
 */
export async function find(
  pagefind: Pagefind,
  words: string,
  shown: Partial<Readonly<Record<Kind, number>>> = {},
): Promise<Group[]> {
  const known = await Promise.all(wordsApart(words).map((word) => isKnown(pagefind, word)));
  if (known.includes(false)) return [];
  const groups = await Promise.all(
    kinds.map(async (kind) => {
      const { results }: Found = await pagefind.search(words, { filters: { kind } });
      const first = results.slice(0, shown[kind] ?? step);
      const read = await Promise.all(first.map((result) => result.data()));
      return { kind, total: results.length, results: read.map(resultOf) };
    }),
  );
  return groups.filter(({ total }) => total > 0);
}

function resultOf({ url, meta, content, excerpt, sub_results }: Fragment): Result {
  return {
    href: url,
    title: meta.title ?? '',
    note: meta.note ?? '',
    excerpt: marked(excerpt, content),
    sections: sub_results
      .filter((section) => section.url !== url)
      .slice(0, sections_max)
      .map(({ url, title }) => ({ href: url, title })),
  };
}
