/** Words of the figure that tries every order of a small scenario. */
import type { Exploration, Progress } from '../sim/sync/explore.ts';
import type { Behind, QuestionName } from '../widgets/explore/questions.ts';
import type { SituationName } from '../widgets/explore/situations.ts';
import { count, number, roughNumber } from './format.ts';

type Found = Pick<Exploration, 'orders' | 'states' | 'complete' | 'violation'>;

const orders = (n: number) => (n === 1 ? '1 order' : `${roughNumber(n)} orders`);
const states = (n: number) => count(n, 'state', 'states');

export const exploreWords = {
  situation: 'Situation',
  situations: {
    opening: {
      label: 'An edit and an opening',
      about:
        'On the Mac somebody edits a note. On the iPhone somebody opens the app, sooner or later. An iPad looks on.',
    },
    'two-edits': {
      label: 'Two people edit different fields',
      about: 'On the Mac somebody writes a note’s title, on the iPhone somebody writes its text.',
    },
    deletion: {
      label: 'An edit against a deletion',
      about: 'On the iPhone somebody writes a note, and on the Mac somebody deletes it.',
    },
    outage: {
      label: 'The push service is down',
      about:
        'On the Mac somebody edits a note, on the iPhone somebody opens the app, an iPad looks on, and at some point the push service goes down for a minute.',
    },
    'lost-answer': {
      label: 'Two edits and a lost answer',
      about:
        'On the Mac and on the iPhone somebody edits the same field, and at some point iCloud’s answer to the Mac is lost on the way.',
    },
  } satisfies Record<SituationName, { label: string; about: string }>,

  question: 'Question',
  questions: {
    lost: 'Can a change vanish unexplained?',
    'up-to-date': 'Does every device end up to date?',
  } satisfies Record<QuestionName, string>,

  start: 'Check every order',
  stop: 'Stop',
  not_started: 'Nothing has been tried yet.',
  looked_at: 'States looked at',
  searching: 'Searching.',
  met: (n: number) => `More than ${number(n)} states met.`,
  progress: ({ states, open }: Progress) =>
    `${count(states, 'state', 'states')} met, ${number(open)} still to look at`,
  stopped: ({ states: met, open }: Progress) =>
    `Stopped. ${states(met)} met, ${number(open)} of them not looked at yet. That answers nothing.`,
  failed:
    'The search did not run: its worker could not be loaded, or it broke off. Nothing was found out. Try it again, or load the page anew.',

  /** The answer in a sentence. */
  answer: (question: QuestionName, found: Found) => {
    if (found.violation) return violated[question];
    if (!found.complete) {
      return `No answer: the search gave up after ${states(found.states)}. It met no counterexample, but that is not a proof.`;
    }
    return `${allOrders(found.orders)}: ${held[question]}`;
  },
  /** What the answer rests on; empty where there is none. */
  grounds: (question: QuestionName, found: Found) => {
    if (found.violation) {
      return `It was found after ${states(found.states)}. No order gets there in fewer steps:`;
    }
    if (!found.complete) return '';
    const met = count(found.states, 'different state', 'different states');
    return `${exactly(found.orders)}They pass through ${met}. ${asked[question]}`;
  },

  /** The end of a story in which a device stays behind. */
  behind: {
    'lacks-a-change': (device: string) =>
      `Nothing more happens by itself. The ${device} lacks a change that iCloud has.`,
    'keeps-a-change': (device: string) =>
      `Nothing more happens by itself. The ${device} keeps a change that iCloud does not have.`,
  } satisfies Record<Behind, (device: string) => string>,
  late_not_lost:
    'Late, not lost: iCloud has the change, and the next opening of the app fetches it.',
  /** Marks the step that breaks an invariant, with what the check says of it. */
  breaks: (invariant: string, message: string) =>
    `Here an invariant breaks, “${invariant.replaceAll('-', ' ')}”: ${message}.`,

  storyboard: 'Every order of each situation, tried when this page was made',
  columns: {
    os: 'iPhone runs',
    orders: 'Orders',
    states: 'States',
    lost: 'A change vanishes unexplained',
    'up-to-date': 'Every device ends up to date',
  },
  in_none: 'in none',
  in_all: 'in all',
  not_in_all: 'not in all',
  in_some: 'in some',
  not_known: 'not known',
  orders: roughNumber,
  shortest: (situation: string, release: string) =>
    `The shortest way to a device that stays behind: ${situation}, ${release}`,

  assumes: {
    any_order:
      'How long anything takes does not count: whatever is under way may come next, so that slow messages, slow people and bad luck are all among the orders.',
    own_order: 'What is done on one device keeps its order.',
    timers:
      'Timers fire when nothing else can happen, the earliest first; so no message is so slow that a timer overtakes it. Those of more than ten minutes never fire.',
    others:
      'The Mac runs macOS 26.4, the iPad iPadOS 26.3. The app fetches when a push tells it to or when it is opened, and merges field by field.',
    model: 'What is tried is this model, not Apple’s code. The model rests on these statements:',
  },
} as const;

const violated: Readonly<Record<QuestionName, string>> = {
  lost: 'Something goes wrong: an order was found that breaks an invariant.',
  'up-to-date': 'No: an order was found in which a device stays behind.',
};

const held: Readonly<Record<QuestionName, string>> = {
  lost: 'in none of them does a saved change vanish, unless a merge, an overwrite or a deletion explains it.',
  'up-to-date': 'each of them ends with every device up to date.',
};

const asked: Readonly<Record<QuestionName, string>> = {
  lost: 'After every step into each of them every invariant was checked, except those about lengths of time. Where orders meet in a state, one of them stands for the others from there on.',
  'up-to-date': 'Wherever nothing more could happen, every device was compared with iCloud.',
};

function allOrders(n: number): string {
  return n === 1 ? 'The only order was tried' : `All ${orders(n)} were tried`;
}

/** Nothing where the answer has said it exactly, or where it is not known exactly. */
function exactly(n: number): string {
  if (roughNumber(n) === number(n) || !Number.isSafeInteger(n)) return '';
  return `To be exact, ${number(n)} orders. `;
}
