/**
 * Small scenarios to try in every order. Each is chosen so that a browser gets
 * through all of its orders within seconds; tests/unit/explore-situations.test.ts
 * holds them to that.
 */
import { completeScenario } from '../../sim/sync/complete.ts';
import type { ScenarioInput } from '../../sim/sync/scenario.ts';
import type { Scenario } from '../../sim/sync/types.ts';

export const situationNames = [
  'opening',
  'two-edits',
  'deletion',
  'outage',
  'lost-answer',
  'update',
] as const;
export type SituationName = (typeof situationNames)[number];

type ActionInput = NonNullable<ScenarioInput['actions']>[number];

interface Situation {
  /** Does the iPad take part? Every further device multiplies the orders. */
  readonly with_ipad: boolean;
  /** Times only set the order of one device's own actions. */
  readonly actions: readonly ActionInput[];
  readonly faults?: ScenarioInput['faults'];
  /** Timers that would fire later do not count; ten minutes where left out. */
  readonly duration_ms?: number;
}

const ten_minutes_ms = 600_000;

const record = 'note-1';

function edit(device: string, at_ms: number, fields: Record<string, string>): ActionInput {
  return { at_ms, device, do: 'edit', record, fields };
}

const situations: Readonly<Record<SituationName, Situation>> = {
  opening: {
    with_ipad: true,
    actions: [edit('mac', 0, { text: 'Milk' }), { at_ms: 0, device: 'iphone', do: 'open-app' }],
  },
  'two-edits': {
    with_ipad: false,
    actions: [edit('mac', 0, { title: 'Shopping' }), edit('iphone', 0, { text: 'Milk' })],
  },
  deletion: {
    with_ipad: false,
    actions: [
      edit('iphone', 0, { text: 'Milk' }),
      { at_ms: 0, device: 'mac', do: 'delete', record },
    ],
  },
  outage: {
    with_ipad: true,
    actions: [edit('mac', 0, { text: 'Milk' }), { at_ms: 0, device: 'iphone', do: 'open-app' }],
    faults: [{ at_ms: 0, do: 'push-service-outage', for_ms: 60_000 }],
  },
  'lost-answer': {
    with_ipad: false,
    actions: [edit('mac', 0, { text: 'Milk' }), edit('iphone', 0, { text: 'Bread' })],
    faults: [{ at_ms: 0, do: 'lose-response', device: 'mac' }],
  },
  update: {
    with_ipad: false,
    actions: [
      edit('mac', 0, { text: 'Milk' }),
      { at_ms: 1, device: 'mac', do: 'edit', record: 'note-2', fields: { text: 'Bread' } },
      { at_ms: 0, device: 'iphone', do: 'install-os', os: 'ios-26.4.1' },
      { at_ms: 0, device: 'iphone', do: 'open-app' },
    ],
    // Installing takes a quarter of an hour.
    duration_ms: 2 * ten_minutes_ms,
  },
};

/** The situation with the iPhone on `os`; the Mac and the iPad run releases that let pushes through. */
export function scenarioOf(name: SituationName, os: string): Scenario {
  const { with_ipad, actions, faults = [], duration_ms = ten_minutes_ms } = situations[name];
  const ipad = { id: 'ipad', kind: 'ipad', os: 'ipados-26.3' } as const;
  return completeScenario({
    version: 1,
    duration_ms,
    devices: [
      { id: 'mac', kind: 'mac', os: 'macos-26.4' },
      { id: 'iphone', kind: 'iphone', os },
      ...(with_ipad ? [ipad] : []),
    ],
    actions: [...actions],
    faults: [...faults],
  });
}
