/** What a reader chooses: a fleet, what its administrator decides, and every number that is assumed of it. */
import {
  fleetDefaults,
  fleetNumberNames,
  fleetNumbers,
  type FleetAssumptions,
  type FleetNumber,
  type FleetNumberDefinition,
} from '../../sim/protection/fleet/assumptions.ts';
import { days_max, policies, type Fleet, type Policy } from '../../sim/protection/fleet/fleet.ts';
import type { Followed } from './reports.ts';

export interface Choices extends FleetAssumptions {
  readonly policy: Policy;
  /** Drawn beside it, as a thin line. */
  readonly than: Policy | 'none';
  /** From `phones_min` to `phones_max`. */
  readonly phones: number;
  /** Day of the deadline, from 1 to `deadline_max`. */
  readonly deadline: number;
  readonly follows: Followed;
}

export const deadline_max = 30;
export const day_ms = 86_400_000;
/** Where the reader stands at first: the console lags most about the deadline. */
export const day_at_first = 8;

export const defaults: Choices = {
  policy: 'enforce',
  than: 'leave',
  phones: 10_000,
  deadline: 7,
  follows: 'managed-at-26.4.1',
  ...fleetDefaults,
};

/** Shown at once; the others are folded away. */
export const main_numbers = [
  'alone_percent',
  'check_in_days_max',
  'lacking_percent',
] as const satisfies readonly FleetNumber[];

/** A number's definition, typed alike for all of them. */
export const definitionOf = (name: FleetNumber): FleetNumberDefinition => fleetNumbers[name];

/** A policy is compared with the others, and not with itself. */
export function othersThan(policy: Policy): readonly Policy[] {
  return policies.filter((other) => other !== policy);
}

/** With another policy. Where that is the one beside it, the two change places: both stay in view. */
export function withPolicy(choices: Choices, policy: Policy): Choices {
  const than = choices.than === policy ? choices.policy : choices.than;
  return { ...choices, policy, than };
}

/** The same fleet under any policy: everybody's luck is the same. */
export function fleetOf(choices: Choices, policy: Policy): Fleet {
  const { phones, deadline, follows } = choices;
  const assumptions = Object.fromEntries(
    fleetNumberNames.map((name) => [name, choices[name]]),
  ) as FleetAssumptions;
  return { phones, days: days_max, policy, deadline_days: deadline, follows, seed: 1, assumptions };
}
