/** How many tests a runner's own JSON report says passed and failed. */

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** The parts we read of Vitest's report, and of Playwright's. */
type Report =
  | { readonly numPassedTests: number; readonly numFailedTests: number }
  | {
      readonly stats: {
        readonly expected: number;
        readonly unexpected: number;
        readonly flaky: number;
      };
    };

/**
 * Reads a report. A runner that failed although no test did (a file that does not
 * load, a server that does not start), or that ran no test at all, is one failure.
 */
export function count(report: Report, succeeded: boolean): Tally {
  const { passed, failed } =
    'stats' in report
      ? { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky }
      : { passed: report.numPassedTests, failed: report.numFailedTests };
  const ranWell = succeeded && passed > 0;
  return { passed, failed: failed === 0 && !ranWell ? 1 : failed };
}

export function total(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, tally) => ({
    passed: sum.passed + tally.passed,
    failed: sum.failed + tally.failed,
  }));
}
