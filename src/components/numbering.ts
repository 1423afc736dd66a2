/**
 * Figures and claims are numbered in reading order. Components of one page render concurrently, so the order is
 * read from the source before rendering and handed down in `Astro.locals` (locals.d.ts).
 */

/** The `id`s given to the named components in MDX source, in reading order, each once. */
export function idsOf(mdx: string, ...components: string[]): string[] {
  const tag = new RegExp(`<(?:${components.join('|')})\\s[^>]*?\\bid="([^"]+)"`, 'g');
  return [...new Set([...mdx.matchAll(tag)].map(([, id]) => id!))];
}

/**
 * The 1-based place of `id` among what the page announced.
 * @throws {Error} where the page did not announce it, which would print a wrong number
 */
export function numberOf(id: string, announced: readonly string[] = []): number {
  const index = announced.indexOf(id);
  if (index < 0)
    throw new Error(`“${id}” is not among the page's ids in Astro.locals: ${announced.join(', ')}`);
  return index + 1;
}
