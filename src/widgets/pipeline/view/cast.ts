/** Who plays which part in a picture. */
import type { DeviceSetup } from '../../../sim/sync/types.ts';

/** Who stands where: the receiver, the device across from it, and a third. */
export interface Cast {
  readonly receiver: DeviceSetup;
  readonly across: DeviceSetup | undefined;
  readonly third: DeviceSetup | undefined;
}

/** @throws RangeError where there is no device `receiver`. More than three devices do not fit. */
export function castOf(devices: readonly DeviceSetup[], receiver: string): Cast {
  const opened = devices.find((device) => device.id === receiver);
  if (!opened) throw new RangeError(`no device "${receiver}"`);
  const others = devices.filter((device) => device !== opened);
  const onTheLeft = (device: DeviceSetup) => device.kind === 'mac';
  const across = others.find((device) => onTheLeft(device) !== onTheLeft(opened)) ?? others[0];
  return { receiver: opened, across, third: others.find((device) => device !== across) };
}
