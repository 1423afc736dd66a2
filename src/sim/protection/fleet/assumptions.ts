/**
 * Every number of the fleet's model: default, unit, range, what it means and where it comes
 * from. Nobody publishes how people put off updates, so nearly all of it was picked.
 */
export interface FleetNumberDefinition {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly unit: 'percent' | 'days';
  /** An id in content/claims, or "chosen" where a plausible value had to be picked. */
  readonly claim: string;
}

function percent(by_default: number): FleetNumberDefinition {
  return { default: by_default, min: 0, max: 100, unit: 'percent', claim: 'chosen' };
}

function days(by_default: number, min: number, max: number): FleetNumberDefinition {
  return { default: by_default, min, max, unit: 'days', claim: 'chosen' };
}

export const fleetNumbers = {
  /** Of people who install by themselves at all: how many of them do so on a given day. */
  alone_percent: percent(4),
  /** By so much more where the iPhone asks, each day. */
  asked_more_percent: percent(8),
  /** Of people: who never install an update by themselves, asked or not. */
  never_percent: percent(10),
  /** Of phones in use: how many are switched on on a given day. */
  switched_on_percent: percent(97),
  /** Of phones that are switched on: how many charge on a given night. */
  charging_percent: percent(80),
  /** Of all phones: how many lie switched off in a drawer all the time. */
  drawer_percent: percent(2),
  /** Of all phones: how many have no room for the update, all the time. */
  full_percent: percent(3),
  /**
   * Of all phones: how many lack something that the protection needs (claim sdp-requirements). In a
   * company these may be many: Find My wants a personal account (claim fleet-default-may-miss).
   */
  lacking_percent: percent(40),
  /** After the deadline an update waits for a night on a charger for so long, then for nothing. */
  grace_days: days(3, 0, 14),
  /** Each phone reports to the console every so many days at most; each has its own rhythm from 1 up. */
  check_in_days_max: days(5, 1, 14),
  /** A phone that has not reported for longer counts as unknown in the console. */
  unknown_after_days: days(7, 1, 30),
} as const satisfies Record<string, FleetNumberDefinition>;

export type FleetNumber = keyof typeof fleetNumbers;
export type FleetAssumptions = Readonly<Record<FleetNumber, number>>;

export const fleetNumberNames = Object.keys(fleetNumbers) as readonly FleetNumber[];

export const fleetDefaults = Object.fromEntries(
  fleetNumberNames.map((name) => [name, fleetNumbers[name].default]),
) as FleetAssumptions;
