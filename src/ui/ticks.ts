/** The marks on a timeline: one for every event, and never more than one can tell apart. */
import type { Tone } from './tone.ts';

export interface Tick {
  readonly at_ms: number;
  readonly tone: Tone;
  /** The reader's own doing: marked with a shape of its own. */
  readonly mine?: boolean;
}

/** A moment with a name of its own, such as the one where two runs part. */
export interface Landmark {
  readonly at_ms: number;
  readonly name: string;
}

/** What marks of a tone stand for in a figure. */
export interface TickMeaning {
  readonly tone: Tone;
  readonly meaning: string;
}

export interface TickMark {
  /** Where on the line, as an SVG percentage. */
  readonly x: string;
  readonly tone: Tone;
  readonly mine: boolean;
}

/** A line of a phone's width shows no more places than this. */
const places = 300;

/** Of events at one place the gravest is shown. */
const gravity: readonly Tone[] = ['idle', 'active', 'done', 'waiting', 'failed'];

/**
 * At most one mark of the run and one of the reader at each place, by time.
 * @param duration_ms the time at the line's end
 */
export function tickMarks(ticks: readonly Tick[], duration_ms: number): readonly TickMark[] {
  const marks = new Map<string, Tick>();
  for (const tick of ticks) {
    const place = `${Math.round(share(tick.at_ms, duration_ms) * places)}${tick.mine ? ' mine' : ''}`;
    const other = marks.get(place);
    if (!other || gravity.indexOf(tick.tone) > gravity.indexOf(other.tone)) marks.set(place, tick);
  }
  return [...marks.values()]
    .sort((a, b) => a.at_ms - b.at_ms)
    .map(({ at_ms, tone, mine = false }) => ({ x: percent(at_ms, duration_ms), tone, mine }));
}

/** A time as an SVG percentage of the line. */
export function percent(at_ms: number, duration_ms: number): string {
  return `${Math.round(share(at_ms, duration_ms) * 100_000) / 1_000}%`;
}

function share(at_ms: number, duration_ms: number): number {
  return duration_ms > 0 ? at_ms / duration_ms : 0;
}
