/**
 * Figures and claims are numbered in reading order. Components of one page render concurrently, so the order is
 * read from the source before rendering and handed down in `Astro.locals` (locals.d.ts).
 */

/** The `id`s given to the named components in MDX source, in reading order, each once. */
export function idsOf(mdx: string, ...components: string[]): string[] {
  const tag = new RegExp(`<(?:${components.join('|')})\\s[^>]*?\\bid="([^"]+)"`, 'g');
  return [...new Set([...mdx.matchAll(tag)].map(([, id]) => id!))];
}

/** A figure as the text announces it. */
export interface FigureTag {
  /** Name of its component, such as `Pipeline`. */
  readonly component: string;
  readonly id: string;
  /** Its other plain attributes, `title` among them. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** The figures in MDX or Astro source, in reading order: the components that have an id and a title. */
export function figuresIn(source: string): readonly FigureTag[] {
  const tags = source.matchAll(/<([A-Z]\w*)((?:\s+\w+="[^"]*")+)\s*\/>/g);
  return [...tags].flatMap(([, component, written]) => {
    const pairs = [...written!.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value,
    ]);
    const { id, ...attributes } = Object.fromEntries(pairs) as Record<string, string>;
    return id && attributes.title ? [{ component: component!, id, attributes }] : [];
  });
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
