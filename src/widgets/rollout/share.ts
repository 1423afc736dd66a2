/** A link to a day of a rollout: `?rollout.policy=ask&rollout.phones=500&rollout.day=12#rollout`. */
import { defineCodec, unfit, type ReadLink } from '../../share/codec.ts';
import { integer, oneOf, type Field } from '../../share/fields.ts';
import {
  fleetNumberNames,
  type FleetAssumptions,
  type FleetNumber,
} from '../../sim/protection/fleet/assumptions.ts';
import { days_max, phones_max, phones_min, policies } from '../../sim/protection/fleet/fleet.ts';
import { day_at_first, deadline_max, defaults, definitionOf, type Choices } from './choices.ts';
import { followable } from './reports.ts';

export interface RolloutState extends Choices {
  /** Days since the release. */
  readonly day: number;
}

function numberField(name: FleetNumber): Field<number> {
  const { min, max, default: by_default } = definitionOf(name);
  return integer(min, max, by_default);
}

const assumed = Object.fromEntries(
  fleetNumberNames.map((name) => [name, numberField(name)]),
) as Record<keyof FleetAssumptions, Field<number>>;

export const rolloutCodec = defineCodec<RolloutState>({
  policy: oneOf(policies, defaults.policy),
  than: oneOf([...policies, 'none'], defaults.than),
  phones: integer(phones_min, phones_max, defaults.phones),
  deadline: integer(1, deadline_max, defaults.deadline),
  follows: oneOf(followable, defaults.follows),
  ...assumed,
  day: integer(0, days_max, day_at_first),
});

/** A link may name the same policy twice, as it could once be chosen: then it stands alone. */
export function consistent(id: string, read: ReadLink<RolloutState>): ReadLink<RolloutState> {
  const { policy, than } = read.state;
  if (than !== policy) return read;
  return {
    ...read,
    state: { ...read.state, than: 'none' },
    notices: [...read.notices, unfit(`${id}.than`, than)],
  };
}
