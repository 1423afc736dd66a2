/** Several runs told as one story: what happens in all of them once, what differs with its releases. */
import { compareWords as words } from '../../messages/compare.ts';
import { releaseName } from '../../messages/devices.ts';
import { groundsOfSome } from '../grounds/at.ts';
import { latest } from '../playback/latest.ts';
import type { Told } from '../playback/narration.ts';
import type { Run } from './runs.ts';

/** A sentence, and the releases of the runs in which it is true; null for all runs. */
interface Sentence extends Told {
  readonly only_on: readonly string[] | null;
}

/** By time, and at one moment in the order of the runs. */
export function toldTogether(runs: readonly Run[]): readonly Sentence[] {
  const sentences = new Map<string, { at_ms: number; text: string; in_runs: Set<Run> }>();
  for (const run of runs) {
    for (const { at_ms, text } of [...run.lines, ...standingAtTheEnd(run)]) {
      const key = `${at_ms} ${text}`;
      if (!sentences.has(key)) sentences.set(key, { at_ms, text, in_runs: new Set() });
      sentences.get(key)!.in_runs.add(run);
    }
  }
  return [...sentences.values()]
    .sort((a, b) => a.at_ms - b.at_ms)
    .map(({ at_ms, text, in_runs }) => ({
      at_ms,
      text,
      only_on: in_runs.size === runs.length ? null : [...in_runs].map(({ os }) => releaseName(os)),
    }));
}

/** What never came is no event: without a word at the end, a listener would not hear of it. */
function standingAtTheEnd({ trace: { end } }: Run): readonly Told[] {
  const behind = Object.values(end.devices).some(({ up_to_date }) => !up_to_date);
  return behind ? [{ at_ms: end.at_ms, text: words.still_missing }] : [];
}

/** A line for every sentence, with the releases that it is about where they are not all. */
export function transcript(told: readonly Sentence[]): readonly Told[] {
  return told.map(({ at_ms, text, only_on }) => ({ at_ms, text: withReleases(only_on, text) }));
}

/** What happened at the last moment at or before `time_ms`; null before the first. */
export function toldAt(told: readonly Sentence[], time_ms: number): Told | null {
  const now = latest(told, time_ms);
  const [first] = now;
  if (!first) return null;
  const by_releases = Map.groupBy(now, ({ only_on }) => only_on?.join() ?? '');
  const parts = [...by_releases.values()].map((sentences) =>
    withReleases(sentences[0]!.only_on, sentences.map(({ text }) => text).join(' ')),
  );
  return { at_ms: first.at_ms, text: parts.join(' ') };
}

/** Ids in content/claims: what the events of all runs rest on that happen at `at_ms`. */
export function groundsTogether(runs: readonly Run[], at_ms: number): readonly string[] {
  const found = runs.flatMap(({ trace }) =>
    groundsOfSome(
      trace.events.filter((event) => event.at_ms === at_ms),
      trace,
    ),
  );
  return [...new Set(found)];
}

function withReleases(only_on: readonly string[] | null, text: string): string {
  return only_on ? words.only_on(only_on, text) : text;
}
