import { note, threeDevices, type NamedScenario } from './named.ts';

/** A healthy release, but the app on the iPhone was force-quit: no push reaches it. */
export const forceQuit: NamedScenario = {
  claims: ['force-quit-stops-pushes'],
  scenario: {
    version: 1,
    title: 'The app was force-quit',
    duration_ms: 10_000,
    devices: threeDevices('26.3').map((device) =>
      device.id === 'iphone' ? { ...device, app_state: 'force-quit' as const } : device,
    ),
    actions: [note('mac', 1_000, 'Buy milk')],
  },
};
