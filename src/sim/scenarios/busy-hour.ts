import { note, threeDevices, type NamedScenario } from './named.ts';

/** A healthy release: the fourth push within an hour is held, the fifth takes its place. */
export const busyHour: NamedScenario = {
  claims: ['push-budget', 'held-push-replaced'],
  scenario: {
    version: 1,
    title: 'More changes in an hour than the budget allows',
    duration_ms: 3_900_000,
    devices: threeDevices('26.3'),
    actions: [
      note('mac', 1_000, 'Buy milk'),
      note('mac', 600_000, 'Buy milk and bread'),
      note('mac', 1_200_000, 'Buy milk, bread and eggs'),
      note('mac', 1_800_000, 'Buy milk, bread, eggs and tea'),
      note('mac', 2_400_000, 'Buy bread, eggs and tea'),
    ],
  },
};
