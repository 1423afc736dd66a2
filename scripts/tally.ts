/** How many tests a runner's own JSON report says passed, failed and were skipped. */

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The part we read of Vitest's report. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

/** The part we read of Playwright's. */
interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

/**
 * Reads a report. A runner that failed although no test did (a file that does not
 * load, a server that does not start), or that ran no test at all, is one failure.
 */
export function count(report: VitestReport | PlaywrightReport, succeeded: boolean): Tally {
  const told = 'stats' in report ? ofPlaywright(report) : ofVitest(report);
  const ranWell = succeeded && told.passed > 0;
  return told.failed === 0 && !ranWell ? { ...told, failed: 1 } : told;
}

function ofVitest(report: VitestReport): Tally {
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = report;
  return { passed, failed, skipped };
}

function ofPlaywright({ stats }: PlaywrightReport): Tally {
  const { expected: passed, unexpected, flaky, skipped } = stats;
  return { passed, failed: unexpected + flaky, skipped };
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
