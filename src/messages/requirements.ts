/** Words of the figure that says what an iPhone asks for an action. */
import type { Tier } from '../sim/protection/actions.ts';
import type { PayloadOf } from '../sim/protection/events.ts';
import type { Requirement } from '../sim/protection/requirement.ts';
import type { Person } from '../sim/protection/types.ts';
import type { Attempt } from '../widgets/requirements/answer.ts';
import type { Choices, PlaceName } from '../widgets/requirements/choices.ts';
import type { ListClaim, RuleClaim } from '../widgets/requirements/grounds.ts';
import type { CaseName, notes } from '../widgets/requirements/table.ts';
import { date, duration, list } from './format.ts';
import { actionNames, missingNames, requirementNames, settingNames } from './protection.ts';

export const requirementsWords = {
  action: 'Somebody wants to',
  setting: 'Stolen Device Protection is set to',
  place: 'The iPhone is',
  places: {
    familiar: 'At a familiar location',
    elsewhere: 'Somewhere else',
    unknown: 'At one, with Significant Locations off',
  } satisfies Record<PlaceName, string>,

  /** What was chosen, as the answer repeats it. */
  question: ({ action, place, setting }: Choices) =>
    `To ${actionNames[action]} ${where[place]}, with the protection set to “${settingNames[setting]}”:`,
  answer: (asks: Requirement, obstacle: PayloadOf<'action.refused'> | null) => {
    if (!obstacle) return `${requirementNames[asks]}.`;
    const { action, missing } = obstacle;
    if (missing) return `Not possible without ${list(missing.map((name) => missingNames[name]))}.`;
    const is_already = action === 'turn-off-protection' ? 'off' : 'on';
    return `The question does not arise: the protection is ${is_already} already.`;
  },
  /** One after another. */
  asked: {
    passcode: 'Passcode',
    biometric: 'Face ID or Touch ID',
    wait: (ms: number) => `${duration(ms)} of waiting`,
    again: 'Face ID or Touch ID, again',
  },

  who: {
    owner: 'The owner tries it',
    thief: 'A thief who knows the passcode tries it',
  } satisfies Record<Person, string>,
  verdict: (took_ms: Attempt['took_ms']) => {
    if (took_ms === null) return 'Refused';
    return took_ms === 0 ? 'Done at once' : `Done after ${duration(took_ms)}`;
  },
  /** The same for those who listen, without the steps; no verdicts where nobody tries. */
  spoken: (question: string, answer: string, verdicts: readonly string[]) => {
    const [owner, thief] = verdicts;
    const tries =
      owner && thief ? ` The owner: ${owner}. A thief with the passcode: ${thief}.` : '';
    return `${question} ${answer}${tries}`;
  },

  rests_on: 'What this rests on',
  disagree: 'Sources disagree.',
  rules: {
    'sdp-passcode-reset': 'Where the protection is off, thieves got by with the passcode.',
    'sdp-biometric-only': 'The passcode is no way around the one check.',
    'sdp-security-delay': 'The Security Delay is two checks with an hour between them.',
    'sdp-familiar-passcode': 'At a familiar location the passcode serves as ever.',
    'sdp-require-away-or-always':
      'Of the two settings that turn it on, this one leaves familiar locations out.',
    'sdp-always': 'With “Always”, the place makes no difference.',
    'sdp-no-significant-locations': 'With Significant Locations off, no place is familiar.',
    'sdp-requirements': 'It cannot be turned on while something that it needs is missing.',
  } satisfies Record<RuleClaim, string>,
  /** @param iso date of the newest list that has the action */
  listed: (claim: ListClaim, iso: string | null) => lists[claim](iso),
} as const;

/** What stands around the table, on the page itself: no script needs it. */
export const requirementsTable = {
  caption: 'Every action of both lists, by setting and place',
  action: 'Action',
  cases: {
    off: 'Off',
    familiar: 'Away, at a familiar location',
    elsewhere: 'Away, elsewhere',
    unknown: 'Away, Significant Locations off',
    always: 'Always, anywhere',
  } satisfies Record<CaseName, string>,
  /** As short as a cell. */
  cells: {
    passcode: 'passcode',
    biometric: 'biometric',
    'biometric-delay-biometric': 'biometric, 1\u00a0hour, biometric',
  } satisfies Record<Requirement, string>,
  no_question: 'does not arise',
  groups: {
    biometric: 'Face ID or Touch ID, and no passcode instead',
    delay: 'The Security Delay: Face ID or Touch ID twice, an hour between',
    none: 'On neither list',
  } satisfies Record<Tier, string>,
  listed: (iso: string) => `Apple’s list as copied on ${date(iso)}`,
  is_newer: 'only on the newer copy',
  other_date: (iso: string) => `on a page of ${date(iso)} or later`,
  is_disputed: 'sources disagree',
  /** Beneath the table, each with its grade. */
  notes: {
    'sdp-no-significant-locations':
      'That no place is familiar with Significant Locations off is one university’s word.',
    'sdp-requirements':
      'Others count Significant Locations among what the protection cannot be turned on without.',
  } satisfies Record<(typeof notes)[number], string>,
  takes: [
    'The table holds what the protection adds. What an iPhone asks besides, such as the password of the Apple Account, is left out.',
    'Face ID and Touch ID know the owner and work. The thief has the passcode and nothing else.',
    'The owner comes back as soon as the Security Delay is over, and in the case with Significant Locations off turns them off before trying.',
  ],
} as const;

const where: Readonly<Record<PlaceName, string>> = {
  familiar: 'at a familiar location',
  elsewhere: 'away from familiar locations',
  unknown: 'at a familiar location, but with Significant Locations off',
};

const lists: Readonly<Record<ListClaim, (listed: string | null) => string>> = {
  'sdp-biometric-list': () => 'It is among the actions with one check, by copies of 2024.',
  'sdp-biometric-list-2026': (listed) =>
    `It is among the actions with one check, by a copy ${dated('of', listed)}.`,
  'sdp-delay-list': (listed) =>
    `It is among the actions with the Security Delay, by copies ${dated('up to', listed)}.`,
  'sdp-erase-disputed': () => 'One university has it among the actions with the Security Delay.',
  'sdp-unlisted': () => 'It is on neither list.',
  'sdp-reset-disputed': () => 'Shorter lists from before the release of 26.4 leave it out.',
  'sdp-recovery-key-disputed': () =>
    'One copy has the Recovery Key and the trusted number among the actions with one check.',
  'sdp-find-my-disputed': () =>
    'Turning off Find My is on this list, and Find My is also said to have to stay on.',
  'sdp-turn-off': () => 'Turning the protection off is itself protected.',
};

const dated = (how: string, listed: string | null) =>
  listed ? `${how} ${date(listed)}` : 'without a date';
