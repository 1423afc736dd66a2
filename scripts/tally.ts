/** How many tests of a run passed, failed and were skipped. */
import type { Outcome } from './outcomes.ts';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Counts what became of the tests of one runner. One that failed although no test did (a server
 * that does not start), or that ran no test at all, is one failure.
 */
export function count(outcomes: readonly Outcome[], succeeded: boolean): Tally {
  const of = (...which: Outcome['became'][]) =>
    outcomes.filter(({ became }) => which.includes(became)).length;
  const passed = of('passed', 'passed later');
  const failed = of('failed');
  const ranWell = succeeded && passed > 0;
  return { passed, failed: failed === 0 && !ranWell ? 1 : failed, skipped: of('skipped') };
}

export function total(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, tally) => ({
    passed: sum.passed + tally.passed,
    failed: sum.failed + tally.failed,
    skipped: sum.skipped + tally.skipped,
  }));
}

/** The last line of `npm test`. */
export function line({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
