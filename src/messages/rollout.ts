/** Words of the figure in which a fleet of managed iPhones leaves 26.4, day by day. */
import type { FleetNumber, FleetNumberDefinition } from '../sim/protection/fleet/assumptions.ts';
import type { FleetDay, Policy } from '../sim/protection/fleet/fleet.ts';
import type { Choices } from '../widgets/rollout/choices.ts';
import type { Followed } from '../widgets/rollout/reports.ts';
import type { SizeFault } from '../widgets/rollout/size.ts';
import { count, number } from './format.ts';

const are = (n: number) => `${number(n)} ${n === 1 ? 'is' : 'are'}`;

/** "On day 6, 4120 of 10 000 are still on 26.4; the console says 4700, and counts 210 as unknown. 5020 are protected." */
function standing(now: FleetDay, phones: number): string {
  const { day, still_on_26_4, console_still_on_26_4, console_unknown } = now;
  const still = `${number(still_on_26_4)} of ${number(phones)} ${still_on_26_4 === 1 ? 'is' : 'are'}`;
  const unknown = console_unknown > 0 ? `, and counts ${number(console_unknown)} as unknown` : '';
  return `On day ${number(day)}, ${still} still on 26.4; the console says ${number(console_still_on_26_4)}${unknown}. ${are(now.protected)} protected.`;
}

const policyNames: Readonly<Record<Policy, string>> = {
  leave: 'Leave it to people',
  ask: 'Ask',
  enforce: 'Enforce',
};

const amounts = {
  percent: (n: number) => `${number(n)}%`,
  days: (n: number) => count(n, 'day', 'days'),
} satisfies Record<FleetNumberDefinition['unit'], (value: number) => string>;

const numbers: Readonly<Record<FleetNumber, string>> = {
  alone_percent: 'People who install on a given day, unasked',
  asked_more_percent: 'So many more on a given day, where the iPhone asks',
  never_percent: 'People who never install by themselves',
  switched_on_percent: 'Phones in use that are switched on, on a given day',
  charging_percent: 'Of these, on a charger on a given night',
  drawer_percent: 'Phones switched off in a drawer all the time',
  full_percent: 'Phones without room for the update',
  lacking_percent: 'Phones that lack something the protection needs, such as Find My',
  grace_days: 'After the deadline, the update waits for a charger for',
  check_in_days_max: 'Every phone reports to the console within',
  unknown_after_days: 'Unknown in the console after no report for',
};

const range = (min: number, max: number) => `${number(min)} to ${number(max)}`;

/** What is wrong with a typed size, by the least and the most that it may be. */
const sizeFaults: Readonly<Record<SizeFault, (min: number, max: number) => string>> = {
  no_number: (min, max) => `Type a whole number, ${range(min, max)}.`,
  not_whole: () => 'Type a whole number: half an iPhone cannot be updated.',
  too_few: (min) => `That is too few: type ${number(min)} or more.`,
  too_many: (_, max) => `That is too many: type ${number(max)} or fewer.`,
};

const workedOut = (days: number, all: number) =>
  `${number(days)} of ${count(all, 'day', 'days')} worked out`;

const followed: Readonly<Record<Followed, string>> = {
  'managed-at-26.4.1': 'with 26.4.1, managed iPhones',
  'everyone-at-26.4': 'with 26.4, everyone',
  'everyone-at-26.4.1': 'with 26.4.1, everyone',
  neither: 'none of them: nobody',
};

/** Whether another report would change anything, found out from the days. */
function sameUnder(follows: Followed, others: readonly Followed[]): string {
  if (others.length === 0) return 'Whatever else is followed, other numbers come out.';
  const names = others.map((other) => `“${followed[other]}”`).join(' or ');
  const why = [follows, ...others].includes('neither')
    ? 'Nobody is protected in any case.'
    : 'All iPhones here are managed, and these reports differ about others only.';
  return `If ${names} were followed, every number of every day would be the same. ${why}`;
}

export const rolloutWords = {
  policy: 'Update policy',
  policies: policyNames,
  than: 'Compared with',
  than_none: 'Nothing else',
  phones: (min: number, max: number) => `iPhones in the fleet, ${range(min, max)}`,
  size_faults: sizeFaults,
  size_kept: (phones: number) => `The figure still shows ${number(phones)}.`,
  deadline: 'Deadline, after the release',
  follows: 'Report that is followed: protected by default is…',
  followed,
  same_under: sameUnder,
  numbers,
  amounts,
  others: 'The other numbers of this model',

  standing,
  not_yet: (day: number) => `Day ${number(day)} has not been worked out.`,
  compared: (policy: Policy, { still_on_26_4 }: FleetDay) =>
    `Under “${policyNames[policy]}”, ${are(still_on_26_4)} still on 26.4.`,
  stay: ({ still_on_26_4, without_room, switched_off }: FleetDay) =>
    `Of the ${number(still_on_26_4)} left, ${number(without_room)} lack room for the update and ${number(switched_off)} more were switched off all day.`,

  chart: (told: string) =>
    `Chart over the days since the release: how many iPhones are still on 26.4 and how many the console shows there, and how many are protected. ${told}`,
  axis: 'iPhones',
  day_axis: 'days after 26.4.1',
  deadline_mark: 'deadline',
  lines: {
    truth: 'still on 26.4, syncing late',
    console: 'still on 26.4, in the console',
    protected: 'protected',
    other: (policy: Policy) => `still on 26.4 under “${policyNames[policy]}”`,
  },

  progress: 'Days worked out',
  at: workedOut,
  stop: 'Stop',
  again: 'Run again',
  /** How a run stands, by the days that are worked out. */
  stages: {
    idle: () => '',
    searching: (days: number, all: number) =>
      days === 0 ? 'The days are being worked out.' : `${workedOut(days, all)}.`,
    stopped: (days: number) =>
      days === 0
        ? 'Stopped before a day was worked out.'
        : `Stopped. The days up to day ${number(days)} stay.`,
    found: () => 'All days are worked out.',
    failed: () =>
      'The run broke off: its worker could not be loaded, or it failed. Run it again, or load the page anew.',
  },

  table: 'Day by day',
  each_day:
    'As it stands at the end of each day. “True” is on the phones; the console has it from their reports.',
  columns: [
    'Day',
    'On 26.4, true',
    'On 26.4, console',
    'On 26.4.1, console',
    'Unknown, console',
    'Protected, true',
  ],
} as const;

/** Of what stands in the page without the widget. */
export const rolloutStill = {
  example: ({ phones, deadline }: Choices) =>
    `An example: ${number(phones)} iPhones, asked from the first day, with a deadline on day ${number(deadline)}.`,
  followed: (follows: Followed) => `The report followed: ${followed[follows]}.`,
  rows: 'The table has every day of the first two weeks, then every seventh.',
  assumes: [
    'All phones run 26.4 when 26.4.1 comes out, and none skips to a later release.',
    'On each day, first people install or not, then phones report to the console, and by night the deadline installs: the console learns of it at the next report.',
    'Every phone has luck of its own, which neither the policy nor another number changes. A stricter policy does all that the laxer ones do.',
    'A phone in a drawer, or one that lacks something, stays so. Nobody makes room, and nobody switches the protection on or off by hand.',
    'The reports of the press disagree about whom 26.4 and 26.4.1 protect by default. By one of three, managed iPhones were protected before the update; by the others, with it.',
  ],
  chosen: 'Numbers chosen by us, since nobody publishes them; each can be changed in the figure:',
  range: (least: string, most: string) => `may be ${least} to ${most}`,
} as const;
