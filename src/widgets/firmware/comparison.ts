/** What the figures ask of a comparison of two releases. */
import type { firmwareWords } from '../../messages/firmware.ts';

interface Part {
  readonly name: string;
  readonly about?: string | undefined;
}

/** Of an entry of the collection `firmware`, what is told here. */
interface Comparison {
  readonly changed: readonly (Part & { readonly kind: keyof typeof firmwareWords.kinds })[];
  readonly unchanged: readonly Part[];
}

/** The parts that changed, by kind, in the order in which kinds are first listed. */
export function byKind({ changed }: Comparison) {
  return Map.groupBy(changed, ({ kind }) => kind);
}

/**
 * Whether a part changed, for a drawing that shows it.
 * @throws {Error} for a part that the comparison does not speak of: a drawing must not speak of it either
 */
export function isChanged({ changed, unchanged }: Comparison, name: string): boolean {
  if (changed.some((part) => part.name === name)) return true;
  if (unchanged.some((part) => part.name === name)) return false;
  throw new Error(`the comparison says nothing of “${name}”`);
}
