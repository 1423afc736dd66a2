/**
 * Figures and claims are numbered in reading order. Components of one page render concurrently, so the order is
 * read from the source before rendering and handed down in `Astro.locals` (locals.d.ts).
 */

/** The claims that MDX or Astro source cites, in reading order, each with how often it does. */
export function citationsIn(source: string): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const [, id] of source.matchAll(/<Claim\s[^>]*?\bid="([^"]+)"/g)) {
    times.set(id!, (times.get(id!) ?? 0) + 1);
  }
  return times;
}

/**
 * The anchor of a claim’s mark in the text; a claim may be cited more than once. Claims end in numbers too, so the
 * dot keeps the second mark of one apart from the first of another.
 */
export function markId(claim: string, time: number): string {
  return time === 1 ? `mark-${claim}` : `mark-${claim}.${time}`;
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
