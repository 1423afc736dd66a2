/** Words of the timeline of the incident. */
import { count, date } from './format.ts';

const dayAndMonth = (day: Date): string => date(day).replace(/ \d+$/, '');

export const incidentWords = {
  timeline: 'Entries by day',
  lanes: {
    releases: 'Releases',
    firmware: 'Inside the firmware',
    reports: 'Reports',
  },
  /** "28 March"; "3 to 4 April", of days within one month. */
  days(first: Date, last: Date): string {
    const end = dayAndMonth(last);
    return first.getTime() === last.getTime() ? end : `${first.getUTCDate()} to ${end}`;
  },
  year: (days: string, day: Date): string => `${days} ${day.getUTCFullYear()}`,
  /** Along the axis, a month by its first day. */
  tick: (day: Date, isMonth: boolean): string =>
    isMonth ? dayAndMonth(day).slice(2) : dayAndMonth(day),
  entry: (title: string, days: string, lane: string): string => `${title}, ${days}, ${lane}`,

  spans: {
    in_beta: (days: number) => `In beta: ${count(days, 'day', 'days')}`,
    newest: (days: number) => `26.4 is the newest: ${count(days, 'day', 'days')}`,
    reported: (days: number) => `First report to update: ${count(days, 'day', 'days')}`,
  },

  earlier: 'Earlier',
  later: 'Later',
  zoom: 'Zoom',
  zoom_in: 'Zoom in',
  zoom_out: 'Zoom out',
  whole: 'Whole',
  read_in: 'Read in',
} as const;
