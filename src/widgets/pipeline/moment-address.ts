/** The address of a moment in a pipeline: the moment is looked up in the run that the link will open. */
import { address } from '../../address.ts';
import { print } from '../../share/codec.ts';
import { scenarios, type ScenarioName } from '../../sim/scenarios/index.ts';
import { MODEL, simulate } from '../../sim/sync/simulate.ts';
import { defaultChoices, scenarioOf, type Choices } from './choices.ts';
import { firstEvent, type EventOf } from './first-event.ts';
import { pipelineCodec } from './share.ts';

export interface PipelineMoment {
  /** Address of the page, not yet under its base path. */
  readonly path: string;
  /** Id of the figure on it. */
  readonly id: string;
  readonly scenario: ScenarioName;
  /** What the reader is to find chosen, besides what the figure starts with. */
  readonly choices?: Partial<Choices>;
  /** The first event of this kind, of this actor where one is named; the end of the run where left out. */
  readonly at?: EventOf;
}

/** @throws {Error} where nothing of the kind happens in the run, so that no link leads to another moment */
export function momentAddress({ path, id, scenario, choices, at }: PipelineMoment): string {
  const named = scenarios[scenario];
  const defaults = defaultChoices(named);
  const { sender: from, done: did, ...on } = { ...defaults, ...choices };
  const trace = simulate(scenarioOf(named, { ...on, sender: from, done: did }));
  const { at_ms: t } = at ? firstEvent(trace, at) : trace.end;
  const state = { ...on, from, did, t, picture: 'path' } as const;
  return address(`${path}${print(state, id, pipelineCodec(defaults), '', MODEL)}#${id}`);
}
