/**
 * Situations for which the figures of the articles have no switch, on a release that takes pushes. They
 * stand here and not among the named scenarios, which every figure loads.
 */
import { note, threeDevices, type NamedScenario } from '../../sim/scenarios/named.ts';

const devices = threeDevices('26.4.1');

export const backgroundRefreshOff: NamedScenario = {
  claims: ['background-refresh-off'],
  scenario: {
    version: 1,
    title: 'Background App Refresh is off on the iPhone',
    duration_ms: 10_000,
    devices: withIphone({ background_refresh: false }),
    actions: [note('mac', 1_000, 'Buy milk')],
  },
};

export const lowPower: NamedScenario = {
  claims: ['low-power-delays'],
  scenario: {
    version: 1,
    title: 'The iPhone is in Low Power Mode',
    duration_ms: 30_000,
    devices: withIphone({ low_power: true }),
    actions: [
      note('mac', 1_000, 'Buy milk'),
      { at_ms: 20_000, device: 'iphone', do: 'set', low_power: false },
    ],
  },
};

export const signedOut: NamedScenario = {
  claims: ['not-authenticated'],
  scenario: {
    version: 1,
    title: 'The iPhone is signed out of iCloud',
    duration_ms: 20_000,
    devices,
    actions: [
      { at_ms: 0, device: 'iphone', do: 'sign-out' },
      note('iphone', 1_000, 'Buy milk'),
      { at_ms: 10_000, device: 'iphone', do: 'sign-in' },
    ],
  },
};

export const storageFull: NamedScenario = {
  claims: ['quota-exceeded'],
  scenario: {
    version: 1,
    title: 'The iCloud storage is full',
    duration_ms: 10_000,
    devices,
    actions: [note('iphone', 1_000, 'Buy milk')],
    faults: [{ at_ms: 0, do: 'storage-full', for_ms: 10_000 }],
  },
};

export const serverBusy: NamedScenario = {
  claims: ['server-throttle-503', 'retry-after'],
  scenario: {
    version: 1,
    title: 'iCloud asks the iPhone to wait',
    duration_ms: 20_000,
    devices,
    actions: [note('iphone', 1_000, 'Buy milk')],
    faults: [{ at_ms: 0, do: 'icloud-unavailable', for_ms: 5_000, retry_after_ms: 10_000 }],
  },
};

export const conflict: NamedScenario = {
  claims: ['server-record-changed', 'merge-into-server-record'],
  scenario: {
    version: 1,
    title: 'The iPhone was offline and changed the same note as the Mac',
    duration_ms: 16_000,
    devices: withIphone({ network: 'offline' }),
    actions: [
      note('iphone', 1_000, 'Buy milk'),
      note('mac', 3_000, 'Buy bread'),
      { at_ms: 9_000, device: 'iphone', do: 'go-online' },
    ],
  },
};

function withIphone(state: Partial<(typeof devices)[number]>) {
  return devices.map((device) => (device.id === 'iphone' ? { ...device, ...state } : device));
}
