/** Words of the workbench, in which a reader runs a scenario of their own. */
import type { FileName, Phase, View } from '../widgets/workbench/kinds.ts';
import { count, number } from './format.ts';

export const workbench = {
  start_from: 'Start from',
  own_text: 'Your own text',
  undo: 'Undo',
  scenario: 'Scenario',
  hint: 'A scenario is one JSON document. Ctrl + Enter, or ⌘ + Enter on a Mac, runs it from here.',
  run: 'Run',
  stop: 'Stop',
  phases: {
    running: 'Running the scenario …',
    checking: 'Checking every invariant …',
    writing: 'Writing the files …',
  } satisfies Record<Phase, string>,
  stopped: 'Stopped. Nothing was changed.',
  failed: 'The browser gave the run up, most likely for want of memory.',
  ran: (events: number, broken: number) =>
    `The run has ${count(events, 'event', 'events')}. ${broken === 0 ? 'Every invariant holds.' : `${count(broken, 'invariant is', 'invariants are')} broken.`}`,
  faults: (all: number) =>
    `This text was not run. There ${all === 1 ? 'is' : 'are'} ${count(all, 'fault', 'faults')}:`,
  more: (left: number) => `and ${number(left)} more`,

  stale: 'What follows belongs to an earlier text, the last that was run.',
  too_many: (events: number, shown_max: number) =>
    `This run has ${count(events, 'event', 'events')}. Above ${number(shown_max)} there is no picture and no transcript; everything is in the downloads.`,
  followed: 'Followed device',
  picture: 'The run, message by message',

  seen_by: 'Who could have seen it',
  views: {
    all: () => 'All',
    reader: (device) => `Somebody with the ${device}`,
    'device-log': (device) => `The ${device}’s log`,
    server: () => 'iCloud and the push service',
  } satisfies Record<View, (device: string) => string>,
  seen: (seen: number, all: number) =>
    seen === 0
      ? 'They could have seen nothing of this run: the transcript is empty.'
      : `The transcript tells ${number(seen)} of ${count(all, 'event', 'events')}.`,

  checks: (all: number, broken: number) =>
    broken === 0
      ? `Checks: all ${number(all)} invariants hold`
      : `Checks: ${number(broken)} of ${number(all)} invariants broken`,
  holds: 'holds',
  broken: 'broken',
  breach: (message: string, seq: number | null) =>
    seq === null ? `At the end: ${message}` : `Event ${number(seq)}: ${message}`,
  /** Each invariant in a sentence, by its name. */
  invariants: {
    'time-rises': 'Events are numbered without a gap, and time never runs backwards.',
    'causes-come-first': 'Every event is caused by an earlier one, or begins something.',
    'metrics-add-up': 'The metrics are what the events add up to.',
    'staleness-adds-up': 'So is how long each device lacked something that iCloud had.',
    'no-write-vanishes':
      'No saved change disappears without a merge, an overwriting policy or a deletion that explains it.',
    'replicas-follow-the-events':
      'A device’s copy changes only by its own edits, by a fetch, or by settling a refused save or a lost zone.',
    'fetched-replicas-equal-the-server':
      'After a fetch begun after the last save, with nothing unsent, a device’s copy equals iCloud’s.',
    'up-to-date-means-equal': 'A device that counts as up to date holds what iCloud holds.',
    'tokens-never-go-back':
      'Change tokens never go back, except to none after an expired token or a deleted zone.',
    'pushes-spare-the-sender': 'No device is pushed for its own save.',
    'pushes-stop-on-affected-releases': 'On an affected release no CloudKit push reaches the app.',
    'pushes-end-once':
      'A push is delivered, dropped or replaced once, and one that was dropped leads to nothing.',
    'no-push-vanishes':
      'No push vanishes: each has ended, is on its way, or is kept for a reason that still holds.',
    'the-budget-is-kept': 'The pushes handed to an app in the background stay within the budget.',
    'operations-commit-once': 'However often a save is repeated, it is carried out once.',
    'one-save-in-flight': 'A device sends nothing new before iCloud has answered what it sent.',
    'compared-saves-overwrite-nothing':
      'Where change tags are compared, no save replaces what its sender had not seen, but for a deletion.',
    'merges-build-on-the-server-copy':
      'A merge starts from iCloud’s copy and settles each field as the app’s policy says.',
    'fetches-spare-unsent-changes':
      'A fetch never touches a record with changes that iCloud has not confirmed.',
    'uploads-are-not-delayed':
      'A device that can send does so as soon as the app wants to, on an affected release as on any other.',
  } as Readonly<Record<string, string>>,

  downloads: 'Downloads',
  files: {
    scenario: { label: 'Scenario (JSON)', name: 'scenario.json' },
    trace: { label: 'Trace (JSON)', name: 'trace.json' },
    perfetto: { label: 'Trace for Perfetto', name: 'trace-event.json' },
  } satisfies Record<FileName, { label: string; name: string }>,
  link_too_long: 'This scenario is too long for a link. Download it, and send the file instead.',

  story: 'What happens in it',
};
