import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clockTime,
  count,
  date,
  duration,
  list,
  number,
  roughNumber,
} from '../../../src/messages/format.ts';

const fourteenDays_ms = 14 * 86_400_000;
const anyTime = fc.oneof(
  fc.integer({ min: 0, max: 200_000 }),
  fc.integer({ min: 0, max: fourteenDays_ms }),
);

describe('clockTime', () => {
  it.each([
    [0, '0.0 s'],
    [99, '0.0 s'],
    [100, '0.1 s'],
    [21_400, '21.4 s'],
    [59_999, '59.9 s'],
    [60_000, '1 min 00 s'],
    [65_900, '1 min 05 s'],
    [3_599_999, '59 min 59 s'],
    [3_600_000, '1 h 00 min'],
    [7_380_000, '2 h 03 min'],
    [86_399_999, '23 h 59 min'],
    [86_400_000, '1 d 0 h'],
    [3 * 86_400_000 + 4 * 3_600_000, '3 d 4 h'],
  ])('shows %i ms as %s', (at_ms, text) => {
    expect(clockTime(at_ms)).toBe(text);
  });

  it('never shows a time later than the position, nor one that it left behind', () => {
    fc.assert(
      fc.property(anyTime, anyTime, (a, b) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(readBack(clockTime(early))).toBeLessThanOrEqual(early);
        expect(readBack(clockTime(early))).toBeLessThanOrEqual(readBack(clockTime(late)));
      }),
    );
  });
});

describe('duration', () => {
  it.each([
    [0, '0 milliseconds'],
    [1, '1 millisecond'],
    [400, '400 milliseconds'],
    [1_000, '1 second'],
    [2_450, '2.5 seconds'],
    [59_940, '59.9 seconds'],
    [59_960, '1 minute'],
    [60_000, '1 minute'],
    [65_000, '1 minute 5 seconds'],
    [1_200_000, '20 minutes'],
    [3_599_700, '1 hour'],
    [3_900_000, '1 hour 5 minutes'],
    [86_400_000, '1 day'],
    [93_600_000, '1 day 2 hours'],
    [fourteenDays_ms, '14 days'],
  ])('says %i ms as %s', (ms, text) => {
    expect(duration(ms)).toBe(text);
  });

  it('is off by half of its smallest unit at most', () => {
    fc.assert(
      fc.property(anyTime, (ms) => {
        const half_ms =
          ms < 1_000 ? 0 : ms < 60_000 ? 50 : ms < 3_600_000 ? 500 : ms < 86_400_000 ? 3e4 : 18e5;
        expect(Math.abs(readBack(duration(ms)) - ms)).toBeLessThanOrEqual(half_ms);
      }),
    );
  });
});

describe('number', () => {
  it.each([
    [0, '0'],
    [1634, '1634'],
    [12_345, '12\u202f345'],
    [1_234_567, '1\u202f234\u202f567'],
    [-12_345.25, '\u221212\u202f345.25'],
    [0.5, '0.5'],
  ])('shows %d as %s', (n, text) => {
    expect(number(n)).toBe(text);
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (n) => {
        expect(Number(number(n).replaceAll('\u202f', '').replace('\u2212', '-'))).toBe(n);
      }),
    );
  });
});

describe('count, list and date', () => {
  it('counts in words', () => {
    expect(count(1, 'push', 'pushes')).toBe('1 push');
    expect(count(0, 'push', 'pushes')).toBe('0 pushes');
    expect(count(20_000, 'push', 'pushes')).toBe('20\u202f000 pushes');
  });

  it('lists in words', () => {
    expect(list([])).toBe('');
    expect(list(['a'])).toBe('a');
    expect(list(['a', 'b'])).toBe('a and b');
    expect(list(['a', 'b', 'c'])).toBe('a, b and c');
  });

  it('writes dates out, in UTC', () => {
    expect(date('2026-03-24')).toBe('24 March 2026');
    expect(date('2026-03-24T23:30:00-08:00')).toBe('24 March 2026');
    expect(date(new Date('2026-04-08T00:00:00Z'))).toBe('8 April 2026');
  });

  it.each(['', 'soon', '2026-13-01', '2026-02-30', '24 March 2026'])('refuses %j', (text) => {
    expect(() => date(text)).toThrow(RangeError);
  });
});

/** Milliseconds of a formatted time, read independently of how it was written. */
function readBack(text: string): number {
  const units: Record<string, number> = {
    millisecond: 1,
    s: 1_000,
    second: 1_000,
    min: 60_000,
    minute: 60_000,
    h: 3_600_000,
    hour: 3_600_000,
    d: 86_400_000,
    day: 86_400_000,
  };
  const parts = [...text.matchAll(/([\d.]+) ([a-z]+)/g)];
  return parts.reduce((sum, [, amount, word = '']) => {
    const unit = units[word] ?? units[word.replace(/s$/, '')] ?? NaN;
    return sum + Math.round(Number(amount) * unit);
  }, 0);
}

describe('roughNumber', () => {
  it.each([
    [0, '0'],
    [999_999, '999\u202f999'],
    [1_000_000, '1 million'],
    [332_123_456, '332 million'],
    [999_600_000, '1 billion'],
    [1_070_190_042, '1.07 billion'],
    [947_811_346_704, '948 billion'],
    [573_978_849_867_692, '574 trillion'],
    [Number.MAX_SAFE_INTEGER, '9.01 quadrillion'],
    [2 ** 53, 'more than 9 quadrillion'],
    [Infinity, 'more than 9 quadrillion'],
  ])('tells %d as %s', (n, text) => {
    expect(roughNumber(n)).toBe(text);
  });
});
