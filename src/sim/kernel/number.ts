/**
 * A number that a world assumes. A world defines each of its numbers once: what a scenario may say, what the
 * published schema tells of it and what a reader finds on the page of all numbers come from there.
 */
export interface NumberDefinition<Unit extends string = string> {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly unit: Unit;
  /** What it means, in a sentence. */
  readonly about: string;
  /** An id in content/claims, or "chosen" where nobody knows and a plausible value had to be picked. */
  readonly claim: string;
  /** The claim supports the number, but does not say that the system uses it. */
  readonly chosen_after_claim?: true;
}

/** Their defaults, by name. */
export function defaultsOf<Name extends string>(
  definitions: Readonly<Record<Name, NumberDefinition>>,
): Readonly<Record<Name, number>> {
  const all = Object.entries<NumberDefinition>(definitions);
  return Object.fromEntries(all.map(([name, { default: value }]) => [name, value])) as Record<
    Name,
    number
  >;
}
