/** The three runs that each explanation is put to. */
import type { Mechanism } from '../../sim/sync/assumptions.ts';
import { completeScenario } from '../../sim/sync/complete.ts';
import type { ScenarioInput } from '../../sim/sync/scenario.ts';
import type { Scenario } from '../../sim/sync/types.ts';

export const situationNames = ['sending', 'opening', 'waiting'] as const;
export type SituationName = (typeof situationNames)[number];

type Situation = Pick<ScenarioInput, 'duration_ms' | 'actions'>;

function edit(device: string) {
  return { at_ms: 1_000, device, do: 'edit', record: 'note-1', fields: { text: 'Milk' } } as const;
}

const situations: Readonly<Record<SituationName, Situation>> = {
  sending: { duration_ms: 60_000, actions: [edit('iphone')] },
  opening: {
    duration_ms: 120_000,
    actions: [edit('mac'), { at_ms: 60_000, device: 'iphone', do: 'open-app' }],
  },
  // Longer than the longest wait of a sync engine.
  waiting: { duration_ms: 2_700_000, actions: [edit('mac')] },
};

/** An app with a sync engine, as in the one report that measured (claim sync-engine-about-20-minutes). */
export function scenarioOf(situation: SituationName, mechanism: Mechanism): Scenario {
  return completeScenario({
    version: 1,
    // Chosen so that the wait is about as long as it was for that developer; chance draws it from a range.
    seed: 5,
    app: { fetches: 'sync-engine' },
    devices: [
      { id: 'mac', kind: 'mac', os: 'macos-26.4' },
      { id: 'iphone', kind: 'iphone', os: 'ios-26.4' },
    ],
    assumptions: { mechanism },
    ...situations[situation],
  });
}
