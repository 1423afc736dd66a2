/** What devices and releases are called. */
import type { DeviceKind } from '../sim/sync/types.ts';

export const deviceNames: Readonly<Record<DeviceKind, string>> = {
  iphone: 'iPhone',
  ipad: 'iPad',
  mac: 'Mac',
};

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
