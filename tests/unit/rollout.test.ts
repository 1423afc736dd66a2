/** The fleet’s figure: what its worker says, what is drawn, and what is said. */
import { describe, expect, it } from 'vitest';
import { rolloutWords as words } from '../../src/messages/rollout.ts';
import { fleetNumberNames } from '../../src/sim/protection/fleet/assumptions.ts';
import { days_max, type FleetDay } from '../../src/sim/protection/fleet/fleet.ts';
import { rollout } from '../../src/sim/protection/fleet/rollout.ts';
import { chartOf, height, plot, width_min } from '../../src/widgets/rollout/chart.ts';
import { claimsOfRun } from '../../src/widgets/ledger/runs.ts';
import {
  deadline_max,
  defaults,
  definitionOf,
  fleetOf,
  othersThan,
  withPolicy,
} from '../../src/widgets/rollout/choices.ts';
import { reportsOf } from '../../src/widgets/rollout/days.ts';
import { followable, sameUnder, type Followed } from '../../src/widgets/rollout/reports.ts';
import { faultOf } from '../../src/widgets/rollout/size.ts';

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

  it.each([width_min, 320, 900])('is drawn within its picture, %i wide', (width) => {
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

  it.each([1, 7, deadline_max])(
    'has room for each word where it is narrow, deadline %i',
    (deadline) => {
      const { texts } = chartOf({ ...drawn, deadline, phones: 100_000, width: width_min });
      /** About as wide as a letter is. */
      const letter = 7;
      const spans = texts.map(({ x, y, anchor, text }) => {
        const length = text.length * letter;
        const from = anchor === 'start' ? x : anchor === 'end' ? x - length : x - length / 2;
        return { text, y, from, to: from + length };
      });
      for (const one of spans) {
        expect(one.from, one.text).toBeGreaterThanOrEqual(0);
        expect(one.to, one.text).toBeLessThanOrEqual(width_min);
        for (const other of spans) {
          if (other === one || Math.abs(other.y - one.y) > 12) continue;
          expect(other.to <= one.from || one.to <= other.from, `${one.text}, ${other.text}`).toBe(
            true,
          );
        }
      }
    },
  );

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
    protected_by: {
      'managed-at-26.4.1': 5_020,
      'everyone-at-26.4': 5_900,
      'everyone-at-26.4.1': 5_020,
    },
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

describe('the report that is followed', () => {
  const daysWith = (follows: Followed, lacking_percent: number = defaults.lacking_percent) => [
    ...rollout(fleetOf({ ...defaults, phones: 200, follows, lacking_percent }, 'enforce')),
  ];

  it.each([40, 100])('is like those whose runs give the same days, with %i lacking', (lacking) => {
    for (const follows of followable) {
      const here = daysWith(follows, lacking);
      const same = followable.filter((other) => {
        const there = daysWith(other, lacking);
        return other !== follows && here.every((day, at) => day.protected === there[at]!.protected);
      });
      expect(sameUnder(here, follows)).toEqual(same);
    }
  });

  it('comes to the same as the other one, and the figure says so', () => {
    const same = sameUnder(daysWith('managed-at-26.4.1'), 'managed-at-26.4.1');
    expect(words.same_under('managed-at-26.4.1', same)).toBe(
      'If “with 26.4.1, everyone” were followed, every number of every day would be the same. All iPhones here are managed, and these reports differ about others only.',
    );
    expect(words.same_under('neither', sameUnder(daysWith('neither'), 'neither'))).toBe(
      'Whatever else is followed, other numbers come out.',
    );
    expect(words.same_under('neither', sameUnder(daysWith('neither', 100), 'neither'))).toMatch(
      /Nobody is protected in any case\.$/,
    );
  });

  it('would differ on a single day, and is then not the same', () => {
    const [first, ...others] = daysWith('managed-at-26.4.1');
    const odd = { ...first!, protected_by: { ...first!.protected_by, 'everyone-at-26.4.1': 1 } };
    expect(sameUnder([odd, ...others], 'managed-at-26.4.1')).toEqual([]);
  });
});

it.each([
  [100, null],
  [100_000, null],
  [99, 'too_few'],
  [-500, 'too_few'],
  [100_001, 'too_many'],
  [1e30, 'too_many'],
  [100.5, 'not_whole'],
  [NaN, 'no_number'],
] as const)('a size of %d has its fault: %s', (typed, fault) => {
  expect(faultOf(typed)).toBe(fault);
});

describe('the policy beside it', () => {
  it('is never the same one', () => {
    expect(othersThan('ask')).toEqual(['leave', 'enforce']);
    expect(withPolicy({ ...defaults, policy: 'enforce', than: 'ask' }, 'leave')).toMatchObject({
      policy: 'leave',
      than: 'ask',
    });
  });

  it('changes places with the one chosen, and back', () => {
    const there = withPolicy({ ...defaults, policy: 'enforce', than: 'leave' }, 'leave');
    expect(there).toMatchObject({ policy: 'leave', than: 'enforce' });
    expect(withPolicy(there, 'enforce')).toMatchObject({ policy: 'enforce', than: 'leave' });
  });
});

it('a run that is stopped says what is left of it', () => {
  expect(words.stages.stopped(0)).toBe('Stopped before a day was worked out.');
  expect(words.stages.stopped(12)).toBe('Stopped. The days up to day 12 stay.');
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
