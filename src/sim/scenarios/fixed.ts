import { note, threeDevices, type NamedScenario } from './named.ts';

/** What was missed on 26.4 comes with the next push after the update. */
export const fixed: NamedScenario = {
  claims: ['exempt-cloudkit-topics-26-4-1', 'no-data-lost'],
  scenario: {
    version: 1,
    title: '26.4.1 is installed, then a new change',
    duration_ms: 990_000,
    devices: threeDevices('26.4'),
    actions: [
      note('mac', 1_000, 'Buy milk'),
      { at_ms: 6_000, device: 'iphone', do: 'install-os', os: 'ios-26.4.1' },
      note('mac', 970_000, 'Buy milk and bread'),
    ],
  },
};
