import { describe, expect, it } from 'vitest';
import { percent, tickMarks } from '../../../src/ui/ticks.ts';

describe('tickMarks', () => {
  it('marks every event at its time, the reader’s own apart', () => {
    expect(
      tickMarks(
        [
          { at_ms: 30_000, tone: 'idle', mine: true },
          { at_ms: 30_000, tone: 'active' },
          { at_ms: 0, tone: 'done' },
          { at_ms: 60_000, tone: 'failed' },
        ],
        60_000,
      ),
    ).toEqual([
      { x: '0%', tone: 'done', mine: false },
      { x: '50%', tone: 'idle', mine: true },
      { x: '50%', tone: 'active', mine: false },
      { x: '100%', tone: 'failed', mine: false },
    ]);
  });

  it('shows the gravest of events that fall on one place', () => {
    const tones = ['done', 'failed', 'active'] as const;
    const marks = tickMarks(
      tones.map((tone, index) => ({ at_ms: 1_000 + index, tone })),
      86_400_000,
    );
    expect(marks.map(({ tone }) => tone)).toEqual(['failed']);
  });

  it('stays light however much happens', () => {
    const ticks = Array.from({ length: 10_000 }, (_, at_ms) => ({ at_ms, tone: 'done' }) as const);
    const marks = tickMarks(ticks, 10_000);
    expect(marks.length).toBeGreaterThan(100);
    expect(marks.length).toBeLessThan(400);
  });

  it('places the only instant of a run of no length at the start', () => {
    expect(percent(0, 0)).toBe('0%');
  });
});
