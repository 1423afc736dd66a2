/**
 * A fleet's days as shapes: each day's end holds until the next. Sizes are in units of a sixteenth of the size of text, which for most readers are CSS
 * pixels, so that words are as large as elsewhere.
 */
import { area, curveStepAfter, line } from 'd3';
import { number } from '../../messages/format.ts';
import { rolloutWords as words } from '../../messages/rollout.ts';
import { days_max, type FleetDay } from '../../sim/protection/fleet/fleet.ts';
import type * as drawing from '../chart/drawing.ts';
import { linear } from '../chart/linear.ts';

export const height = 288;
export const plot = { top: 26, bottom: 250 } as const;
/** From the left edge to the first day: room for the numbers of the axis. */
const start = 58;
const end_room = 14;
const week_days = 7;

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
export type Text = drawing.Text<'axis' | 'title' | 'word'>;

export interface Chart {
  readonly shapes: readonly Shape[];
  readonly texts: readonly Text[];
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
  const texts: Text[] = [{ name: 'title', x: 0, y: 12, anchor: 'start', text: words.axis }];
  const axis = (anchor: Text['anchor'], x: number, y: number, text: string) =>
    texts.push({ name: 'axis', anchor, x, y, text });

  for (let quarter = 0; quarter <= 4; quarter += 1) {
    const count = Math.round((phones * quarter) / 4);
    const at_y = Math.round(y(count));
    shapes.push({ name: 'grid', d: `M${start} ${at_y}H${end}` });
    axis('end', start - 6, at_y + 4, number(count));
  }
  for (let day = 0; day <= days_max; day += week_days) {
    axis('middle', Math.round(x(day)), plot.bottom + 18, number(day));
  }
  axis('middle', Math.round((start + end) / 2), plot.bottom + 36, words.day_axis);

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
    texts.push({
      name: 'word',
      anchor: 'start',
      x: at_x + 5,
      y: plot.top + 8,
      text: words.deadline_mark,
    });
  }
  draw('other', through((day) => day.still_on_26_4)(others));
  draw('console', through((day) => day.console_still_on_26_4)(days));
  draw('protected', through((day) => day.protected)(days));
  draw('truth', through((day) => day.still_on_26_4)(days));
  return { shapes, texts, x, y };
}
