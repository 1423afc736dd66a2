/** Which of the model's numbers the table depends on. */
import { mechanisms, type AssumedNumber } from '../../sim/sync/assumptions.ts';
import { assumedByAny } from '../grounds/assumed.ts';
import { scenarioOf, situationNames } from './situations.ts';

export function assumedByExplanations(): readonly AssumedNumber[] {
  return assumedByAny(
    mechanisms.flatMap((mechanism) => situationNames.map((name) => scenarioOf(name, mechanism))),
  );
}
