/**
 * One scenario on several releases. Only the iPhone's release differs between the
 * runs, so whatever differs in the traces comes from it.
 */
import { story, type Line } from '../../narrate/story.ts';
import { completeScenario } from '../../sim/sync/complete.ts';
import type { ScenarioInput } from '../../sim/sync/scenario.ts';
import { simulate, type SyncTrace } from '../../sim/sync/simulate.ts';
import type { Sender } from '../pipeline/choices.ts';

/** No third run. */
export const NONE = 'none';

/** One source says that this release did not have the fault (claim macos-unaffected-one-source). */
export const MAC_OS = 'macos-26.4';

export interface Choices {
  /** Ids of the iPhone's releases; the third may be `NONE`. */
  readonly os: readonly [string, string, string];
  readonly sender: Sender;
}

/** The healthy, the broken and the fixed state of the story. */
export const defaults: Choices = { os: ['ios-26.3', 'ios-26.4', 'ios-26.4.1'], sender: 'mac' };

export interface Run {
  /** The iPhone's release. */
  readonly os: string;
  readonly trace: SyncTrace;
  /** A line for every event. */
  readonly lines: readonly Line[];
}

/** What the runs show, beyond the rules at work in them. */
export const claims = [
  'received-then-discarded',
  'token-check-is-the-bug',
  'exempt-cloudkit-topics-26-4-1',
  'uploads-unaffected',
  'macos-unaffected-one-source',
];

/** One change, on its way to one other device. */
export function scenarioOn(os: string, sender: Sender): ScenarioInput {
  return {
    version: 1,
    title: 'One change, on one of several releases',
    duration_ms: 8_000,
    devices: [
      { id: 'mac', kind: 'mac', os: MAC_OS },
      { id: 'iphone', kind: 'iphone', os },
    ],
    actions: [
      { at_ms: 1_000, device: sender, do: 'edit', record: 'note-1', fields: { text: 'Buy milk' } },
    ],
  };
}

/** Two or three, in the order of the columns. */
export function runsOf({ os, sender }: Choices): readonly Run[] {
  return os
    .filter((id) => id !== NONE)
    .map((id) => {
      const trace = simulate(completeScenario(scenarioOn(id, sender)));
      return { os: id, trace, lines: story(trace) };
    });
}
