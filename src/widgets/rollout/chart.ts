/**
 * A fleet's days as shapes: each day's end holds until the next. Sizes are in units of a sixteenth of the size of
 * text, which for most readers are CSS pixels, so that words are as large as elsewhere.
 */
import { area, curveStepAfter, line } from 'd3';
import { number } from '../../messages/format.ts';
import { rolloutWords as words } from '../../messages/rollout.ts';
import { days_max, type FleetDay } from '../../sim/protection/fleet/fleet.ts';
import type * as drawing from '../chart/drawing.ts';
import { linear } from '../chart/linear.ts';

export const height = 288;
/** Narrower than this, the words no longer fit. */
export const width_min = 140;
export const plot = { top: 26, bottom: 250 } as const;
/** From the left edge to the first day: room for the numbers of the axis. */
const start = 58;
const end_room = 14;
const week_days = 7;
/** About as much as the number of a day and the word at the deadline take. */
const day_room = 22;
const word_room = 70;

export interface Drawn {
  /** The rollout shown. */
  readonly days: readonly FleetDay[];
  /** Under another policy; empty where there is none. */
  readonly others: readonly FleetDay[];
  readonly phones: number;
  /** Day of the deadline; null where the policy has none. */
  readonly deadline: number | null;
  readonly width: number;
}

export type Shape = drawing.Shape<
  'grid' | 'lag' | 'other' | 'console' | 'truth' | 'protected' | 'deadline'
>;

export interface Chart {
  readonly shapes: readonly Shape[];
  readonly texts: readonly drawing.Text[];
  /** Where a day stands. */
  readonly x: (day: number) => number;
  /** Where a number of phones stands. */
  readonly y: (phones: number) => number;
}

export function chartOf({ days, others, phones, deadline, width }: Drawn): Chart {
  const end = width - end_room;
  const x = linear([0, days_max], [start, end]);
  const y = linear([0, phones], [plot.bottom, plot.top]);
  const shapes: Shape[] = [];
  const texts: drawing.Text[] = [{ name: 'title', x: 0, y: 12, anchor: 'start', text: words.axis }];
  const axis = (anchor: drawing.Text['anchor'], x: number, y: number, text: string) =>
    texts.push({ name: 'axis', anchor, x, y, text });

  for (let quarter = 0; quarter <= 4; quarter += 1) {
    const count = Math.round((phones * quarter) / 4);
    const at_y = Math.round(y(count));
    shapes.push({ name: 'grid', d: `M${start} ${at_y}H${end}` });
    axis('end', start - 6, at_y + 4, number(count));
  }
  const weeks = Math.ceil(day_room / (x(week_days) - start));
  for (let day = 0; day <= days_max; day += weeks * week_days) {
    axis('middle', Math.round(x(day)), plot.bottom + 18, number(day));
  }
  axis('end', end, plot.bottom + 36, words.day_axis);

  const xOf = ({ day }: FleetDay) => x(day);
  const through = (count: (day: FleetDay) => number) =>
    line<FleetDay>(xOf, (day) => y(count(day)))
      .curve(curveStepAfter)
      .digits(0);
  const lag = area<FleetDay>(
    xOf,
    (day) => y(day.still_on_26_4),
    (day) => y(day.console_still_on_26_4),
  )
    .curve(curveStepAfter)
    .digits(0);
  const draw = (name: Shape['name'], d: string | null) => {
    if (d) shapes.push({ name, d });
  };
  draw('lag', lag(days));
  if (deadline !== null) {
    const at_x = Math.round(x(deadline));
    draw('deadline', `M${at_x} ${plot.top - 6}V${plot.bottom}`);
    // Above the plot, where the line of the reader's day does not come.
    const word_x = Math.min(at_x - 2, width - word_room);
    texts.push({ name: 'word', anchor: 'start', x: word_x, y: 12, text: words.deadline_mark });
  }
  draw('other', through((day) => day.still_on_26_4)(others));
  draw('console', through((day) => day.console_still_on_26_4)(days));
  draw('protected', through((day) => day.protected)(days));
  draw('truth', through((day) => day.still_on_26_4)(days));
  return { shapes, texts, x, y };
}
