/** Which of the model's numbers the search depends on: those of its situations, but for how long things take. */
import { numberDefinitions, type AssumedNumber } from '../../sim/sync/assumptions.ts';
import { assumedBy } from '../grounds/assumed.ts';
import { compared } from './choices.ts';
import { scenarioOf, situationNames } from './situations.ts';

export function assumedBySearch(): readonly AssumedNumber[] {
  const read = situationNames.flatMap((name) =>
    compared.flatMap((os) => assumedBy(scenarioOf(name, os))),
  );
  return [...new Set(read)].filter((name) => numberDefinitions[name].unit !== 'ms');
}
