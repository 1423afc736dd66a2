/**
 * What becomes of a change, by direction and release: told from runs of the scenario that the linked figure plays.
 * The simulator knows no apps, so every app on CloudKit shares these.
 */
import { scenarios } from '../../sim/scenarios/index.ts';
import type { AssumedNumber } from '../../sim/sync/assumptions.ts';
import { simulate } from '../../sim/sync/simulate.ts';
import type { Scenario } from '../../sim/sync/types.ts';
import { assumedByAny } from '../grounds/assumed.ts';
import { groundsOfAll } from '../grounds/at.ts';
import {
  defaultChoices,
  presets,
  receiverOf,
  scenarioOf,
  withDone,
  withPreset,
  type Choices,
  type Preset,
  type Sender,
} from '../pipeline/choices.ts';
import type { PipelineMoment } from '../pipeline/moment-address.ts';
import { stepsAt } from '../pipeline/view/steps.ts';
import type { Status } from '../pipeline/view/status.ts';
import type { Outcome } from './kinds.ts';

export interface Cell {
  readonly outcome: Outcome;
  /** Of the fetch, at the moment that decides. */
  readonly status: Status;
  readonly choices: Choices;
  readonly at: NonNullable<PipelineMoment['at']>;
}

/** What the figure with this id plays; Apps.astro insists on that. */
export const LINKED = { id: 'regression', scenario: 'missed-push' } as const;
const named = scenarios[LINKED.scenario];

export const senders: readonly Sender[] = ['mac', 'iphone'];
export const states = Object.keys(presets) as readonly Preset[];

export function cellOf(preset: Preset, sender: Sender): Cell {
  const choices = choicesOf(preset, sender);
  const actor = receiverOf(sender);
  if (fetchAtEnd(choices) === 'done') {
    return { outcome: 'arrives', status: 'done', choices, at: { kind: 'fetch.completed', actor } };
  }
  const { duration_ms } = named.scenario;
  const opened = withDone(choices, { at_ms: duration_ms, what: 'open-app' });
  return {
    outcome: fetchAtEnd(opened) === 'done' ? 'when-opened' : 'never',
    status: fetchAtEnd(choices),
    choices,
    at: { kind: 'push.dropped', actor },
  };
}

/** The claims that the runs rest on: what the scenario names, and the rules at work. */
export function claimsOfCells(): readonly string[] {
  const rules = runs().flatMap((scenario) => groundsOfAll(simulate(scenario)));
  return [...new Set([...named.claims, ...rules])];
}

/** The model’s numbers that the runs depend on. */
export function assumedByCells(): readonly AssumedNumber[] {
  return assumedByAny(runs());
}

function runs(): readonly Scenario[] {
  return senders.flatMap((sender) =>
    states.map((preset) => scenarioOf(named, choicesOf(preset, sender))),
  );
}

function choicesOf(preset: Preset, sender: Sender): Choices {
  return { ...withPreset(defaultChoices(named), preset), sender };
}

function fetchAtEnd(choices: Choices): Status {
  const trace = simulate(scenarioOf(named, choices));
  const steps = stepsAt(trace, trace.end.at_ms, receiverOf(choices.sender));
  return steps.find(({ step }) => step === 'fetch')!.status;
}
