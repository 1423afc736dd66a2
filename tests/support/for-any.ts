/** A property of every scenario, told with the smallest scenario for which it fails. */
import fc from 'fast-check';
import { scenarioFrom, type ScenarioInput } from '../../src/sim/sync/scenario.ts';
import type { Scenario } from '../../src/sim/sync/types.ts';
import { pack, packed_length_max } from '../../src/share/packed.ts';
import { scenarioInput } from './arbitrary-scenario.ts';
import { runs } from './runs.ts';

/** @param check throws where the property does not hold. */
export type Property = (given: Scenario) => void;

/** @throws Error with the shrunken scenario, ready for the command line, and its link. */
export async function holdsForAny(
  check: Property,
  scenarios: fc.Arbitrary<ScenarioInput> = scenarioInput,
  numRuns = runs,
): Promise<void> {
  const found = fc.check(
    fc.property(scenarios, (input) => {
      check(scenarioFrom(input));
    }),
    { numRuns },
  );
  if (!found.failed) return;
  const { counterexample, errorInstance, numShrinks, seed } = found;
  if (!counterexample) throw new Error(`stopped after ${found.numRuns} scenarios`);
  throw new Error(
    [
      String(errorInstance),
      `scenario: ${JSON.stringify(counterexample[0])}`,
      `link: ${await linkTo(counterexample[0])}`,
      `shrunken ${numShrinks} times, seed ${seed}`,
    ].join('\n'),
    { cause: errorInstance },
  );
}

/** Opens the scenario in the simulator's page. */
async function linkTo(scenario: ScenarioInput): Promise<string> {
  const packed = await pack(JSON.stringify(scenario));
  if (packed.length > packed_length_max) {
    return `none, for the scenario is too long: ${packed.length} characters of ${packed_length_max}`;
  }
  const site = process.env.SITE_URL ?? 'https://silent-push.example';
  return new URL(`/simulator/?own.scenario=${packed}#own`, site).href;
}
