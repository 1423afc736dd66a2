/**
 * Every word that a control shows or speaks. A translation is another file that
 * exports an object of the type `Controls`.
 */
import { count, duration, number } from './format.ts';

export const controls = {
  play: 'Play',
  pause: 'Pause',
  step_back: 'Step back',
  step_forward: 'Step forward',
  restart: 'Restart',
  time: 'Time',
  speed: 'Speed',
  playback: 'Playback',
  /** The choices of *Speed*, by factor. */
  speeds: new Map([
    [0.5, '½×'],
    [1, '1×'],
    [2, '2×'],
    [4, '4×'],
    [8, '8×'],
  ]),
  position: (time: string, whole: string) => `${time} of ${whole}`,
  /** What *Time* says: where the reader stands, and what has just happened there. */
  time_and_event: (time: string, sentence: string) => `${time}: ${sentence}`,
  /** The same, where the last thing happened earlier. */
  since: (position: string, at: string, sentence: string) =>
    `${position}. Last, at ${at}: ${sentence}`,
  nothing_yet: 'Nothing has happened yet. Press Play, or step forward.',

  keyboard_help: 'Keyboard help',
  keyboard_help_mark: '?',
  keyboard_help_intro:
    'These keys work anywhere in the figure, except where the focused control uses the key itself.',
  close: 'Close',
  keys: [
    { keys: ['Space'], does: 'play or pause' },
    { keys: ['←'], does: 'back to the event before' },
    { keys: ['→'], does: 'on to the next event' },
    { keys: ['Home'], does: 'to the start' },
    { keys: ['End'], does: 'to the end' },
  ],

  later: (idle_ms: number) => `${duration(idle_ms)} later`,
  nothing_happens: (idle_ms: number) => `Nothing happens for ${duration(idle_ms)}`,

  transcript: 'Transcript',
  transcript_more: (left: number) => `and ${count(left, 'more line', 'more lines')}`,
  transcript_show_all: (all: number) => `Show all ${number(all)} lines`,

  copy_link: 'Copy link',
  link_to_this_moment: 'Link to this moment',
  copied: 'Copied',
  copy_by_hand: 'The link could not be copied. It is selected: copy it with your own keys.',

  notice: {
    unreadable: (parameter: string, value: string) =>
      `The link’s “${parameter}” could not be read (“${value}”), so its default is shown.`,
    unfit: (parameter: string, value: string) =>
      `The link’s “${parameter}” (“${value}”) does not go with the rest of it and was left out.`,
    unknown: (parameter: string) =>
      `The link’s “${parameter}” means nothing here and was left out.`,
    repeated: (parameter: string, value: string) =>
      `The link holds “${parameter}” more than once. The first was used, not “${value}”.`,
    version: (parameter: string, value: string) =>
      `The link’s form (“${parameter}” is “${value}”) is not known here, so its default is shown.`,
    'too-long': () => 'The link is too long to be read, so its default is shown.',
  },
  notice_more: (left: number) =>
    `${count(left, 'more part', 'more parts')} of the link could not be used.`,
  model_changed: (made_with: string, now: string) =>
    `The model has changed since this link was made (then ${made_with}, now ${now}), so the moment may differ.`,
};

export type Controls = typeof controls;
