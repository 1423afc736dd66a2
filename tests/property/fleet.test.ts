/** A fleet of managed iPhones leaving 26.4: what holds whatever is assumed of it. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  fleetNumberNames,
  fleetNumbers,
  type FleetAssumptions,
} from '../../src/sim/protection/fleet/assumptions.ts';
import { days_max, policies, type Fleet } from '../../src/sim/protection/fleet/fleet.ts';
import { isOn, phoneOf } from '../../src/sim/protection/fleet/phone.ts';
import { rollout } from '../../src/sim/protection/fleet/rollout.ts';
import { defaultReports } from '../../src/sim/protection/types.ts';

/** Many runs, and slower beside other suites. */
vi.setConfig({ testTimeout: 60_000 });

const assumptions = fc.record(
  Object.fromEntries(
    fleetNumberNames.map((name) => [
      name,
      fc.integer({ min: fleetNumbers[name].min, max: fleetNumbers[name].max }),
    ]),
  ),
) as fc.Arbitrary<FleetAssumptions>;

/** Small: what holds for each phone needs no large fleet. */
const fleets: fc.Arbitrary<Fleet> = fc.record({
  phones: fc.integer({ min: 1, max: 60 }),
  days: fc.integer({ min: 1, max: days_max }),
  policy: fc.constantFrom(...policies),
  deadline_days: fc.integer({ min: 1, max: 30 }),
  follows: fc.constantFrom(...defaultReports, 'neither'),
  seed: fc.nat(),
  assumptions,
});

const daysOf = (fleet: Fleet) => [...rollout(fleet)];

function forAnyFleet(check: (fleet: Fleet) => void): void {
  fc.assert(fc.property(fleets, check), { numRuns: 100 });
}

describe('any fleet', () => {
  it('has the same days again, one by one from day 0', () =>
    forAnyFleet((fleet) => {
      const days = daysOf(fleet);
      expect(days.map(({ day }) => day)).toEqual([...Array(fleet.days + 1).keys()]);
      expect(daysOf(fleet)).toEqual(days);
    }));

  it('is counted whole: no number is negative, and each phone is in one place', () =>
    forAnyFleet((fleet) => {
      for (const { protected_by, ...day } of daysOf(fleet)) {
        const counts = [...Object.values(day), ...Object.values(protected_by)];
        for (const count of counts) expect(count).toBeGreaterThanOrEqual(0);
        const { console_still_on_26_4, console_updated, console_unknown } = day;
        expect(console_still_on_26_4 + console_updated + console_unknown).toBe(fleet.phones);
        expect(day.without_room + day.switched_off).toBeLessThanOrEqual(day.still_on_26_4);
        expect(day.still_on_26_4).toBeLessThanOrEqual(fleet.phones);
        expect(day.protected).toBeLessThanOrEqual(fleet.phones);
      }
    }));

  it('starts on 26.4, and no phone goes back to it', () =>
    forAnyFleet((fleet) => {
      const still = daysOf(fleet).map(({ still_on_26_4 }) => still_on_26_4);
      expect(still[0]).toBe(fleet.phones);
      expect(still).toEqual(still.toSorted((a, b) => b - a));
    }));

  it('does nothing while it is switched off', () =>
    forAnyFleet((fleet) => {
      const off = { ...fleet.assumptions, switched_on_percent: 0 };
      const last = daysOf({ ...fleet, days: days_max, assumptions: off }).at(-1)!;
      expect(last.still_on_26_4).toBe(fleet.phones);
      expect(last.without_room + last.switched_off).toBe(fleet.phones);
      expect(last.console_unknown).toBe(fleet.phones);
    }));

  it('protects by default those that lack nothing, from the release on that the followed report names', () =>
    forAnyFleet((fleet) => {
      const { lacking_percent } = fleet.assumptions;
      for (const day of daysOf(fleet)) {
        const updated = fleet.phones - day.still_on_26_4;
        const reached = fleet.follows === 'everyone-at-26.4' ? fleet.phones : updated;
        expect(day.protected).toBeLessThanOrEqual(reached);
        if (fleet.follows === 'neither' || lacking_percent === 100) expect(day.protected).toBe(0);
        else if (lacking_percent === 0) expect(day.protected).toBe(reached);
      }
    }));
});

describe('who is believed', () => {
  it('is told beside every report that could be, as its own run has it', () =>
    forAnyFleet((fleet) => {
      const days = daysOf(fleet);
      for (const report of defaultReports) {
        const followed = daysOf({ ...fleet, follows: report });
        expect(days.map(({ protected_by }) => protected_by[report])).toEqual(
          followed.map((day) => day.protected),
        );
      }
    }));
});

describe('the console', () => {
  it('never knows of more updates than there are, nor of any before there was one', () =>
    forAnyFleet((fleet) => {
      for (const day of daysOf(fleet)) {
        expect(day.console_updated).toBeLessThanOrEqual(fleet.phones - day.still_on_26_4);
      }
    }));

  it('learns of the deadline’s night on the day after it', () => {
    const enforced: Fleet = { ...large, policy: 'enforce', deadline_days: 2, assumptions: plain };
    const [, , deadline, after] = daysOf(enforced);
    expect(deadline).toMatchObject({ still_on_26_4: 0, console_updated: 0 });
    expect(after!.console_updated).toBe(large.phones);
  });

  it('has heard of a night’s update after one more round of reports, if phones stay on', () =>
    forAnyFleet(({ assumptions, ...fleet }) => {
      const on = { ...assumptions, switched_on_percent: 100, drawer_percent: 0 };
      const days = daysOf({ ...fleet, assumptions: on });
      for (const { day, still_on_26_4 } of days) {
        const later = days[day + on.check_in_days_max];
        if (!later || on.unknown_after_days < on.check_in_days_max) continue;
        expect(later.console_updated).toBeGreaterThanOrEqual(fleet.phones - still_on_26_4);
        expect(later.console_unknown).toBe(0);
      }
    }));
});

describe('a stricter policy', () => {
  it('has no more phones on 26.4, and no fewer protected, on any day', () =>
    forAnyFleet((fleet) => {
      const runs = policies.map((policy) => daysOf({ ...fleet, policy }));
      for (let strict = 1; strict < runs.length; strict += 1) {
        runs[strict]!.forEach((day, index) => {
          const laxer = runs[strict - 1]![index]!;
          expect(day.still_on_26_4).toBeLessThanOrEqual(laxer.still_on_26_4);
          expect(day.protected).toBeGreaterThanOrEqual(laxer.protected);
        });
      }
    }));

  it('with an earlier deadline has no more phones on 26.4 on any day', () =>
    forAnyFleet((fleet) => {
      const enforced = { ...fleet, policy: 'enforce' } as const;
      const sooner = daysOf({ ...enforced, deadline_days: Math.ceil(fleet.deadline_days / 2) });
      daysOf(enforced).forEach((day, index) => {
        expect(sooner[index]!.still_on_26_4).toBeLessThanOrEqual(day.still_on_26_4);
      });
    }));

  it('leaves, once the deadline and its grace are over, only phones that were off or full', () =>
    forAnyFleet((fleet) => {
      const enforced: Fleet = { ...fleet, policy: 'enforce' };
      const over = fleet.deadline_days + fleet.assumptions.grace_days;
      const last = daysOf(enforced)[over];
      if (!last) return;
      expect(last.still_on_26_4).toBe(last.without_room + last.switched_off);
      // Counted apart from the model: no more than the phones that were off that day, or full.
      const stuck = Array.from({ length: fleet.phones }, (_, index) => phoneOf(enforced, index));
      const excused = stuck.filter((phone) => phone.full || !isOn(enforced, phone, over));
      expect(last.still_on_26_4).toBeLessThanOrEqual(excused.length);
    }));
});

describe('luck', () => {
  it('is each phone’s own: a larger fleet changes nothing for those that were there', () =>
    forAnyFleet((fleet) => {
      const larger = daysOf({ ...fleet, phones: fleet.phones + 7 });
      daysOf(fleet).forEach((day, index) => {
        const more = larger[index]!.still_on_26_4 - day.still_on_26_4;
        expect(more).toBeGreaterThanOrEqual(0);
        expect(more).toBeLessThanOrEqual(7);
      });
    }));

  it('comes as often as assumed', () => {
    const chance: FleetAssumptions = { ...plain, alone_percent: 25 };
    const [, first] = daysOf({ ...large, policy: 'leave', assumptions: chance });
    expect(first!.still_on_26_4 / large.phones).toBeCloseTo(0.75, 1);
    const { switched_off, without_room } = daysOf({
      ...large,
      assumptions: { ...plain, full_percent: 40, drawer_percent: 50 },
    })[1]!;
    expect(without_room / large.phones).toBeCloseTo(0.4, 1);
    expect(switched_off / large.phones).toBeCloseTo(0.3, 1);
  });

  it('changes with the seed', () =>
    expect(daysOf({ ...large, seed: 2 })).not.toEqual(daysOf(large)));
});

/** Nothing stands in the way, and nobody installs. */
const plain: FleetAssumptions = {
  alone_percent: 0,
  asked_more_percent: 0,
  never_percent: 0,
  switched_on_percent: 100,
  charging_percent: 100,
  drawer_percent: 0,
  full_percent: 0,
  lacking_percent: 0,
  grace_days: 3,
  check_in_days_max: 1,
  unknown_after_days: 7,
};
const large: Fleet = {
  phones: 2_000,
  days: 3,
  policy: 'ask',
  deadline_days: 7,
  follows: 'managed-at-26.4.1',
  seed: 1,
  assumptions: { ...plain, alone_percent: 10 },
};
