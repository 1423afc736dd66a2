import { note, threeDevices, type NamedScenario } from './named.ts';

/** The healthy path: one change, one push, one fetch. */
export const healthy: NamedScenario = {
  claims: ['sync-four-steps'],
  scenario: {
    version: 1,
    title: 'A change on the Mac reaches the iPhone',
    duration_ms: 8_000,
    devices: threeDevices('26.3'),
    actions: [note('mac', 1_000, 'Buy milk')],
  },
};
