/** How the narrator calls the devices of a scenario and the releases they run. */
import { deviceNames, releaseName } from '../messages/devices.ts';
import type { Names } from '../messages/narration.ts';
import type { DeviceKind, Scenario } from '../sim/sync/types.ts';

/** "the iPhone" where there is one, else "the iPhone work-phone". */
export function namesIn(scenario: Scenario): Names & { install(device: string, os: string): void } {
  const kinds = new Map(scenario.devices.map((device) => [device.id, device.kind]));
  const installed = new Map(scenario.devices.map((device) => [device.id, device.os]));
  const alone = (kind: DeviceKind) =>
    [...kinds.values()].filter((other) => other === kind).length === 1;
  return {
    device(id) {
      const kind = kinds.get(id);
      if (!kind) return id;
      return alone(kind) ? `the ${deviceNames[kind]}` : `the ${deviceNames[kind]} ${id}`;
    },
    release: releaseName,
    runs: (device) => releaseName(installed.get(device) ?? device),
    install: (device, os) => void installed.set(device, os),
  };
}
