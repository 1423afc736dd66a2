/** Words of the figure in which an iPhone falls behind on 26.4 and catches up after the update. */
import type { Fetches } from '../sim/sync/types.ts';
import type { Afterwards, Choices, Opening } from '../widgets/backlog/choices.ts';
import type { Counts, Day, Gap } from '../widgets/backlog/view.ts';
import { clockTime, count, duration, number } from './format.ts';

const changes = (n: number) => count(n, 'change', 'changes');

/** "iCloud has 42 changes, the iPhone has 12: 30 are missing." */
function standing({ in_icloud, on_iphone }: Gap): string {
  const missing = in_icloud - on_iphone;
  if (in_icloud === 0) return 'No change has been made yet.';
  if (missing === 0) return `iCloud has ${changes(in_icloud)}, and so has the iPhone.`;
  const lacks = missing === 1 ? '1 is missing' : `${number(missing)} are missing`;
  return `iCloud has ${changes(in_icloud)}, the iPhone has ${number(on_iphone)}: ${lacks}.`;
}

/** The same, and for how long the iPhone has lacked something. */
function lasting(gap: Gap, time_ms: number): string {
  const { since_ms } = gap;
  if (since_ms === null || since_ms === time_ms) return standing(gap);
  return `${standing(gap)} It has lacked something for ${duration(time_ms - since_ms)}.`;
}

const openings: Readonly<Record<Opening, string>> = {
  never: 'Never',
  daily: 'Once a day',
  'third-day': 'Every third day',
  weekly: 'Once a week',
};

export const backlogWords = {
  days: 'Days on iOS 26.4',
  edits: 'Changes a day on the Mac',
  /** Their values, as they are spoken and shown. */
  say: {
    days: (n: number) => count(n, 'day', 'days'),
    edits: changes,
  },
  opens: { label: 'The app is opened on the iPhone', options: openings },
  way: {
    label: 'The app fetches',
    options: {
      'on-push': 'On a push, or on opening',
      'sync-engine': 'By itself too, like CKSyncEngine',
    } satisfies Record<Fetches, string>,
  },
  then: {
    label: 'After the update',
    options: {
      'next-change': 'The next change comes',
      opening: 'The app is opened',
    } satisfies Record<Afterwards, string>,
  },

  standing,
  lasting,
  charts: (gap: Gap, time_ms: number) =>
    `Two charts over the same days: how many changes iCloud and the iPhone have, and how long the iPhone has lacked something. After ${clockTime(time_ms)}: ${lasting(gap, time_ms)}`,
  in_icloud: 'in iCloud',
  on_iphone: 'on the iPhone',
  missing: (n: number) => `up to ${number(n)} missing`,
  changes_axis: 'Changes',
  lack_axis: 'How long the iPhone has lacked something',
  longest: clockTime,
  opened: 'opened',
  day_axis: 'day',
  update: '26.4.1',

  counts: {
    caption: 'The changes, counted when the run is over',
    rows: {
      made: 'Made on the Mac',
      in_icloud: 'Saved in iCloud',
      on_iphone: 'On the iPhone',
      lost: 'Lost: nowhere to be found',
    } satisfies Record<keyof Counts, string>,
  },
  pushes: {
    caption: 'The pushes for the iPhone',
    rows: {
      sent: 'Sent',
      dropped: 'Discarded on the iPhone',
      delivered: 'Handed to the app',
      replaced: 'Replaced by a newer one',
    },
  },

  table: 'Day by day',
  columns: [
    'Day',
    'In iCloud',
    'On the iPhone',
    'Missing',
    'Pushes discarded',
    'Pushes handed over',
  ],
  happened: ({ opened, updated }: Day) =>
    [updated && '26.4.1 installed', opened && 'app opened'].filter(Boolean).join(', '),
  each_midnight: 'As it stands at midnight. Pushes are those of the day.',

  orders: 'In every order',
  orders_about:
    'The same story, smaller: two changes on the Mac, the update from 26.4 to 26.4.1, then an opening of the app. Whatever can come sooner or later is tried sooner and later.',
  orders_limits:
    'What is found out here holds for the model and for two changes. It says nothing about Apple’s code.',
} as const;

/** Of what stands in the page without the widget. */
export const backlogStill = {
  example: ({ days, edits, opens }: Choices) =>
    `A run as an example: ${count(days, 'day', 'days')} on iOS 26.4, ${changes(edits)} a day on the Mac, the app opened on the iPhone: ${openings[opens].toLowerCase()}.`,
  assumes: [
    'Every change is a note of its own, made on the Mac between eight in the morning and ten in the evening at equal distances.',
    'The app is opened at eight in the evening and stays in front for ten minutes. The update begins at seven in the morning of the last day; where the app is opened after it, that is at half past seven.',
    'The Mac runs macOS 26.4, and both devices are online, but for the time of the update.',
  ],
} as const;
