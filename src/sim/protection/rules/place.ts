/** Where the iPhone is, and what that means for delays that run. */
import { atFamiliarPlace } from '../requirement.ts';
import type { Run } from '../run.ts';
import { placeOf } from '../state.ts';
import type { Person } from '../types.ts';
import { endDelaysAtFamiliarPlace, forgetEarlyEnds } from './delays.ts';

export function carry(run: Run, who: Person, to: string): void {
  const { world } = run;
  world.place = placeOf(world.places, to);
  const { id, familiar } = world.place;
  reviewPlace(run, run.emit('iphone.carried', who, null, { place: id, familiar }));
}

export function reviewPlace(run: Run, because: number): void {
  if (!atFamiliarPlace(run.world)) return forgetEarlyEnds(run, because);
  if (run.world.protection === 'away') endDelaysAtFamiliarPlace(run, because);
}
