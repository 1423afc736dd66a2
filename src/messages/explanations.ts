/** Words of the figure that puts the explanations of the missing pushes to what was seen. */
import type { Finding } from '../widgets/explanations/results.ts';
import type { ObservationName } from '../widgets/explanations/observations.ts';
import type { Guess } from '../widgets/explanations/share.ts';
import type { SituationName } from '../widgets/explanations/situations.ts';
import { list } from './format.ts';

type Decisive = Pick<Finding, 'text' | 'then_nothing'>;

export const explanationsWords = {
  table: 'What was seen, and which explanation gives it when it is run',
  explanation: 'Explanation',
  /** What was seen, as short as the head of a column. */
  observations: {
    uploads: 'What the iPhone sends gets through',
    macs: 'Macs are told at once',
    opening: 'Opening the app helps at once',
    late: 'Otherwise it takes about 20 minutes',
    repair: 'The repair came with iOS',
  } satisfies Record<ObservationName, string>,

  expect: 'You expect',
  guesses: {
    unsure: 'Not sure',
    fits: 'It fits',
    differs: 'It does not fit',
  } satisfies Record<Guess, string>,
  run: 'Run',
  take_back: 'Undo',
  run_all: 'Run all',
  start_over: 'Start over',

  fits: 'Fits',
  differs: 'Does not fit',
  /** Where a push ends. */
  ends_at: (place: string) => `ends ${places[place] ?? `on ${place}`}`,

  outcome: (fitting: number, of: number) =>
    fitting === of ? `It fits in all ${of} points.` : `It fits in ${fitting} of ${of} points.`,
  /** How the outcome compares with what was expected; nothing where nothing was. */
  compared: (guess: Guess, fits_all: boolean) => {
    if (guess === 'unsure') return '';
    return (guess === 'fits') === fits_all ? 'As you expected.' : 'Not as you expected.';
  },
  taken_back: (explanation: string) => `Undone: ${explanation}.`,
  started_over: 'Nothing has been run.',

  /** What decides, as the transcript tells it. */
  decides: (name: ObservationName, { text, then_nothing }: Decisive) =>
    then_nothing ? `${text} ${absent[name]}` : text,
  situations: {
    sending: 'Somebody edits a note on the iPhone',
    opening: 'Somebody edits a note on the Mac, and after a minute opens the app on the iPhone',
    waiting: 'Somebody edits a note on the Mac, and leaves the iPhone alone',
  } satisfies Record<SituationName, string>,

  conclusion: (apart: readonly string[], of: number) => {
    if (apart.length === 0) return `All four come out alike in all ${of} points. ${undecided}`;
    const alike = of - apart.length;
    return `All four come out alike in ${alike} of ${of} points. What tells them apart is this: ${list(apart.map((name) => `“${name}”`))}. ${undecided}`;
  },
} as const;

/** What stands around the table, on the page itself: no script needs it. */
export const explanationsNotes = {
  outside: {
    title: 'From outside the simulator',
    text: 'The last point sets two things side by side. Where the push ends comes from the run. That the repair came with iOS, and where in it, was read from the firmware of one model, and no run can show it. That a push ends at the push service does not by itself put the repair on the server, since a connection can die by the device’s own doing; but apsd, the process on the device that receives pushes, did not change. What Apple’s servers did could not be observed.',
    link: 'What the firmware shows',
  },
  still: {
    seen: 'What was seen',
    caption: 'Each explanation, run when this page was made',
    decides: 'What decides',
    verdict: 'Outcome',
  },
  assumes: {
    place:
      'The place where a push ends is taken for the place of the repair. A connection and a device token have two ends, so a repair on the device could be thought of for them too; the firmware speaks against it.',
    update:
      'In the model, 26.4.1 helps under each explanation, because each is tied to the release. So it tells none apart that the update helped, only where a repair would have to be.',
    wait: 'The app has a sync engine. How long it waits is drawn from a range that was chosen after the one measurement, and of many such draws one near it is shown. So a run shows that the change comes by itself and late, not why it took 20 minutes.',
    releases:
      'That Macs are told is how the model treats macOS 26.4, after the one article that says so. It fits under each explanation because it was put in. So do two other points: saving needs no push, and the app fetches when it is opened. A dead connection would hold up every app’s pushes, which was neither reported nor is it modelled.',
    rests_on: 'Each run follows one explanation. What speaks for each, or against it:',
  },
} as const;

const undecided =
  'The simulator cannot decide which of them is true. It shows what each would have looked like.';

const places: Readonly<Record<string, string>> = {
  iphone: 'on the iPhone',
  icloud: 'in iCloud',
  'push-service': 'at the push service',
};

/** What does not follow the event that decides. */
const absent: Readonly<Record<ObservationName, string>> = {
  uploads: 'It does not get to the Mac.',
  macs: 'No push is handed to the app on the Mac.',
  opening: 'It does not get to the iPhone.',
  late: 'It does not get to the iPhone.',
  repair: 'No push to the iPhone follows.',
};
