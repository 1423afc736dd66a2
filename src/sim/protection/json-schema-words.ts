/** The words of the published schema: what each key of a scenario means, in its unit. */
import type { Words } from '../schema/json-schema.ts';
import { reportedDefaults } from './defaults.ts';
import type { ScenarioInput } from './scenario.ts';

const meanings: Words['meanings'] = {
  phone: 'The iPhone that is stolen or not, as its owner has set it up.',
  places: 'Where the iPhone may be.',
  start: 'Id of the place where the iPhone is at the start. Its owner holds it.',
  thief: 'Whoever takes the iPhone.',
  script: 'What people do, in any order.',

  os: 'A release of iOS.',
  managed: 'Whether an organisation manages the iPhone.',
  protection:
    'Stolen Device Protection in Settings. away: on away from familiar locations; always: on everywhere. Left out, as the release has it for those who never chose.',
  biometrics: 'Whether Face ID or Touch ID is set up for the owner.',
  sensor_works: 'Whether Face ID or Touch ID recognises whom it should.',
  passcode: 'Whether the iPhone has a passcode.',
  two_factor: 'Whether the Apple Account has two-factor authentication.',
  find_my: 'Whether Find My is on.',
  significant_locations:
    'Whether Significant Locations are on; without them, the iPhone takes no place for familiar.',

  id: 'Name of the place in the script and the trace; no other place has it.',
  familiar: 'Whether the iPhone knows the place as a familiar location.',

  who: 'Who does it. Whoever last took the iPhone holds it.',
  place: 'Id of one of the places.',
  action: 'What somebody tries on the iPhone.',
  do: 'What happens.',

  knows_passcode: 'Whether the thief knows the passcode.',
  default_follows: [
    'Which report is followed of when the protection came on by itself; the press disagrees.',
    ...reportedDefaults.map(
      ({ report, on_from: { personal, managed } }) =>
        `${report}: personal iPhones from ${personal} on, managed ones from ${managed} on.`,
    ),
  ].join(' '),
};

const doings: Words['doings'] = {
  take: 'Someone takes the iPhone.',
  'go-to': 'Someone carries the iPhone to a place.',
  attempt: 'Someone tries an action on the iPhone, with whatever they have.',
  'mark-as-lost': 'The owner, on another device, marks the iPhone as lost.',
  'erase-remotely': 'The owner, on another device, has the iPhone erased.',
  'install-os': 'Someone installs a release.',
  set: 'The sensor fails or works again, or Significant Locations are turned off or on.',
};

export const words = {
  about:
    'A run of the Stolen Device Protection world of the Silent Push simulator: an iPhone, where it may be, and what its owner and a thief do.',
  meanings,
  doings,
  beyond: {
    ids_differ: 'The ids of the places differ.',
    in_time: 'Nobody does anything after duration_ms.',
    place_exists:
      'The place at the start, and every place that the script names, is one of the places.',
  },
} as const satisfies Words;

/** A thief takes the iPhone at a bar, and tries to use what is on it. */
export const example = {
  version: 1,
  duration_ms: 1_800_000,
  phone: { os: 'ios-26.4', protection: 'away' },
  places: [{ id: 'bar', familiar: false }],
  start: 'bar',
  script: [
    { at_ms: 0, who: 'thief', do: 'take' },
    { at_ms: 60_000, who: 'thief', do: 'attempt', action: 'use-saved-passwords' },
    { at_ms: 1_200_000, who: 'owner', do: 'mark-as-lost' },
  ],
} satisfies ScenarioInput;
