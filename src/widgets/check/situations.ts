/**
 * What an outcome of `/check/` shows: a run, and the moment in it that decides. Where a figure of the
 * articles can be set to the situation, it is that figure’s run, so that the page can lead into it.
 */
import { scenarios, type ScenarioName } from '../../sim/scenarios/index.ts';
import type { NamedScenario } from '../../sim/scenarios/named.ts';
import { scenarioFrom } from '../../sim/sync/scenario.ts';
import { simulate, type SyncTrace } from '../../sim/sync/simulate.ts';
import { defaultChoices, receiverOf, scenarioOf, type Choices } from '../pipeline/choices.ts';
import { firstEvent, type EventOf } from '../pipeline/first-event.ts';
import * as own from './scenarios.ts';

/** A pipeline of the articles, by its id, and what is chosen in it. */
export interface InFigure {
  readonly figure: string;
  /** The scenario that the figure has. */
  readonly scenario: ScenarioName;
  readonly choices?: Partial<Choices>;
}

export interface Situation {
  readonly shown: InFigure | NamedScenario;
  /** The first event of this kind, by this actor. */
  readonly at: Required<EventOf>;
}

const dropped = { kind: 'push.dropped', actor: 'iphone' } as const;

export const situations = {
  'this-bug': { shown: { figure: 'regression', scenario: 'missed-push' }, at: dropped },
  'not-caught-up': {
    shown: { figure: 'update', scenario: 'fixed' },
    at: { kind: 'os.installed', actor: 'iphone' },
  },
  'opened-on-26-4': {
    shown: {
      figure: 'regression',
      scenario: 'missed-push',
      choices: { done: [{ at_ms: 12_000, what: 'open-app' }] },
    },
    at: { kind: 'fetch.completed', actor: 'iphone' },
  },
  'force-quit': {
    shown: {
      figure: 'first-run',
      scenario: 'healthy',
      choices: { done: [{ at_ms: 0, what: 'force-quit' }] },
    },
    at: dropped,
  },
  'background-refresh-off': { shown: own.backgroundRefreshOff, at: dropped },
  'low-power': { shown: own.lowPower, at: { kind: 'push.held', actor: 'iphone' } },
  offline: {
    shown: { figure: 'offline', scenario: 'offline' },
    at: { kind: 'push.stored', actor: 'push-service' },
  },
  'busy-hour': {
    shown: { figure: 'budget', scenario: 'busy-hour' },
    at: { kind: 'push.held', actor: 'iphone' },
  },
  'signed-out': { shown: own.signedOut, at: { kind: 'save.retry-scheduled', actor: 'iphone' } },
  'storage-full': { shown: own.storageFull, at: { kind: 'save.rejected', actor: 'icloud' } },
  'not-sent': {
    shown: {
      figure: 'first-run',
      scenario: 'healthy',
      choices: { sender: 'iphone', done: [{ at_ms: 0, what: 'go-offline' }] },
    },
    at: { kind: 'record.edited', actor: 'iphone' },
  },
  'server-busy': { shown: own.serverBusy, at: { kind: 'save.retry-scheduled', actor: 'iphone' } },
  'to-the-mac-on-26-4': {
    shown: { figure: 'regression', scenario: 'missed-push', choices: { sender: 'iphone' } },
    at: { kind: 'fetch.completed', actor: 'mac' },
  },
  conflict: { shown: own.conflict, at: { kind: 'save.rejected', actor: 'icloud' } },
  healthy: {
    shown: { figure: 'first-run', scenario: 'healthy' },
    at: { kind: 'fetch.completed', actor: 'iphone' },
  },
} as const satisfies Readonly<Record<string, Situation>>;

export type SituationName = keyof typeof situations;

/** One moment of one run, for the device that ought to show the change. */
export interface Moment {
  readonly trace: SyncTrace;
  readonly time_ms: number;
  readonly receiver: 'iphone' | 'mac';
}

/** @throws {Error} where the run has no such moment */
export function momentOf(name: SituationName): Moment {
  const { shown, at }: Situation = situations[name];
  const named = namedOf(shown);
  const choices = { ...defaultChoices(named), ...('figure' in shown && shown.choices) };
  const trace = simulate(
    'figure' in shown ? scenarioOf(named, choices) : scenarioFrom(shown.scenario),
  );
  return { trace, time_ms: firstEvent(trace, at).at_ms, receiver: receiverOf(choices.sender) };
}

/** The scenario that the situation starts from, with its claims. */
export function namedOf(shown: Situation['shown']): NamedScenario {
  return 'figure' in shown ? scenarios[shown.scenario] : shown;
}
