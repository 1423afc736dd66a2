/** What a reader chooses: the order of the attempts, when the owner notices, the settings, what else. The runs follow from it. */
import type { ActionId } from '../../sim/protection/actions.ts';
import { completeScenario, defaultAssumptions } from '../../sim/protection/complete.ts';
import type { Deed, Scenario, Setting } from '../../sim/protection/types.ts';

/** What Apple’s lists name, in an order that costs the owner everything where nothing protects it. */
export const attempts = [
  'use-saved-passwords',
  'change-account-password',
  'turn-off-find-my',
  'change-passcode',
  'erase-iphone',
] as const satisfies readonly ActionId[];
/** The owner’s home: a familiar location. */
export const GO_HOME = 'go-home';

export const steps = [...attempts, GO_HOME] as const;
export type Step = (typeof steps)[number];

/** No step of the order: it answers the owner, and has its place after what the owner does. */
export const ANSWER = 'turn-off-lost-mode' satisfies ActionId;

export const settings: readonly Setting[] = ['off', 'away', 'always'];
/** One for each of the two iPhones. */
export type Settings = readonly [first: Setting, second: Setting];

export interface Choices {
  /** Each attempt once, and at most one way home. */
  readonly order: readonly Step[];
  /** Whole minutes. */
  readonly noticed_min: number;
  readonly settings: Settings;
  /** Does the thief try to end Lost Mode, or give up? */
  readonly answers: boolean;
  /** Is there a third run, in which nobody steals anything? */
  readonly owner: boolean;
}

export const noticed_max_min = 180;
export const defaults: Choices = {
  order: attempts,
  noticed_min: 20,
  settings: ['off', 'away'],
  answers: true,
  owner: false,
};

export const minute_ms = 60_000;
/** Between one step and the next. */
export const step_ms = 3 * minute_ms;
/** A run goes on for so long after the last thing that somebody does. */
const after_ms = 4 * minute_ms;
/** The one action that the owner wants, in the third run. */
export const owners_action = 'change-account-password' satisfies ActionId;
/** The owner comes back so long after the hour. */
const comes_back_ms = minute_ms;

/** Each attempt once, and the way home once or never: anything else is no script. */
export function isScript(order: readonly Step[]): boolean {
  const all_there = attempts.every((attempt) => order.includes(attempt));
  return all_there && new Set(order).size === order.length;
}

/** The order with one step earlier (-1) or later (1); the same where there is no room. */
export function moved(order: readonly Step[], step: Step, by: -1 | 1): readonly Step[] {
  const from = order.indexOf(step);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return order;
  return order.with(from, order[to]!).with(to, step);
}

/** The order with the way home as its third step, or without it. */
export function withWayHome(order: readonly Step[], goes_home: boolean): readonly Step[] {
  const stays: readonly Step[] = order.filter((step) => step !== GO_HOME);
  return goes_home ? stays.toSpliced(2, 0, GO_HOME) : stays;
}

/** When the step at this place is taken, in simulated milliseconds. */
export function stepTime(index: number): number {
  return (index + 1) * step_ms;
}

export interface Planned {
  readonly at_ms: number;
  readonly step: Step | typeof ANSWER;
}

/**
 * All that the thief does, by time. The answer takes the first place after the owner’s mark, whichever steps
 * stand around it; those that follow come one place later.
 */
export function planOf({ order, noticed_min, answers }: Choices): readonly Planned[] {
  const place = Math.floor((noticed_min * minute_ms) / step_ms);
  const plan = order.map((step, index): Planned => {
    const comes_later = answers && index >= place;
    return { at_ms: stepTime(comes_later ? index + 1 : index), step };
  });
  return answers ? plan.toSpliced(place, 0, { at_ms: stepTime(place), step: ANSWER }) : plan;
}

/** Two choices with the same are one question to whoever tries every order and every minute. */
export function questionOf({ order, settings, answers }: Choices): string {
  return [...settings, order.indexOf(GO_HOME), answers].join();
}

/** The theft, on an iPhone with this setting. Nothing else differs between the runs. */
export function theftWith(choices: Choices, setting: Setting): Scenario {
  return scenarioOf(choices, setting, [
    { at_ms: 0, who: 'thief', do: 'take' },
    ...planOf(choices).map(thiefs),
    { at_ms: choices.noticed_min * minute_ms, who: 'owner', do: 'mark-as-lost' },
  ]);
}

/** The owner at the bar, with their own face and no thief about: tries, and comes back where it takes an hour. */
export function ownersWith(choices: Choices, setting: Setting): Scenario {
  const tries = setting === 'off' ? [step_ms] : [step_ms, comesBack()];
  return scenarioOf(
    choices,
    setting,
    tries.map((at_ms) => ({ at_ms, who: 'owner', do: 'attempt', action: owners_action })),
  );
}

function scenarioOf(choices: Choices, protection: Setting, script: Deed[]): Scenario {
  return completeScenario({
    duration_ms: durationOf(choices),
    phone: { os: 'ios-26.4', protection },
    places: [
      { id: 'bar', familiar: false },
      { id: 'home', familiar: true },
    ],
    start: 'bar',
    script,
  });
}

/** The same for every run, so that one clock fits them all. */
export function durationOf(choices: Choices): number {
  const { noticed_min, owner } = choices;
  const last_ms = planOf(choices).at(-1)!.at_ms;
  const ends = [last_ms, noticed_min * minute_ms, owner ? comesBack() : 0];
  return Math.max(...ends) + after_ms;
}

function comesBack(): number {
  return step_ms + defaultAssumptions.security_delay_ms + comes_back_ms;
}

function thiefs({ step, at_ms }: Planned): Deed {
  return step === GO_HOME
    ? { at_ms, who: 'thief', do: 'go-to', place: 'home' }
    : { at_ms, who: 'thief', do: 'attempt', action: step };
}
