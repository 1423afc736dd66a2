/** The runs told as one story: what happens in both thefts once, all else with the name of its run. */
import { theftWords as words } from '../../messages/theft.ts';
import { latest } from '../playback/latest.ts';
import type { Told } from '../playback/narration.ts';
import type { Run } from './runs.ts';

/** A sentence, and the runs in which it is true; null for both thefts. */
interface Sentence extends Told {
  readonly only_in: readonly string[] | null;
}

/** By time, and at one moment in the order of the runs. */
export function toldTogether(runs: readonly Run[]): readonly Sentence[] {
  const sentences = new Map<string, { at_ms: number; text: string; names: Set<string> }>();
  const thefts = runs.flatMap(({ name, is_theft }) => (is_theft ? [name] : []));
  for (const { name, lines } of runs) {
    for (const { at_ms, text } of lines) {
      const key = `${at_ms} ${text}`;
      if (!sentences.has(key)) sentences.set(key, { at_ms, text, names: new Set() });
      sentences.get(key)!.names.add(name);
    }
  }
  return [...sentences.values()]
    .sort((a, b) => a.at_ms - b.at_ms)
    .map(({ at_ms, text, names }) => ({
      at_ms,
      text,
      only_in: thefts.every((name) => names.has(name)) ? null : [...names],
    }));
}

/** A line for every sentence, with the runs that it is about where they are not both thefts. */
export function transcript(told: readonly Sentence[]): readonly Told[] {
  return told.map(({ at_ms, text, only_in }) => ({ at_ms, text: withRuns(only_in, text) }));
}

/** What happened at the last moment at or before `time_ms`; null before the first. */
export function toldAt(told: readonly Sentence[], time_ms: number): Told | null {
  const now = latest(told, time_ms);
  const [first] = now;
  if (!first) return null;
  const by_runs = Map.groupBy(now, ({ only_in }) => only_in?.join() ?? '');
  const parts = [...by_runs.values()].map((sentences) =>
    withRuns(sentences[0]!.only_in, sentences.map(({ text }) => text).join(' ')),
  );
  return { at_ms: first.at_ms, text: parts.join(' ') };
}

function withRuns(only_in: readonly string[] | null, text: string): string {
  return only_in ? words.only_in(only_in, text) : text;
}
