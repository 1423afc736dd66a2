/** The part of time that the timeline shows, and the days named along it. */
import { utcDay, utcMonday, utcMonth } from 'd3';

export type Domain = readonly [start: Date, end: Date];

/** A line across the drawing; without a name where that would run out of it. */
export interface Tick {
  readonly x: number;
  readonly label: string | undefined;
}

/** Whole months around everything from `first` to `last`. */
export function domainOf(first: Date, last: Date): Domain {
  return [utcMonth.floor(first), utcMonth.offset(utcMonth.floor(last), 1)];
}

/** The longest name of a day that an axis of this site shows. */
const LONG = new Date('2026-03-30');

/**
 * Every day where there is room for its name, else every Monday, else every month.
 * @param name of a day, or of the month that begins with it
 */
export function ticksOf(
  [start, end]: Domain,
  scale: (day: Date) => number,
  width: number,
  lengthOf: (text: string) => number,
  name: (day: Date, isMonth: boolean) => string,
): readonly Tick[] {
  const room = lengthOf(name(LONG, false));
  const day = scale(utcDay.offset(start)) - scale(start);
  const interval = day > room ? utcDay : 7 * day > room ? utcMonday : utcMonth;
  return interval.range(start, end).map((at) => {
    const x = scale(at);
    const label = name(at, interval === utcMonth);
    return { x, label: x + lengthOf(label) > width ? undefined : label };
  });
}
