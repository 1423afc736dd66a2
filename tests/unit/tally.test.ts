import { describe, expect, it } from 'vitest';
import { count, total } from '../../scripts/tally.ts';

const vitest = (passed: number, failed: number) => ({
  numPassedTests: passed,
  numFailedTests: failed,
});
const playwright = (expected: number, unexpected: number, flaky = 0) => ({
  stats: { expected, unexpected, flaky },
});

describe('the last line of npm test', () => {
  it("adds the runners' own counts", () => {
    expect(total([count(vitest(7, 2), false), count(playwright(5, 1, 1), false)])).toEqual({
      passed: 12,
      failed: 4,
    });
  });

  it('never calls a failed runner a success', () => {
    expect(count(vitest(7, 0), false)).toEqual({ passed: 7, failed: 1 });
    expect(count(playwright(0, 0), false)).toEqual({ passed: 0, failed: 1 });
  });

  it('takes a run without tests for a failure', () => {
    expect(count(vitest(0, 0), true)).toEqual({ passed: 0, failed: 1 });
    expect(count(playwright(0, 0), true)).toEqual({ passed: 0, failed: 1 });
  });
});
