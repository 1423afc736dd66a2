/** What devices and releases are called. */
import type { DeviceKind } from '../sim/sync/types.ts';

export const deviceNames: Readonly<Record<DeviceKind, string>> = {
  iphone: 'iPhone',
  ipad: 'iPad',
  mac: 'Mac',
};

/**
 * "iPhone", and where there are several "iPhone work-phone", unless it has no other
 * name than its kind; the id where it is no device's.
 */
export function nameAmong(
  devices: readonly { readonly id: string; readonly kind: DeviceKind }[],
  id: string,
): string {
  const device = devices.find((one) => one.id === id);
  if (!device) return id;
  const alone = devices.filter(({ kind }) => kind === device.kind).length === 1;
  return alone || id === device.kind
    ? deviceNames[device.kind]
    : `${deviceNames[device.kind]} ${id}`;
}

const platforms: Readonly<Record<string, string>> = {
  ios: 'iOS',
  ipados: 'iPadOS',
  macos: 'macOS',
};

/** "iOS 26.4.1" for `ios-26.4.1`. */
export function releaseName(id: string): string {
  const [platform = '', version = ''] = id.split('-');
  return `${platforms[platform] ?? platform} ${version}`;
}
