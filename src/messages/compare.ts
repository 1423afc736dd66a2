/** Words of the figure that puts runs on several releases side by side. */
import { clockTime, count, list } from './format.ts';

/** "iOS 26.3 and iOS 26.4.1": each release once, in the order of the runs. */
const releases = (names: readonly string[]) => list([...new Set(names)]);

export const compareWords = {
  columns: ['First run', 'Second run', 'Third run'],
  none: 'None',
  same_mac: (release: string) =>
    `The Mac runs ${release} in every run, so a difference can only come from the iPhone’s release.`,

  /** What happens on some of the releases only. */
  only_on: (names: readonly string[], text: string) => `On ${releases(names)}: ${text}`,

  /** Of a run that is over. */
  still_missing: 'The run is over, and the change has not come.',

  first_difference: 'First difference',
  difference_at: (at_ms: number, place: string) =>
    `First difference: at ${clockTime(at_ms)}, ${place}`,
  /** Whose doing it is that differs. */
  places: {
    mac: 'on the Mac',
    iphone: 'on the iPhone',
    icloud: 'at iCloud',
    'push-service': 'at the push service',
  } as Readonly<Record<string, string>>,
  releases,
  nothing: 'Nothing happens at this moment.',
  until_then: (events: number) =>
    `${count(events, 'event comes', 'events come')} before it, at the same moments in every run.`,
  go_there: 'Go to the first difference',
  no_difference: 'No difference',
  all_the_same: (events: number) =>
    `All ${count(events, 'event', 'events')} are the same in every run, at the same times. ` +
    'For this change it makes no difference which of these releases the iPhone runs.',

  alike_so_far: 'The same in every run so far',
  alike: 'The same in every run',
  unlike: (others: readonly string[], at_ms: number) =>
    `Unlike ${releases(others)} from ${clockTime(at_ms)} on`,
  drawn_above: 'From the push on. The way before it is drawn in the first run.',

  storyboard: (at_ms: number) => `The runs at ${clockTime(at_ms)}`,
};
