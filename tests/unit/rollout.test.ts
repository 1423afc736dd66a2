/** The fleet’s figure: what its worker says, what is drawn, and what is said. */
import { describe, expect, it } from 'vitest';
import { rolloutWords as words } from '../../src/messages/rollout.ts';
import { fleetNumberNames } from '../../src/sim/protection/fleet/assumptions.ts';
import { days_max, type FleetDay } from '../../src/sim/protection/fleet/fleet.ts';
import { rollout } from '../../src/sim/protection/fleet/rollout.ts';
import { chartOf, height, plot } from '../../src/widgets/rollout/chart.ts';
import { claimsOfRun } from '../../src/widgets/ledger/runs.ts';
import { defaults, definitionOf, fleetOf } from '../../src/widgets/rollout/choices.ts';
import { reportsOf } from '../../src/widgets/rollout/days.ts';

const fleet = fleetOf({ ...defaults, phones: 200 }, 'enforce');
const days = [...rollout(fleet)];

it('the worker tells the days so far, one more each time, and which are the last', () => {
  const told = Array.from(reportsOf(fleet), (report) => structuredClone(report));
  expect(told).toHaveLength(days.length);
  told.slice(0, -1).forEach((report, day) => {
    expect(report).toEqual({ kind: 'progress', progress: days.slice(0, day + 1) });
  });
  expect(told.at(-1)).toEqual({ kind: 'found', exploration: days });
});

describe('the chart', () => {
  const drawn = { days, others: days, phones: fleet.phones, deadline: 7, width: 320 };

  it.each([320, 900])('is drawn within its picture, %i wide', (width) => {
    const { shapes, texts } = chartOf({ ...drawn, width });
    expect(new Set(shapes.map(({ name }) => name)).size).toBe(7);
    for (const { d } of shapes) expect(d).not.toMatch(/NaN|Infinity|undefined/);
    for (const { x, y } of texts) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThanOrEqual(height);
    }
  });

  it('has a corner of each line for each day, at its number of phones', () => {
    const { shapes, x, y } = chartOf(drawn);
    const pointsOf = (name: string) =>
      shapes
        .find((shape) => shape.name === name)!
        .d.slice(1)
        .split('L')
        // Between two days it goes on level.
        .filter((_, index) => index % 2 === 0)
        .map((point) => point.split(',').map(Number));
    const wanted = (count: (day: FleetDay) => number) =>
      days.map((day) => [x(day.day), y(count(day))].map(Math.round));
    expect(pointsOf('truth')).toEqual(wanted((day) => day.still_on_26_4));
    expect(pointsOf('console')).toEqual(wanted((day) => day.console_still_on_26_4));
    expect(pointsOf('protected')).toEqual(wanted((day) => day.protected));
    expect([y(0), y(fleet.phones)]).toEqual([plot.bottom, plot.top]);
  });

  it('grows with the days, and has no deadline where there is none', () => {
    const names = (days: readonly FleetDay[]) =>
      chartOf({ ...drawn, days, others: [], deadline: null }).shapes.map(({ name }) => name);
    expect(names([])).not.toContain('truth');
    expect(names(days.slice(0, 2))).toContain('truth');
    expect(names(days)).not.toContain('other');
    expect(names(days)).not.toContain('deadline');
    const x_last = (count: number) =>
      chartOf({ ...drawn, days: days.slice(0, count) }).shapes.find(({ name }) => name === 'truth')!
        .d;
    expect(x_last(9).startsWith(x_last(5))).toBe(true);
  });
});

describe('the sentence', () => {
  const day: FleetDay = {
    day: 6,
    still_on_26_4: 4_120,
    without_room: 300,
    switched_off: 250,
    protected: 5_020,
    console_still_on_26_4: 4_700,
    console_updated: 5_200,
    console_unknown: 100,
  };

  it('tells the truth beside the console', () => {
    expect(words.standing(day, 10_000)).toBe(
      'On day 6, 4120 of 10\u202f000 are still on 26.4; the console says 4700, and counts 100 as unknown. 5020 are protected.',
    );
  });

  it('counts one, and leaves out what is none', () => {
    const last = {
      ...day,
      still_on_26_4: 1,
      console_still_on_26_4: 0,
      console_unknown: 0,
      protected: 1,
    };
    expect(words.standing(last, 100)).toBe(
      'On day 6, 1 of 100 is still on 26.4; the console says 0. 1 is protected.',
    );
  });
});

it('rests on claims, and its numbers on none, as its words say', () => {
  expect(claimsOfRun('Rollout')).toContain('mdm-enforces-updates');
  for (const name of fleetNumberNames) expect(definitionOf(name).claim).toBe('chosen');
});

it('what is chosen is what is run', () => {
  const chosen = { ...defaults, deadline: 3, grace_days: 9, phones: 120 };
  expect(fleetOf(chosen, 'ask')).toMatchObject({
    policy: 'ask',
    deadline_days: 3,
    phones: 120,
    days: days_max,
  });
  expect(fleetOf(chosen, 'ask').assumptions.grace_days).toBe(9);
});
