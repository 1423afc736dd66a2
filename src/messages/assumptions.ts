/** The words of the model's numbers. */
import type { NumberDefinition } from '../sim/sync/assumptions.ts';
import { count, duration } from './format.ts';

export const amounts = {
  ms: duration,
  pushes: (n: number) => count(n, 'push', 'pushes'),
  records: (n: number) => count(n, 'record', 'records'),
  events: (n: number) => count(n, 'event', 'events'),
} satisfies Record<NumberDefinition['unit'], (value: number) => string>;

export const assumptions = {
  title: 'What the simulator assumes',
  description:
    'Every number in the simulator behind the figures: its value, where it comes from, and which figures depend on it.',
  standfirst:
    'Apple documents how sync works and hardly ever how long it takes. These are all the numbers the simulator uses, with what each rests on.',
  how_to_read:
    'A number is documented where Apple gives it. It is chosen after a source where the source gives a number for something near, and chosen by us where nobody outside Apple knows. A scenario of your own may set each of them within its range.',
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
  figures: (n: number) => (n === 1 ? 'figure' : 'figures'),
  figure: (number: number, title: string) => `Figure ${number}: ${title}`,
  try_it: 'Change a number and run it',
  mechanism: {
    title: 'One choice that is not a number',
    text: 'What a release that mistreats pushes does with them is a choice too. The figures follow the explanation that fits the firmware; a scenario may ask for one of the others, to see what it would have looked like.',
    default: 'the default',
  },
  chance: {
    title: 'Where chance comes in',
    text: 'A delay with a spread is drawn anew for each message, evenly between its least and its most, from the scenario’s seed. The same scenario draws the same delays.',
  },
};
