/** What was seen on iOS 26.4, with who says so, and how a run is asked for it. */
import { comesLate, endsOnTheIphone, macIsTold, openingHelps, uploads } from './judges.ts';
import type { Judge } from './judges.ts';
import type { SituationName } from './situations.ts';

export const observationNames = ['uploads', 'macs', 'opening', 'late', 'repair'] as const;
export type ObservationName = (typeof observationNames)[number];

export interface Observation {
  /** Id in content/claims. */
  readonly claim: string;
  readonly situation: SituationName;
  readonly judge: Judge;
}

export const observations: Readonly<Record<ObservationName, Observation>> = {
  uploads: { claim: 'uploads-unaffected', situation: 'sending', judge: uploads },
  macs: { claim: 'macos-unaffected-one-source', situation: 'sending', judge: macIsTold },
  opening: { claim: 'opening-helps', situation: 'opening', judge: openingHelps },
  late: { claim: 'sync-engine-about-20-minutes', situation: 'waiting', judge: comesLate },
  repair: {
    claim: 'exempt-cloudkit-topics-26-4-1',
    situation: 'waiting',
    judge: endsOnTheIphone,
  },
};
