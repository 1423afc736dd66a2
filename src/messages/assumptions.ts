/** The words of the models’ numbers. */
import type { ModelName, Unit } from '../sim/numbers.ts';
import { count, duration } from './format.ts';
import { rolloutWords } from './rollout.ts';

export const amounts = {
  ms: duration,
  pushes: (n) => count(n, 'push', 'pushes'),
  records: (n) => count(n, 'record', 'records'),
  events: (n) => count(n, 'event', 'events'),
  ...rolloutWords.amounts,
} satisfies Record<Unit, (value: number) => string>;

/** What each model’s numbers are about. */
const models: Readonly<Record<ModelName, { readonly title: string; readonly text: string }>> = {
  sync: {
    title: 'CloudKit sync',
    text: 'Apple documents how sync works and hardly ever how long it takes. A scenario of your own may set each number within its range.',
  },
  protection: {
    title: 'Stolen Device Protection',
    text: 'How long the protection makes people wait is known; how fast a lost iPhone hears of it is not. A scenario of your own may set both within their ranges.',
  },
  fleet: {
    title: 'A fleet that updates',
    text: 'How people put off updates, and how phones lie about, nobody publishes. The figure lets you change each number within its range.',
  },
};

export const assumptions = {
  title: 'What the simulator assumes',
  description:
    'Every number in the simulator behind the figures: its value, where it comes from, and which figures depend on it.',
  standfirst:
    'The rules of the simulator come from documents, and most of its numbers cannot. These are all the numbers it uses, with what each rests on.',
  how_to_read:
    'A number is documented where Apple gives it. It is chosen after a source where the source gives a number for something near, and chosen by us where nobody outside Apple knows.',
  models,
  /** "CloudKit sync: 23 numbers". */
  of_model: (title: string, n: number) => `${title}: ${count(n, 'number', 'numbers')}`,
  columns: {
    value: 'Value',
    from: 'Comes from',
    used: 'Used in',
  },
  range: (least: string, most: string) => `may be ${least} to ${most}`,
  in_play: 'Numbers that rest on a source:',
  chosen_in_play: 'Numbers chosen by us, since nobody outside Apple knows them:',
  all: 'All numbers of the simulator',
  chosen: 'Chosen by us',
  /** Where a source gives a number for something near. */
  chosen_after: 'Chosen by us after',
  /** How many figures, on how many pages. */
  uses: (figures: number, pages: number) =>
    `${count(figures, 'figure', 'figures')} on ${count(pages, 'page', 'pages')}`,
  figures: (n: number) => (n === 1 ? 'figure' : 'figures'),
  figure: (number: number, title: string) => `Figure ${number}: ${title}`,
  try_it: 'Change a number and run it',
  mechanism: {
    title: 'One choice that is not a number',
    text: 'What a release that mistreats pushes does with them is a choice too. The figures follow the explanation that fits the firmware; a scenario may ask for one of the others, to see what it would have looked like.',
  },
  reports: {
    title: 'A choice between reports',
    text: 'With which release the protection came on by itself is no number, and the press disagrees. A scenario that leaves the setting out gets what one report says, and may ask for another.',
  },
  default: 'the default',
  chance: {
    title: 'Where chance comes in',
    text: 'A delay with a spread is drawn anew for each message, evenly between its least and its most, from the scenario’s seed. The same scenario draws the same delays.',
  },
  luck: {
    title: 'Where luck comes in',
    text: 'A percentage is the chance of each phone, drawn for that phone, that purpose and that day. So another policy, or another number, shuffles nobody’s luck.',
  },
} as const;
