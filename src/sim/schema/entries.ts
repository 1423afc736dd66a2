/** A document of which any part may be wrong. */
export type Part = Readonly<Record<string, unknown>>;

/** The entries of a list with their paths; none where it is no list. */
export function entries(path: string, value: unknown): readonly (readonly [string, Part])[] {
  if (!Array.isArray(value)) return [];
  return value.map((entry, index) => [`${path}[${index}]`, Object(entry) as Part]);
}
