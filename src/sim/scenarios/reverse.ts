import { note, threeDevices, type NamedScenario } from './named.ts';

/** The other direction on 26.4: the iPhone sends, the Mac receives. */
export const reverse: NamedScenario = {
  claims: ['uploads-unaffected', 'macos-unaffected-one-source'],
  scenario: {
    version: 1,
    title: 'A change on the iPhone reaches the Mac',
    duration_ms: 8_000,
    devices: threeDevices('26.4'),
    actions: [note('iphone', 1_000, 'Call the dentist')],
  },
};
