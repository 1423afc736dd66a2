/** The table: every explanation put to every observation, by running it. */
import { story } from '../../narrate/story.ts';
import type { Mechanism } from '../../sim/sync/assumptions.ts';
import { simulate, type SyncTrace } from '../../sim/sync/simulate.ts';
import type { Scenario } from '../../sim/sync/types.ts';
import { observationNames, observations, type ObservationName } from './observations.ts';
import { scenarioOf, situationNames, type SituationName } from './situations.ts';

export interface Finding {
  /** Does the run look like what was seen? */
  readonly fits: boolean;
  /** Of the event that decides, in its run. */
  readonly seq: number;
  readonly at_ms: number;
  /** The same event as the transcript tells it. */
  readonly text: string;
  /** It decides because what was looked for does not follow. */
  readonly then_nothing: boolean;
  /** Where the push ends, where that was asked and it ends. */
  readonly ends_at?: string | undefined;
}

export type Results = Readonly<Record<ObservationName, Finding>>;

/** @param run makes the traces: another simulator gives another table */
export function resultsFor(
  mechanism: Mechanism,
  run: (scenario: Scenario) => SyncTrace = simulate,
): Results {
  const traces = record(situationNames, (name: SituationName) => run(scenarioOf(name, mechanism)));
  return record(observationNames, (name) => {
    const { situation, judge } = observations[name];
    const trace = traces[situation];
    const { event, ...verdict } = judge(trace);
    const { seq, at_ms } = event;
    return { ...verdict, seq, at_ms, text: story(trace)[seq]!.text };
  });
}

/** The observations that the run does not look like. */
export function misfits(results: Results): readonly ObservationName[] {
  return observationNames.filter((name) => !results[name].fits);
}

/** The observations that do not come out alike everywhere: only these tell explanations apart. */
export function tellingApart(all: readonly Results[]): readonly ObservationName[] {
  return observationNames.filter((name) => new Set(all.map((one) => one[name].fits)).size > 1);
}

function record<K extends string, V>(keys: readonly K[], value: (key: K) => V) {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Readonly<Record<K, V>>;
}
