import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pacing } from '../../../src/player/pacing.ts';

const run = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: 1_209_600_000 }), { maxLength: 60 }),
    fc.integer({ min: 1, max: 1_209_600_000 }),
  )
  .map(([times, duration_ms]) => ({ moments: times.sort((a, b) => a - b), duration_ms }));

describe('pacing', () => {
  it.each([
    ['two events a few milliseconds apart', 5, 500, 700],
    ['a quick answer', 200, 800, 1_400],
    ['a second', 1_000, 800, 1_400],
    ['a wait', 3_000, 800, 1_400],
    ['twenty idle minutes', 1_200_000, 1_200, 1_200],
    ['fourteen idle days', 1_209_600_000, 1_200, 1_200],
  ])('gives %s a readable time', (_name, gap_ms, least_ms, most_ms) => {
    const { wall_ms } = pacing([], gap_ms);
    expect(wall_ms).toBeGreaterThanOrEqual(least_ms);
    expect(wall_ms).toBeLessThanOrEqual(most_ms);
  });

  it('flags idle stretches only, with where they begin and end', () => {
    const paced = pacing([1_000, 1_201_000, 1_202_000], 1_203_000);
    expect(paced.stretchAt(999)?.idle).toBe(false);
    expect(paced.stretchAt(1_000)).toMatchObject({
      from_ms: 1_000,
      to_ms: 1_201_000,
      idle: true,
    });
    expect(paced.stretchAt(1_200_999)?.idle).toBe(true);
    expect(paced.stretchAt(1_201_000)?.idle).toBe(false);
    expect(paced.stretchAt(1_203_000)).toBeUndefined();
  });

  it('plays the longest trace in three minutes, and each stretch for some time', () => {
    const moments = Array.from({ length: 10_000 }, (_, index) => 1 + index * 3);
    const paced = pacing(moments, 40_000);
    expect(paced.wall_ms).toBeGreaterThan(0);
    expect(paced.wall_ms).toBeLessThanOrEqual(180_000.001);
    expect(paced.stretchAt(4)!.dwell_ms).toBeGreaterThan(10);
  });

  it('holds a run of no length', () => {
    const paced = pacing([], 0);
    expect([paced.wall_ms, paced.wallAt(0), paced.timeAt(0), paced.timeAt(50)]).toEqual([
      0, 0, 0, 0,
    ]);
    expect(paced.stretchAt(0)).toBeUndefined();
  });

  it('is exact at every moment and at both ends', () => {
    fc.assert(
      fc.property(run, ({ moments, duration_ms }) => {
        const paced = pacing(moments, duration_ms);
        for (const at_ms of [0, ...moments.filter((m) => m <= duration_ms), duration_ms]) {
          expect(paced.timeAt(paced.wallAt(at_ms))).toBe(at_ms);
        }
        expect(paced.wallAt(duration_ms)).toBe(paced.wall_ms);
      }),
    );
  });

  it('goes there and back between the moments', () => {
    fc.assert(
      fc.property(run, fc.double({ min: 0, max: 1, noNaN: true }), (played, share) => {
        const paced = pacing(played.moments, played.duration_ms);
        const time_ms = Math.floor(share * played.duration_ms);
        const wall_ms = share * paced.wall_ms;
        expect(paced.timeAt(paced.wallAt(time_ms))).toBeCloseTo(time_ms, 2);
        expect(paced.wallAt(paced.timeAt(wall_ms))).toBeCloseTo(wall_ms, 2);
      }),
    );
  });

  it('rises strictly both ways and stays within its bounds', () => {
    fc.assert(
      fc.property(run, fc.nat(), fc.nat(), ({ moments, duration_ms }, a, b) => {
        const paced = pacing(moments, duration_ms);
        const [early, late] = [a % (duration_ms + 1), b % (duration_ms + 1)].sort((x, y) => x - y);
        if (early! < late!) {
          expect(paced.wallAt(early!)).toBeLessThan(paced.wallAt(late!));
          expect(paced.timeAt(paced.wallAt(early!))).toBeLessThan(
            paced.timeAt(paced.wallAt(late!)),
          );
        }
        expect(paced.wallAt(-1)).toBe(0);
        expect(paced.wallAt(duration_ms + 1)).toBe(paced.wall_ms);
        expect(paced.timeAt(paced.wall_ms + 1)).toBe(duration_ms);
      }),
    );
  });
});
