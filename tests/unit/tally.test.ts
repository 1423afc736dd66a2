import { describe, expect, it } from 'vitest';
import { count, line, total } from '../../scripts/tally.ts';

const vitest = (passed: number, failed: number, skipped = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: skipped,
});
const playwright = (expected: number, unexpected: number, flaky = 0, skipped = 0) => ({
  stats: { expected, unexpected, flaky, skipped },
});

describe('the last line of npm test', () => {
  it("adds the runners' own counts", () => {
    expect(total([count(vitest(7, 2, 3), false), count(playwright(5, 1, 1, 2), false)])).toEqual({
      passed: 12,
      failed: 4,
      skipped: 5,
    });
  });

  it('tells skipped tests only where there are any', () => {
    expect(line({ passed: 646, failed: 0, skipped: 1 })).toBe('646 passed, 0 failed, 1 skipped');
    expect(line({ passed: 646, failed: 2, skipped: 0 })).toBe('646 passed, 2 failed');
  });

  it('never counts a skipped test as passed', () => {
    expect(count(vitest(7, 0, 2), true)).toEqual({ passed: 7, failed: 0, skipped: 2 });
    expect(count(playwright(0, 0, 0, 4), true)).toEqual({ passed: 0, failed: 1, skipped: 4 });
  });

  it('never calls a failed runner a success', () => {
    expect(count(vitest(7, 0), false)).toEqual({ passed: 7, failed: 1, skipped: 0 });
    expect(count(playwright(0, 0), false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('takes a run without tests for a failure', () => {
    expect(count(vitest(0, 0), true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(count(playwright(0, 0), true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
