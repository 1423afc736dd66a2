/** How the narrator calls the devices of a scenario and the releases they run. */
import { nameAmong, releaseName } from '../messages/devices.ts';
import type { Names } from '../messages/narration.ts';
import type { Scenario } from '../sim/sync/types.ts';

/** "the iPhone" where there is one, else "the iPhone work-phone". */
export function namesIn(scenario: Scenario): Names & { install(device: string, os: string): void } {
  const { devices } = scenario;
  const names = new Map(devices.map(({ id }) => [id, `the ${nameAmong(devices, id)}`]));
  const installed = new Map(devices.map((device) => [device.id, device.os]));
  return {
    device: (id) => names.get(id) ?? id,
    release: releaseName,
    runs: (device) => releaseName(installed.get(device) ?? device),
    install: (device, os) => void installed.set(device, os),
  };
}
