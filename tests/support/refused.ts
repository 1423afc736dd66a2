/** What a world must refuse, as rows of a table of tests. */
import type { Beyond } from './scenarios.ts';

/** The change to a good scenario, and the line that it is refused with. */
type Refusal = readonly [change: object, line: string | RegExp];

/**
 * @param bad refused by the shape of a scenario
 * @param beyond well shaped, and impossible all the same: several changes may have one line
 */
export function refused(
  bad: readonly Refusal[],
  beyond: Readonly<Record<string, Beyond>>,
): readonly (readonly [name: string, ...Refusal])[] {
  const contradictory = Object.values(beyond).flatMap(({ line, changes }) =>
    changes.map((change): Refusal => [change, line]),
  );
  return [...bad, ...contradictory].map(([change, line]) => [String(line), change, line]);
}
