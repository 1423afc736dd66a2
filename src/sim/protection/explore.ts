/**
 * Every order of what a thief tries. The times stay as the scenario has them, and so
 * does everything else that people do; which attempt comes at which of the thief’s
 * times is tried in all ways. The invariants are checked on each run.
 */
import type { Violation } from '../kernel/check.ts';
import type { ActionId } from './actions.ts';
import { violations } from './checks.ts';
import type { ProtectionEvent } from './events.ts';
import { simulate, type ProtectionTrace } from './simulate.ts';
import type { Deed, Scenario } from './types.ts';

export interface Bounds {
  /** Orders after which the search gives up. */
  readonly orders_max: number;
  /** Attempts that stay where they are, such as one that answers the owner; none by default. */
  readonly stay?: readonly ActionId[];
}

export interface Progress {
  readonly tried: number;
  /** Orders that there are; exact up to 2^53. */
  readonly of: number;
}

export interface Exploration {
  readonly orders: number;
  /** Every order was tried: no bound was met and no violation ended the search. */
  readonly complete: boolean;
  readonly violation: {
    readonly broken: readonly Violation[];
    readonly events: readonly ProtectionEvent[];
  } | null;
}

/** A look at a run: the invariants, or a question of one’s own. */
export type Judge = (trace: ProtectionTrace) => readonly Violation[];

type Attempt = Extract<Deed, { do: 'attempt' }>;

const PROGRESS_EVERY = 100;

/** Yields now and then, so that a worker can report and be stopped. */
export function* explore(
  scenario: Scenario,
  { orders_max, stay = [] }: Bounds,
  judge: Judge = violations,
): Generator<Progress, Exploration> {
  const moves = (deed: Deed): deed is Attempt => isThiefs(deed) && !stay.includes(deed.action);
  const attempts = scenario.script.filter(moves);
  const of = attempts.reduce((product, _, index) => product * (index + 1), 1);
  let tried = 0;
  for (const order of permutations(attempts.map(({ action }) => action))) {
    if (tried >= orders_max) return { orders: tried, complete: false, violation: null };
    const trace = simulate(inOrder(scenario, order, moves));
    tried += 1;
    const broken = judge(trace);
    if (broken.length > 0) {
      return { orders: tried, complete: false, violation: { broken, events: trace.events } };
    }
    if (tried % PROGRESS_EVERY === 0) yield { tried, of };
  }
  return { orders: tried, complete: true, violation: null };
}

function isThiefs(deed: Deed): deed is Attempt {
  return deed.do === 'attempt' && deed.who === 'thief';
}

function inOrder(
  scenario: Scenario,
  order: readonly ActionId[],
  moves: (deed: Deed) => deed is Attempt,
): Scenario {
  let next = 0;
  const script = scenario.script.map((deed) =>
    moves(deed) ? { ...deed, action: order[next++]! } : deed,
  );
  return { ...scenario, script };
}

function* permutations<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  if (items.length === 0) yield [];
  for (const [index, item] of items.entries()) {
    for (const rest of permutations(items.toSpliced(index, 1))) yield [item, ...rest];
  }
}
