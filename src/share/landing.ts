/** Where an address leads that has suffered on its way: its end cut off, or a full stop grown onto it. */

/**
 * The id of the element that is meant; null where the browser finds the place by itself, or nobody can tell.
 * @param exists whether the page has an element of this id
 * @param figures ids of the page's figures, each of which has its parameters under its own name
 */
export function landingOf(
  { hash, searchParams }: Pick<URL, 'hash' | 'searchParams'>,
  exists: (id: string) => boolean,
  figures: readonly string[],
): string | null {
  const wanted = hash.slice(1);
  if (exists(wanted)) return null;
  const trimmed = wanted.replace(/[^\p{L}\p{N}_-]+$/u, '');
  if (trimmed && exists(trimmed)) return trimmed;
  const names = [...searchParams.keys()];
  return figures.find((id) => names.some((name) => name.startsWith(`${id}.`))) ?? null;
}
