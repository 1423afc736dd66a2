/** Which of the model's numbers the comparison depends on: those that any of its runs reads. */
import type { AssumedNumber } from '../../sim/sync/assumptions.ts';
import { assumedByAny } from '../grounds/assumed.ts';
import { defaults, runsOf } from './runs.ts';

export function assumedByComparison(): readonly AssumedNumber[] {
  return assumedByAny(runsOf(defaults).map(({ trace }) => trace.scenario));
}
