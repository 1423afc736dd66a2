/** What the picture of each article shows: a moment of one of its own figures, looked up in the run. */
import type { SyncEventKind } from '../sim/sync/events.ts';
import { scenarios, type ScenarioName } from '../sim/scenarios/index.ts';
import { simulate, type SyncTrace } from '../sim/sync/simulate.ts';
import { defaults, runsOf as comparedRuns } from '../widgets/compare/runs.ts';
import { defaultChoices, receiverOf, scenarioOf } from '../widgets/pipeline/choices.ts';
import { firstEvent } from '../widgets/pipeline/first-event.ts';
import { defaults as theft } from '../widgets/theft/choices.ts';
import { runsOf as thefts } from '../widgets/theft/runs.ts';
import { runOf as witnessedRun } from '../widgets/witnesses/accounts.ts';
import type { Scene } from './scenes.ts';

/** The run that a pipeline starts with. */
function runOf(name: ScenarioName) {
  const choices = defaultChoices(scenarios[name]);
  const trace = simulate(scenarioOf(scenarios[name], choices));
  return { trace, receiver: receiverOf(choices.sender) };
}

function momentOf(trace: SyncTrace, kind: SyncEventKind, actor = 'iphone'): number {
  return firstEvent(trace, { kind, actor }).at_ms;
}

/** When a share, from 0 to 1, of the time from one moment to another has passed. */
function between(start_ms: number, end_ms: number, share: number): number {
  return Math.round(start_ms + (end_ms - start_ms) * share);
}

/** The first page, and every page without a picture of its own: the push is almost there. */
export function homeScenes(): readonly Scene[] {
  const { trace, receiver } = runOf('missed-push');
  const sent_ms = momentOf(trace, 'push.sent', 'icloud');
  const time_ms = between(sent_ms, momentOf(trace, 'push.arrived'), 0.9);
  return [{ of: 'path', part: 'from-icloud', trace, receiver, time_ms }];
}

/** By the article’s id. */
export const articleScenes: Readonly<Record<string, () => readonly Scene[]>> = {
  /** The note is on its way, after the push. */
  'cloudkit-sync': () => {
    const { trace, receiver } = runOf('healthy');
    const asked_ms = momentOf(trace, 'fetch.requested');
    const time_ms = between(asked_ms, momentOf(trace, 'fetch.completed'), 0.75);
    return [{ of: 'path', part: 'whole', trace, receiver, time_ms }];
  },
  /** The same change on the release with the fault and on the one after it, when the latter has it. */
  'ios-26-4': () => {
    const [, broken, fixed] = comparedRuns(defaults).map(({ trace }) => trace);
    const receiver = receiverOf(defaults.sender);
    const time_ms = momentOf(fixed!, 'fetch.completed');
    return [broken!, fixed!].map((trace) => {
      return { of: 'path', part: 'receiver', trace, receiver, time_ms };
    });
  },
  /** At the check in which the firmware differs. */
  firmware: () => {
    const { trace, receiver } = runOf('missed-push');
    const arrived_ms = momentOf(trace, 'push.arrived');
    const time_ms = between(arrived_ms, momentOf(trace, 'push.dropped'), 0.25);
    return [{ of: 'path', part: 'from-icloud', trace, receiver, time_ms }];
  },
  /** What its witnesses tell of: the push discarded and, when somebody opens the app, the note after all. */
  simulator: () => {
    const trace = witnessedRun('unknown-token');
    const time_ms = momentOf(trace, 'fetch.completed');
    return [{ of: 'sequence', trace, receiver: 'iphone', time_ms }];
  },
  'stolen-device-protection': () =>
    thefts(theft)
      .filter(({ is_theft }) => is_theft)
      .map((run) => ({ of: 'theft', run, time_ms: run.trace.end.at_ms })),
};
