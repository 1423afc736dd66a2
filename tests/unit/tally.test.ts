import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../scripts/outcomes.ts';
import { count, line, total } from '../../scripts/tally.ts';

/** So many tests of which each became this. */
const some = (how_many: number, became: Outcome['became']): Outcome[] =>
  Array.from({ length: how_many }, (_, nth) => ({ became, name: `${became} ${nth}` }));

describe('the last line of npm test', () => {
  it('adds what became of the tests of each runner', () => {
    const first = [...some(7, 'passed'), ...some(2, 'failed'), ...some(3, 'skipped')];
    const second = [...some(5, 'passed'), ...some(1, 'failed'), ...some(2, 'skipped')];
    expect(total([count(first, false), count(second, false)])).toEqual({
      passed: 12,
      failed: 3,
      skipped: 5,
    });
  });

  it('tells skipped tests only where there are any', () => {
    expect(line({ passed: 646, failed: 0, skipped: 1 })).toBe('646 passed, 0 failed, 1 skipped');
    expect(line({ passed: 646, failed: 2, skipped: 0 })).toBe('646 passed, 2 failed');
  });

  it('never counts a skipped test as passed', () => {
    const part = [...some(7, 'passed'), ...some(2, 'skipped')];
    expect(count(part, true)).toEqual({ passed: 7, failed: 0, skipped: 2 });
    expect(count(some(4, 'skipped'), true)).toEqual({ passed: 0, failed: 1, skipped: 4 });
  });

  it('counts a test that passed when asked again as passed', () => {
    expect(count([...some(7, 'passed'), ...some(1, 'passed later')], true)).toEqual({
      passed: 8,
      failed: 0,
      skipped: 0,
    });
  });

  it('never calls a failed runner a success', () => {
    expect(count(some(7, 'passed'), false)).toEqual({ passed: 7, failed: 1, skipped: 0 });
    expect(count([], false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('takes a run without tests for a failure', () => {
    expect(count([], true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
