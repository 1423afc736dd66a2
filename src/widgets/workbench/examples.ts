/** What a reader can start from, besides the named scenarios of the articles. */
import { scenarios, scenarioNames, type ScenarioName } from '../../sim/scenarios/index.ts';
import type { ScenarioInput } from '../../sim/sync/scenario.ts';
import { laidOut } from './json-text.ts';

/** Both edits survive: the later save is refused, and merged field by field. */
const offlineFields: ScenarioInput = {
  version: 1,
  title: 'Two devices edit different fields offline',
  duration_ms: 20_000,
  devices: [
    { id: 'mac', kind: 'mac', os: 'macos-26.4.1', app_state: 'foreground' },
    { id: 'iphone', kind: 'iphone', os: 'ios-26.4.1', app_state: 'foreground' },
  ],
  actions: [
    edit('mac', 1_000, { title: 'Shopping', text: 'Buy milk' }),
    { at_ms: 5_000, device: 'mac', do: 'go-offline' },
    { at_ms: 5_000, device: 'iphone', do: 'go-offline' },
    edit('mac', 7_000, { title: 'Shopping for Sunday' }),
    edit('iphone', 8_000, { text: 'Buy milk and bread' }),
    { at_ms: 10_000, device: 'mac', do: 'go-online' },
    { at_ms: 13_000, device: 'iphone', do: 'go-online' },
  ],
};

/** An edit meets the zone's end: it is rejected, and nothing is sent again. */
const zoneDeleted: ScenarioInput = {
  version: 1,
  title: 'The user deletes the app’s data',
  duration_ms: 20_000,
  devices: [
    { id: 'mac', kind: 'mac', os: 'macos-26.3' },
    { id: 'iphone', kind: 'iphone', os: 'ios-26.3' },
    { id: 'ipad', kind: 'ipad', os: 'ipados-26.3', network: 'offline' },
  ],
  actions: [
    edit('mac', 1_000, { text: 'Buy milk' }),
    edit('ipad', 8_000, { text: 'Buy milk and bread' }),
    { at_ms: 12_000, device: 'ipad', do: 'go-online' },
  ],
  faults: [{ at_ms: 6_000, do: 'user-deletes-zone', reason: 'purged' }],
};

/** Refused as one operation, saved in halves, fetched page by page. */
const thousandRecords: ScenarioInput = {
  version: 1,
  title: '1 000 records in one go',
  duration_ms: 20_000,
  devices: [
    { id: 'mac', kind: 'mac', os: 'macos-26.4.1' },
    { id: 'iphone', kind: 'iphone', os: 'ios-26.4.1' },
  ],
  actions: [{ at_ms: 1_000, device: 'mac', do: 'edit-many', count: 1_000, prefix: 'note' }],
};

/** One commit, a push for each of the other seven, and seven different ends. */
const eightDevices: ScenarioInput = {
  version: 1,
  title: 'Eight devices, one change',
  duration_ms: 30_000,
  devices: [
    { id: 'mac', kind: 'mac', os: 'macos-26.4' },
    { id: 'iphone', kind: 'iphone', os: 'ios-26.4' },
    { id: 'ipad', kind: 'ipad', os: 'ipados-26.4' },
    { id: 'mac-mini', kind: 'mac', os: 'macos-26.4' },
    { id: 'updated', kind: 'iphone', os: 'ios-26.4.1' },
    { id: 'older', kind: 'iphone', os: 'ios-26.3' },
    { id: 'saving', kind: 'iphone', os: 'ios-26.3', low_power: true },
    { id: 'away', kind: 'ipad', os: 'ipados-26.3', network: 'offline' },
  ],
  actions: [
    edit('mac', 1_000, { text: 'Buy milk' }),
    { at_ms: 15_000, device: 'away', do: 'go-online' },
    { at_ms: 20_000, device: 'iphone', do: 'open-app' },
  ],
};

/** The same symptom from another cause: here the push never reaches the device. */
const deadConnection: ScenarioInput = {
  version: 1,
  title: 'Another explanation: a dead connection',
  duration_ms: 14_000,
  devices: [
    { id: 'mac', kind: 'mac', os: 'macos-26.4' },
    { id: 'iphone', kind: 'iphone', os: 'ios-26.4' },
  ],
  actions: [
    edit('mac', 1_000, { text: 'Buy milk' }),
    { at_ms: 9_000, device: 'iphone', do: 'open-app' },
  ],
  assumptions: { mechanism: 'dead-connection' },
};

export const examples: readonly ScenarioInput[] = [
  offlineFields,
  zoneDeleted,
  thousandRecords,
  eightDevices,
  deadConnection,
];

/** A starting point of the workbench. */
export interface Start {
  readonly title: string;
  readonly text: string;
}

export const starts: readonly Start[] = [
  ...scenarioNames.map((name) => scenarios[name].scenario),
  ...examples,
].map((scenario) => ({ title: scenario.title ?? '', text: laidOut(scenario) }));

/** What a workbench starts with. */
export function textOf(name: ScenarioName): string {
  return laidOut(scenarios[name].scenario);
}

function edit(device: string, at_ms: number, fields: Record<string, string>) {
  return { at_ms, device, do: 'edit' as const, record: 'note-1', fields };
}
