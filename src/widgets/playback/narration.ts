/** What has just happened, in a sentence or two. */
import type { Line } from '../../narrate/story.ts';
import { latest } from './latest.ts';

/** Things that happen at one instant are told together, up to this many. */
const sentences_max = 3;

export interface Told {
  /** When it happened, which is at or before the position. */
  readonly at_ms: number;
  readonly text: string;
}

/** The last moment at or before `time_ms`; null before the first. */
export function narrationAt(lines: readonly Line[], time_ms: number): Told | null {
  const now = latest(lines, time_ms);
  const [first] = now;
  if (!first) return null;
  const sentences = now.slice(-sentences_max);
  return { at_ms: first.at_ms, text: sentences.map((line) => line.text).join(' ') };
}
