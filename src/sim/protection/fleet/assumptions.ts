/**
 * Every number of the fleet's model, in one place. Nobody publishes how people put off
 * updates, so all of them were picked.
 */
import { defaultsOf, type NumberDefinition } from '../../kernel/number.ts';

export type FleetNumberDefinition = NumberDefinition<'percent' | 'days'>;

function percent(by_default: number, about: string): FleetNumberDefinition {
  return { default: by_default, min: 0, max: 100, unit: 'percent', about, claim: 'chosen' };
}

function days(by_default: number, min: number, max: number, about: string): FleetNumberDefinition {
  return { default: by_default, min, max, unit: 'days', about, claim: 'chosen' };
}

export const fleetNumbers = {
  alone_percent: percent(
    4,
    'Of people who install by themselves at all: how many do so on a given day.',
  ),
  asked_more_percent: percent(8, 'By so much more, on each day, where the iPhone asks.'),
  never_percent: percent(10, 'Of people: who never install an update by themselves, asked or not.'),
  switched_on_percent: percent(97, 'Of phones in use: how many are switched on, on a given day.'),
  charging_percent: percent(
    80,
    'Of phones that are switched on: how many charge on a given night.',
  ),
  drawer_percent: percent(2, 'Of all phones: how many lie switched off in a drawer all the time.'),
  full_percent: percent(3, 'Of all phones: how many have no room for the update, all the time.'),
  // In a company these may be many: Find My wants a personal account (claims sdp-requirements, fleet-default-may-miss).
  lacking_percent: percent(
    40,
    'Of all phones: how many lack something that the protection needs, such as Find My.',
  ),
  grace_days: days(
    3,
    0,
    14,
    'For how long after the deadline an update waits for a night on a charger; then it waits for nothing.',
  ),
  check_in_days_max: days(
    5,
    1,
    14,
    'Each phone reports to the console every so many days at most, in a rhythm of its own.',
  ),
  unknown_after_days: days(
    7,
    1,
    30,
    'A phone that has not reported for longer counts as unknown in the console.',
  ),
} as const satisfies Record<string, FleetNumberDefinition>;

export type FleetNumber = keyof typeof fleetNumbers;
export type FleetAssumptions = Readonly<Record<FleetNumber, number>>;

export const fleetNumberNames = Object.keys(fleetNumbers) as readonly FleetNumber[];

export const fleetDefaults: FleetAssumptions = defaultsOf(fleetNumbers);
