/**
 * Every order of the attempts, with the owner noticing at each minute until just after the last of them, from where
 * on later makes no difference: do the invariants hold, and does the thief get anything?
 */
import { violations } from '../../sim/protection/checks.ts';
import { explore, type Bounds } from '../../sim/protection/explore.ts';
import type { Setting } from '../../sim/protection/types.ts';
import { ANSWER, attempts, minute_ms, stepTime, theftWith, type Choices } from './choices.ts';
import { standingAt } from './view.ts';

export interface Progress {
  /** Runs. */
  readonly tried: number;
  readonly of: number;
}

export interface Tally {
  readonly orders: number;
  readonly runs: number;
  /** In how many runs of a setting the thief gets something of what they came for. */
  readonly losses: readonly {
    readonly setting: Setting;
    readonly runs: number;
    readonly losses: number;
  }[];
  /** Was every run tried? */
  readonly complete: boolean;
  /** The first invariant that breaks; null where none does. */
  readonly broken: string | null;
}

/** All of them: a bound beyond what there is. What answers the owner keeps its place after the mark. */
const bounds: Bounds = { orders_max: 1_000, stay: [ANSWER] };
const orders = attempts.reduce((product, _, index) => product * (index + 1), 1);

/** Yields after each minute, so that a worker can report and be stopped. */
export function* checkEveryOrder(choices: Choices): Generator<Progress, Tally> {
  const settings = [...new Set(choices.settings)];
  const last_min = stepTime(choices.order.length - 1) / minute_ms + 1;
  const of = settings.length * last_min * orders;
  let tried = 0;
  const losses = settings.map((setting) => ({ setting, runs: 0, losses: 0 }));
  for (const entry of losses) {
    for (let noticed_min = 1; noticed_min <= last_min; noticed_min += 1) {
      const found = finished(
        explore(theftWith({ ...choices, noticed_min }, entry.setting), bounds, (trace) => {
          if (standingAt(trace, trace.end.at_ms).taken.length > 0) entry.losses += 1;
          return violations(trace);
        }),
      );
      entry.runs += found.orders;
      tried += found.orders;
      if (!found.complete) {
        const broken = found.violation?.broken[0]?.invariant ?? null;
        return { orders, runs: tried, losses, complete: false, broken };
      }
      yield { tried, of };
    }
  }
  return { orders, runs: tried, losses, complete: true, broken: null };
}

function finished<Result>(search: Generator<unknown, Result>): Result {
  let step = search.next();
  while (!step.done) step = search.next();
  return step.value;
}
