/** How one run stands to the others at a moment. */
import { compareWords as words } from '../../messages/compare.ts';
import { releaseName } from '../../messages/devices.ts';
import type { Difference } from './difference.ts';
import type { Run } from './runs.ts';

export interface Standing {
  readonly parted: boolean;
  readonly standing: string;
}

/** Of the run at the place `column`; where the reader wants none there, nothing is said. */
export function standingOf(
  difference: Difference | null,
  runs: readonly Run[],
  column: number,
  time_ms: number,
): Standing {
  if (!difference) return { parted: false, standing: words.alike };
  if (time_ms < difference.at_ms) return { parted: false, standing: words.alike_so_far };
  const others = difference.groups.filter((group) => !group.runs.includes(column));
  const names = others.flatMap((group) => group.runs).map((run) => releaseName(runs[run]!.os));
  return { parted: true, standing: words.unlike(names, difference.at_ms) };
}
