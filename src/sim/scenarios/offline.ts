import { note, threeDevices, type NamedScenario } from './named.ts';

/** Five edits meanwhile: one push is kept, one fetch brings all five. */
export const offline: NamedScenario = {
  claims: ['apns-keeps-one', 'change-tokens-catch-up'],
  scenario: {
    version: 1,
    title: 'The iPhone is offline for a while',
    duration_ms: 22_000,
    devices: threeDevices('26.3').map((device) =>
      device.id === 'iphone'
        ? { ...device, network: 'offline' as const }
        : { ...device, app_state: 'foreground' as const },
    ),
    actions: [
      note('mac', 1_000, 'Buy milk'),
      note('mac', 4_000, 'Buy milk and bread'),
      note('mac', 7_000, 'Buy milk, bread and eggs'),
      note('mac', 10_000, 'Buy milk, bread, eggs and tea'),
      note('mac', 13_000, 'Buy bread, eggs and tea'),
      { at_ms: 18_000, device: 'iphone', do: 'go-online' },
    ],
  },
};
