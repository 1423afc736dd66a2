/** Which numbers the figures of Stolen Device Protection depend on: found by running what they run. */
import { action_ids } from '../../sim/protection/actions.ts';
import { fleetNumberNames, type FleetNumber } from '../../sim/protection/fleet/assumptions.ts';
import { phones_min, policies } from '../../sim/protection/fleet/fleet.ts';
import { rollout } from '../../sim/protection/fleet/rollout.ts';
import { assumedNumbers, type AssumedNumber } from '../../sim/protection/assumptions.ts';
import { simulate } from '../../sim/protection/simulate.ts';
import type { Scenario } from '../../sim/protection/types.ts';
import * as requirements from '../requirements/choices.ts';
import * as fleet from '../rollout/choices.ts';
import * as theft from '../theft/choices.ts';
import { readBy } from './read.ts';

function assumedByAny(scenarios: readonly Scenario[]): readonly AssumedNumber[] {
  const read = scenarios.map((scenario) =>
    readBy(scenario.assumptions, (assumptions) => {
      simulate({ ...scenario, assumptions });
    }),
  );
  return assumedNumbers.filter((name) => read.some((names) => names.has(name)));
}

/** Under any setting. */
export function assumedByTheft(): readonly AssumedNumber[] {
  const choices = { ...theft.defaults, owner: true };
  const scenarios = theft.settings.flatMap((setting) => [
    theft.theftWith(choices, setting),
    theft.ownersWith(choices, setting),
  ]);
  return assumedByAny(scenarios);
}

/** Of any answer. */
export function assumedByAnswers(): readonly AssumedNumber[] {
  const { placeNames, scenarioOf, settings } = requirements;
  const answers = action_ids.flatMap((action) =>
    placeNames.flatMap((place) => settings.map((setting) => ({ action, place, setting }))),
  );
  return assumedByAny(
    answers.flatMap((answer) => [scenarioOf(answer, 'owner'), scenarioOf(answer, 'thief')]),
  );
}

/** Under any policy. The smallest fleet asks of its phones what the largest does. */
export function assumedByRollout(): readonly FleetNumber[] {
  const choices = { ...fleet.defaults, phones: phones_min };
  const read = policies.map((policy) => {
    const chosen = fleet.fleetOf(choices, policy);
    return readBy(chosen.assumptions, (assumptions) => {
      Array.from(rollout({ ...chosen, assumptions }));
    });
  });
  return fleetNumberNames.filter((name) => read.some((names) => names.has(name)));
}
