/** Several runs told as one story: what is true of all is said once, all else with the names of its runs. */
import { latest } from './latest.ts';
import type { Told } from './narration.ts';

/** One run, as a sentence names it. */
export interface Telling {
  readonly name: string;
  readonly lines: readonly Told[];
}

/** A sentence, and the names of the runs in which it is true; null for all. */
interface Sentence extends Told {
  readonly only: readonly string[] | null;
}

export interface Story {
  /** A line for every sentence. */
  readonly transcript: readonly Told[];
  /** What happened at the last moment at or before a time; null before the first. */
  at(time_ms: number): Told | null;
}

/**
 * @param everyone names of the runs that make a sentence true of all
 * @param only puts names before a text
 * @param all puts before a text that it is true of all; without it, nothing says so
 */
export function tellTogether(
  runs: readonly Telling[],
  everyone: readonly string[],
  only: (names: readonly string[], text: string) => string,
  all: (text: string) => string = (text) => text,
): Story {
  const sentences = sentencesOf(runs, everyone);
  const say = (names: readonly string[] | null, text: string) =>
    names ? only(names, text) : all(text);
  return {
    transcript: sentences.map(({ at_ms, text, only }) => ({ at_ms, text: say(only, text) })),
    at(time_ms) {
      const now = latest(sentences, time_ms);
      const [first] = now;
      if (!first) return null;
      const by_runs = Map.groupBy(now, ({ only }) => only?.join() ?? '');
      const parts = [...by_runs.values()].map((same) =>
        say(same[0]!.only, same.map(({ text }) => text).join(' ')),
      );
      return { at_ms: first.at_ms, text: parts.join(' ') };
    },
  };
}

/** By time, and at one moment in the order of the runs. */
function sentencesOf(runs: readonly Telling[], everyone: readonly string[]): readonly Sentence[] {
  const found = new Map<string, { at_ms: number; text: string; names: Set<string> }>();
  for (const { name, lines } of runs) {
    for (const { at_ms, text } of lines) {
      const key = `${at_ms} ${text}`;
      if (!found.has(key)) found.set(key, { at_ms, text, names: new Set() });
      found.get(key)!.names.add(name);
    }
  }
  return [...found.values()]
    .sort((a, b) => a.at_ms - b.at_ms)
    .map(({ at_ms, text, names }) => ({
      at_ms,
      text,
      only: everyone.every((name) => names.has(name)) ? null : [...names],
    }));
}
