/** What the figure rests on: ids in content/claims. */
import { defaults, settings, withWayHome, type Settings } from './choices.ts';
import { groundsOfAll } from './grounds.ts';
import { runsOf } from './runs.ts';

/** Of every rule that is at work for some choice of the reader. */
export function claimsOfTheft(): readonly string[] {
  const order = withWayHome(defaults.order, true);
  const pairs = settings.map((setting): Settings => ['off', setting]);
  // The owner is in time on both iPhones, and on one of them only.
  const runs = pairs.flatMap((pair) =>
    [5, 8].flatMap((noticed_min) =>
      runsOf({ ...defaults, order, settings: pair, owner: true, noticed_min }),
    ),
  );
  return groundsOfAll(runs);
}
