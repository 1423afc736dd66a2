/** What has just happened, in a sentence or two. */
import type { Line } from '../../narrate/story.ts';

/** Things that happen at one instant are told together, up to this many. */
const sentences_max = 3;

export interface Told {
  /** When it happened, which is at or before the position. */
  readonly at_ms: number;
  readonly text: string;
}

/** The last moment at or before `time_ms`; null before the first. */
export function narrationAt(lines: readonly Line[], time_ms: number): Told | null {
  const last = lines.findLastIndex((line) => line.at_ms <= time_ms);
  if (last < 0) return null;
  const { at_ms } = lines[last]!;
  const first = lines.findIndex((line) => line.at_ms === at_ms);
  const sentences = lines.slice(first, last + 1).slice(-sentences_max);
  return { at_ms, text: sentences.map((line) => line.text).join(' ') };
}
