import { note, threeDevices, type NamedScenario } from './named.ts';

/** Pushes arrive on 26.4 and are discarded by the token check. */
export const missedPush: NamedScenario = {
  claims: [
    'token-check-is-the-bug',
    'received-then-discarded',
    'ipados-affected',
    'macos-unaffected-one-source',
    'fetch-on-activation',
  ],
  scenario: {
    version: 1,
    title: 'iOS 26.4 puts the pushes aside',
    duration_ms: 14_000,
    devices: threeDevices('26.4'),
    actions: [note('mac', 1_000, 'Buy milk'), note('mac', 7_000, 'Buy milk and bread')],
  },
};
