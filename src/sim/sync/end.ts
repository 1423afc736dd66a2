/** How a run ends: what iCloud and every device hold. */
import { replica, unconfirmedRecords } from './rules/replica.ts';
import type { Device, World } from './state.ts';
import type { AppState, Fields } from './types.ts';

export interface EndState {
  readonly at_ms: number;
  readonly server: {
    readonly records: Readonly<
      Record<string, { readonly fields: Fields; readonly change_tag: string }>
    >;
    readonly tombstones: readonly string[];
  };
  readonly devices: Readonly<Record<string, DeviceEnd>>;
}

export interface DeviceEnd {
  readonly os: string;
  readonly app_state: AppState;
  readonly records: Readonly<Record<string, Fields>>;
  /** Records with changes that iCloud has not confirmed. */
  readonly unsent: number;
  /** Nothing of iCloud's is missing, and nothing waits to be sent. */
  readonly up_to_date: boolean;
}

export function endState(world: World, at_ms: number): EndState {
  const { records, tombstones } = world.icloud;
  const sorted = [...records].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    at_ms,
    server: {
      records: Object.fromEntries(
        sorted.map(([id, { fields, change_tag }]) => [id, { fields, change_tag }]),
      ),
      tombstones: [...tombstones.keys()].sort(),
    },
    devices: Object.fromEntries(
      [...world.devices.values()].map((device) => [device.id, deviceEnd(device)]),
    ),
  };
}

function deviceEnd(device: Device): DeviceEnd {
  const unsent = unconfirmedRecords(device).length;
  return {
    os: device.os,
    app_state: device.app_state,
    records: replica(device),
    unsent,
    up_to_date: device.stale_since_ms === null && unsent === 0,
  };
}
