/** Which of the sync world's numbers a figure depends on: found by running it. */
import { assumedNumbers, type AssumedNumber } from '../../sim/sync/assumptions.ts';
import { simulate } from '../../sim/sync/simulate.ts';
import type { Scenario } from '../../sim/sync/types.ts';
import { readBy } from './read.ts';

export function assumedBy(scenario: Scenario): readonly AssumedNumber[] {
  const read = readBy(scenario.assumptions, (assumptions) => {
    simulate({ ...scenario, assumptions });
  });
  return assumedNumbers.filter((name) => read.has(name));
}

/** The same of several scenarios together. */
export function assumedByAny(scenarios: readonly Scenario[]): readonly AssumedNumber[] {
  const read = new Set(scenarios.flatMap(assumedBy));
  return assumedNumbers.filter((name) => read.has(name));
}
