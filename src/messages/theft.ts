/** Words of the figure in which a thief has the passcode, and the owner has to notice. */
import type { Setting } from '../sim/protection/types.ts';
import type { Step } from '../widgets/theft/choices.ts';
import type { Tally } from '../widgets/theft/check.ts';
import type { Outcome, Reach, Standing } from '../widgets/theft/view.ts';
import { clockTime, count, list, number } from './format.ts';

/** As a button and a row of the picture have room for it. */
const steps: Readonly<Record<Step, string>> = {
  'use-saved-passwords': 'Saved passwords',
  'change-account-password': 'Account password',
  'turn-off-find-my': 'Turn off Find My',
  'change-passcode': 'New passcode',
  'erase-iphone': 'Erase the iPhone',
  'go-home': 'To owner’s home',
};

/** Beside a mark: no longer than eleven letters, so that it fits on either side. */
const outcomes: Readonly<Record<Outcome, string>> = {
  taken: 'gets it',
  done: 'done',
  delayed: 'first face',
  'no-passcode-fallback': 'face needed',
  'lost-mode': 'Lost Mode',
  erased: 'erased',
  'nothing-to-do': 'so already',
  'wrong-passcode': 'wrong code',
  'not-in-hand': 'not in hand',
  'delay-running': 'hour runs',
  'requirements-missing': 'impossible',
};

const reaches: Readonly<Record<Reach, string>> = {
  free: 'The owner can mark it as lost, and erase it, from another device.',
  lost: 'It is in Lost Mode, and the owner can still erase it.',
  'password-changed':
    'The owner can no longer command it: the account’s password is the thief’s now.',
  'find-my-off': 'The owner can no longer command it: Find My is off.',
  erased: 'The owner can no longer command it: it has been erased.',
};

/** Whose run a sentence is about. */
const runs: Readonly<Record<Setting, string>> = {
  off: 'Protection off',
  away: 'Protection on, away',
  always: 'Protection on, always',
};

/** “3 min”, “1 h”, “1 h 03 min”. */
function minutes(at_ms: number): string {
  const all = Math.round(at_ms / 60_000);
  const [hours, rest] = [Math.floor(all / 60), all % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')} min`;
}

const held = ({ complete, broken }: Tally) =>
  complete && broken === null
    ? 'Wherever a face is asked for, no passcode stands in for it, and nothing passes before its hour. What the thief gets all the same, the passcode alone opens:'
    : '';

export const theftWords = {
  steps,
  outcomes,
  reaches,

  script: 'What the thief does, in order',
  earlier: 'Earlier',
  later: 'Later',
  /** The accessible names, which begin with the word that is seen. */
  move: {
    earlier: (step: Step) => `Earlier: ${steps[step]}`,
    later: (step: Step) => `Later: ${steps[step]}`,
  },
  at: minutes,
  moved: (step: Step, place: number, of: number) =>
    `${steps[step]} is now step ${number(place)} of ${number(of)}.`,
  stays_first: (step: Step) => `${steps[step]} is the first step already.`,
  stays_last: (step: Step) => `${steps[step]} is the last step already.`,
  start_over: 'Start over',
  started_over: 'All is as it was at the start.',
  nothing_chosen: 'All is as at the start already.',

  noticed: 'Minutes until the owner notices',
  minutes: (n: number) => count(n, 'minute', 'minutes'),
  place: 'The thief is',
  places: { bar: 'at the bar', home: 'later at the owner’s home' },
  owner: 'The owner’s own try',
  owners: { hidden: 'hide', shown: 'show' },

  lanes: ['First iPhone', 'Second iPhone'],
  setting: 'Stolen Device Protection',
  run: (setting: Setting) => runs[setting],
  owners_run: 'The owner’s own try',
  owners_lane: 'The owner, with their own face',
  owners_about: (setting: Setting) =>
    `Nobody has stolen anything. On the second iPhone, with the protection ${setting === 'off' ? 'off' : 'on'}, the owner changes the password of the account.`,

  taken: ({ taken }: Standing, of: number) => {
    const [first] = taken;
    if (!first) return `The thief has none of the ${number(of)} things.`;
    const some = taken.length === of ? 'all' : `${number(taken.length)} of the`;
    return `The thief has ${some} ${number(of)} things, the first since ${minutes(first.at_ms)}.`;
  },
  /** Of the owner’s own try. */
  waits: (until_ms: number) =>
    `The first face has passed. The hour runs until ${minutes(until_ms)}.`,
  waited: 'The hour is over. A second face is asked for.',
  owner_has_it: (at_ms: number) => `The owner has a new password at ${minutes(at_ms)}.`,
  not_yet: 'Nothing has been tried yet.',

  again: 'Once more',
  delay: 'Security Delay',
  until: (at_ms: number) => `to ${minutes(at_ms)}`,
  owners_command: 'Owner notices',
  lost_mode: 'Lost Mode',
  too_late: 'too late',
  at_home: 'familiar',
  tick: minutes,
  /** The picture in words: what has happened by now. */
  picture: (run: string, time_ms: number, seen: readonly string[]) =>
    `${run}: a line of time, at ${clockTime(time_ms)}. ${seen.length > 0 ? `${list(seen)}.` : 'Nothing has been tried yet.'}`,
  seen: (label: string, at_ms: number, outcome: string) =>
    `${label} at ${minutes(at_ms)}: ${outcome}`,
  notices: 'The owner notices',

  only_in: (names: readonly string[], text: string) => `${list(names)}: ${text}`,

  every_order: 'In every order',
  every_order_about:
    'The thief’s five attempts in every order, and for each the owner noticing at every minute until the last attempt is over; to notice later makes no difference. Settings and place are those chosen above.',
  check: 'Check every order',
  stop: 'Stop',
  checking: 'Checking.',
  tried_label: 'Runs tried',
  tried: (tried: number, of: number) => `${number(tried)} of ${number(of)} runs tried`,
  stopped: (tried: number, of: number) =>
    `Stopped after ${number(tried)} of ${number(of)} runs. That answers nothing.`,
  failed:
    'The check did not run: its worker could not be loaded, or it broke off. Try it again, or load the page anew.',
  not_started: 'Nothing has been tried yet.',
  found: (tally: Tally) =>
    tally.broken === null
      ? `All ${count(tally.orders, 'order', 'orders')} were tried, ${number(tally.runs)} runs in all. ${held(tally)}`
      : `Something goes wrong: an order breaks the rule “${tally.broken.replaceAll('-', ' ')}”.`,
  with_loss: (setting: Setting, losses: number, of: number) =>
    `${runs[setting]}: the thief gets something in ${losses === 0 ? 'none' : number(losses)} of ${number(of)} runs.`,

  storyboard: (minutes: number) =>
    `The two runs when they are over. The owner notices after ${count(minutes, 'minute', 'minutes')}.`,
  story: (name: string) => `What happens: ${name}`,
  assumes: [
    'The thief has the iPhone in hand from the start and knows its passcode. What an iPhone asks besides, such as the password of the account, is left out: the runs differ only in what the protection adds.',
    'One step follows another after three minutes, whatever comes of it.',
    'The owner’s command needs the account, with its password, and Find My. The iPhone is online. The thief never tries to end Lost Mode; without the protection the passcode would do that too, so Lost Mode is weaker there than it looks here.',
    'What Lost Mode and an erasure leave behind on Apple’s side, such as Activation Lock, is not part of it.',
  ],
} as const;
