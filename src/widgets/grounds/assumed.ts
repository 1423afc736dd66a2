/** Which of the model's numbers a figure depends on: found by running it and watching what is read. */
import { assumedNumbers, type AssumedNumber } from '../../sim/sync/assumptions.ts';
import { simulate } from '../../sim/sync/simulate.ts';
import type { Scenario } from '../../sim/sync/types.ts';

export function assumedBy(scenario: Scenario): readonly AssumedNumber[] {
  const read = new Set<PropertyKey>();
  const watched = new Proxy(scenario.assumptions, {
    get(target, name, receiver) {
      read.add(name);
      return Reflect.get(target, name, receiver) as unknown;
    },
  });
  simulate({ ...scenario, assumptions: watched });
  return assumedNumbers.filter((name) => read.has(name));
}

/** The same of several scenarios together. */
export function assumedByAny(scenarios: readonly Scenario[]): readonly AssumedNumber[] {
  const read = new Set(scenarios.flatMap(assumedBy));
  return assumedNumbers.filter((name) => read.has(name));
}
