/** Words of the figure in which a thief has the passcode, and the owner has to notice. */
import type { Setting } from '../sim/protection/types.ts';
import type { ActionId } from '../sim/protection/actions.ts';
import type { ANSWER, Step } from '../widgets/theft/choices.ts';
import type { Progress, Tally } from '../widgets/theft/check.ts';
import type { Outcome, Reach, Standing } from '../widgets/theft/view.ts';
import { clockTime, count, list, number } from './format.ts';

/** As a button and a row of the picture have room for it. */
const steps: Readonly<Record<Step | typeof ANSWER, string>> = {
  'use-saved-passwords': 'Saved passwords',
  'change-account-password': 'Account password',
  'turn-off-find-my': 'Turn off Find My',
  'change-passcode': 'New passcode',
  'erase-iphone': 'Erase the iPhone',
  'go-home': 'To owner’s home',
  'turn-off-lost-mode': 'End Lost Mode',
};

/** Beside a mark: no longer than ten letters, so that it fits on either side. */
const outcomes: Readonly<Record<Outcome, string>> = {
  taken: 'gets it',
  done: 'done',
  delayed: 'first face',
  'no-passcode-fallback': 'needs face',
  'lost-mode': 'Lost Mode',
  erased: 'erased',
  'nothing-to-do': 'so already',
  'wrong-passcode': 'wrong code',
  'not-in-hand': 'elsewhere',
  'delay-running': 'hour runs',
  'requirements-missing': 'impossible',
};

const reaches: Readonly<Record<Reach, string>> = {
  free: 'The owner can mark it as lost, and erase it, from another device.',
  lost: 'It is in Lost Mode, and the owner can still erase it.',
  ended: 'The thief has ended Lost Mode; the owner can still erase it.',
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

const checking = 'Checking.';

export const theftWords = {
  steps,
  /** Beside a mark: what came of trying the action. */
  outcome: (action: ActionId, outcome: Outcome) =>
    action === 'turn-off-lost-mode' && outcome === 'taken' ? 'ends it' : outcomes[outcome],
  reaches,

  script: 'What the thief does, in order',
  earlier: 'Earlier',
  later: 'Later',
  /** The accessible names, which begin with the word that is seen. */
  move: {
    earlier: (step: Step) => `Earlier: ${steps[step]}`,
    later: (step: Step) => `Later: ${steps[step]}`,
  },
  follows: 'follows the owner’s mark',
  at: minutes,
  moved: (step: Step, place: number, of: number) =>
    `${steps[step]} is now step ${number(place)} of ${number(of)}.`,
  stays_first: (step: Step) => `${steps[step]} cannot come earlier.`,
  stays_last: (step: Step) => `${steps[step]} cannot come later.`,
  start_over: 'Start over',
  started_over: 'All is as it was at the start.',
  nothing_chosen: 'All is as at the start already.',

  noticed: 'Minutes until the owner notices',
  minutes: (n: number) => count(n, 'minute', 'minutes'),
  place: 'The thief is',
  places: { bar: 'at the bar', home: 'later at the owner’s home' },
  owner: 'The owner’s own try',
  owners: { hidden: 'hide', shown: 'show' },
  /** Said to those who cannot see that the line of time has another length now. */
  owner_is: (shown: boolean, end_ms: number) =>
    `The owner’s own try is ${shown ? 'shown' : 'hidden'}. Time now ends at ${minutes(end_ms)}.`,
  in_lost_mode: 'In Lost Mode, the thief',
  in_lost_modes: { tries: 'tries to end it', 'gives-up': 'gives up' },

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

  on_the_line: 'On the line of time:',
  marks: [
    { tone: 'failed', meaning: 'the thief gets it, or the owner is too late' },
    { tone: 'waiting', meaning: 'the hour begins' },
    { tone: 'done', meaning: 'kept from the thief, or done by the owner' },
    { tone: 'idle', meaning: 'without effect' },
  ],

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

  in_both: (text: string) => `Both iPhones: ${text}`,
  only_in: (names: readonly string[], text: string) => `${list(names)}: ${text}`,

  every_order: 'In every order',
  every_order_about:
    'The thief’s five attempts in every order, and for each the owner noticing at every minute until the last attempt is over; to notice later makes no difference. All else is as chosen above.',
  check: {
    start: 'Check every order',
    stop: 'Stop',
    bar: 'Runs tried',
    progress: ({ tried, of }: Progress) =>
      tried > 0 ? `${number(tried)} of ${number(of)} runs tried` : checking,
    spoken: () => checking,
    stopped: ({ tried, of }: Progress) =>
      `Stopped after ${number(tried)} of ${number(of)} runs. That answers nothing.`,
    failed:
      'The check did not run: its worker could not be loaded, or it broke off. Try it again, or load the page anew.',
    not_started: 'Nothing has been tried yet.',
  },
  outdated: 'You have changed what is tried, so the earlier answer has been dropped.',
  found: (tally: Tally) =>
    tally.broken === null
      ? `All ${count(tally.orders, 'order', 'orders')} were tried, ${number(tally.runs)} runs in all. ${held(tally)}`
      : `Something goes wrong: an order breaks the rule “${tally.broken.replaceAll('-', ' ')}”.`,
  /** What stays where it is while the attempts are reordered. */
  kept_home: (before: number) =>
    `The way to the owner’s home keeps its place in all of them, with ${count(before, 'attempt', 'attempts')} before it.`,
  with_loss: (setting: Setting, losses: number, of: number) =>
    `${runs[setting]}: the thief gets something in ${losses === 0 ? 'none' : number(losses)} of ${number(of)} runs.`,

  storyboard: (minutes: number) =>
    `The two runs when they are over. The owner notices after ${count(minutes, 'minute', 'minutes')}.`,
  story: (name: string) => `What happens: ${name}`,
  assumes: [
    'The thief has the iPhone in hand from the start and knows its passcode. What an iPhone asks besides, such as the password of the account, is left out: the runs differ only in what the protection adds.',
    'One step follows another after three minutes, whatever comes of it.',
    'The owner’s command needs the account, with its password, and Find My. The iPhone is online. The owner marks it once, and neither marks it again nor erases it.',
    'In Lost Mode the thief tries to end it at the next step, and what would have come then comes one step later. That the passcode does it without the protection is our conclusion.',
    'What Lost Mode and an erasure leave behind on Apple’s side, such as Activation Lock, is not part of it.',
  ],
} as const;
