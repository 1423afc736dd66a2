/** Words of a search through every order: how far it is, and what it found. */
import type { Exploration, Progress } from '../sim/sync/explore.ts';
import type { QuestionName } from '../widgets/explore/questions.ts';
import { count, number, roughNumber } from './format.ts';

type Found = Pick<Exploration, 'orders' | 'states' | 'complete' | 'violation'>;

const orders = (n: number) => (n === 1 ? '1 order' : `${roughNumber(n)} orders`);
const states = (n: number) => count(n, 'state', 'states');

/** Progress is spoken once in so many states met: a screen reader cannot keep up with more. */
const spoken_every = 2_000;

export const searchWords = {
  start: 'Check every order',
  stop: 'Stop',
  not_started: 'Nothing has been tried yet.',
  bar: 'States looked at',
  spoken: ({ states }: Progress) =>
    states < spoken_every
      ? 'Searching.'
      : `More than ${number(Math.floor(states / spoken_every) * spoken_every)} states met.`,
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
      return `It was found after ${states(found.states)}.`;
    }
    if (!found.complete) return '';
    const met = count(found.states, 'different state', 'different states');
    return `${exactly(found.orders)}They pass through ${met}. ${asked[question]}`;
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
