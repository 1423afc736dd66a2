/** What the figure depends on: rules, and the model's numbers that its runs need in both of the app's ways. */
import type { AssumedNumber } from '../../sim/sync/assumptions.ts';
import { assumedByAny } from '../grounds/assumed.ts';
import { defaults, scenarioOf, ways } from './choices.ts';

/** Ids in content/claims. */
export const claims: readonly string[] = [
  'token-check-is-the-bug',
  'uploads-unaffected',
  'fetch-on-activation',
  'change-tokens-catch-up',
  'exempt-cloudkit-topics-26-4-1',
  'no-data-lost',
  'sync-engine-about-20-minutes',
  'macos-unaffected-one-source',
];

export function assumedByBacklog(): readonly AssumedNumber[] {
  return assumedByAny(ways.map((way) => scenarioOf({ ...defaults, way })));
}
