/** Does it matter which report of the default is followed? Found out by comparing the days, not from the reports. */
import type { Fleet, FleetDay } from '../../sim/protection/fleet/fleet.ts';
import { defaultReports } from '../../sim/protection/types.ts';

export type Followed = Fleet['follows'];

export const followable: readonly Followed[] = [...defaultReports, 'neither'];

/** What else could be followed with the same numbers on every one of these days. */
export function sameUnder(days: readonly FleetDay[], follows: Followed): readonly Followed[] {
  return followable.filter(
    (other) => other !== follows && days.every((day) => protectedBy(day, other) === day.protected),
  );
}

function protectedBy({ protected_by }: FleetDay, followed: Followed): number {
  return followed === 'neither' ? 0 : protected_by[followed];
}
