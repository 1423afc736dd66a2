/** What keeps a typed number from being the size of a fleet. */
import { phones_max, phones_min } from '../../sim/protection/fleet/fleet.ts';

export type SizeFault = 'no_number' | 'not_whole' | 'too_few' | 'too_many';

/** @param typed not a number where the field is empty or holds something else; null where nothing is wrong */
export function faultOf(typed: number): SizeFault | null {
  if (Number.isNaN(typed)) return 'no_number';
  if (typed < phones_min) return 'too_few';
  if (typed > phones_max) return 'too_many';
  return Number.isInteger(typed) ? null : 'not_whole';
}
