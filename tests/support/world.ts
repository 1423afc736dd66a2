/** Small scenarios in few words, and what to ask of their traces. */
import type { SyncEventKind, SyncEventOf } from '../../src/sim/sync/events.ts';
import { scenarioFrom, type ScenarioInput } from '../../src/sim/sync/scenario.ts';
import { simulate, type SyncTrace } from '../../src/sim/sync/simulate.ts';

export type ActionInput = NonNullable<ScenarioInput['actions']>[number];
type DeviceInput = ScenarioInput['devices'][number];

/** Every latency is its least: for stories in which one moment has to meet another. */
export const noJitter = { network_jitter_ms: 0, push_jitter_ms: 0, fetch_delay_jitter_ms: 0 };

/** A Mac, and an iPhone with the given release and anything else that matters. */
export function macAndIphone(
  os: string,
  iphone: Partial<DeviceInput> = {},
): ScenarioInput['devices'] {
  return [
    { id: 'mac', kind: 'mac', os: 'macos-26.4' },
    { ...iphone, id: 'iphone', kind: 'iphone', os } as DeviceInput,
  ];
}

export function run(
  devices: ScenarioInput['devices'],
  actions: readonly ActionInput[],
  more: Partial<ScenarioInput> = {},
): SyncTrace {
  return simulate(
    scenarioFrom({ version: 1, duration_ms: 60_000, devices, actions: [...actions], ...more }),
  );
}

export function edit(device: string, at_ms: number, text: string, record = 'note-1'): ActionInput {
  return { at_ms, device, do: 'edit', record, fields: { text } };
}

export function act(
  device: string,
  at_ms: number,
  what:
    | 'open-app'
    | 'force-quit'
    | 'go-offline'
    | 'go-online'
    | 'restart'
    | 'lock'
    | 'unlock'
    | 'leave-app'
    | 'refresh'
    | 'sign-out'
    | 'sign-in',
): ActionInput {
  return { at_ms, device, do: what };
}

/** All events of one kind, of one actor where given. */
export function events<Kind extends SyncEventKind>(
  trace: SyncTrace,
  kind: Kind,
  actor?: string,
): readonly SyncEventOf<Kind>[] {
  return trace.events.filter(
    (event): event is SyncEventOf<Kind> & typeof event =>
      event.kind === kind && (actor === undefined || event.actor === actor),
  );
}
