/**
 * One phone of a fleet and its luck. Every draw has a name of its own (phone, purpose, day), so
 * that another policy, another assumption or a larger fleet shuffles nobody's luck.
 */
import { keyedInteger } from '../../kernel/random.ts';
import type { Fleet } from './fleet.ts';

/** What stays with a phone. */
export interface Phone {
  /** Its place in the fleet, from 0 up, as text. */
  readonly id: string;
  readonly in_drawer: boolean;
  readonly full: boolean;
  readonly lacking: boolean;
  /** Its person never installs an update by themselves. */
  readonly never: boolean;
  /** Reports on every such day on which it is switched on… */
  readonly check_in_days: number;
  /** …and reported last so many days before the release; less than `check_in_days`. */
  readonly heard_days_before: number;
}

type Chance = 'drawer' | 'full' | 'lacking' | 'never' | 'switched-on' | 'charging' | 'installs';

/** Does it happen to this phone, at a chance of `percent` in a hundred? A higher chance undoes no luck. */
function happens(seed: number, of: string, purpose: Chance, ordinal: number, percent: number) {
  return keyedInteger(seed, { purpose, of, ordinal }, 1, 100) <= percent;
}

export function phoneOf({ seed, assumptions }: Fleet, index: number): Phone {
  const id = String(index);
  const has = (purpose: Chance, percent: number) => happens(seed, id, purpose, 0, percent);
  const drawn = (purpose: string, min: number, max: number) =>
    keyedInteger(seed, { purpose, of: id, ordinal: 0 }, min, max);
  const check_in_days = drawn('check-in', 1, assumptions.check_in_days_max);
  return {
    id,
    in_drawer: has('drawer', assumptions.drawer_percent),
    full: has('full', assumptions.full_percent),
    lacking: has('lacking', assumptions.lacking_percent),
    never: has('never', assumptions.never_percent),
    check_in_days,
    heard_days_before: drawn('heard-before', 0, check_in_days - 1),
  };
}

/** Is it switched on on this day? What a phone does takes that. */
export function isOn({ seed, assumptions }: Fleet, phone: Phone, day: number): boolean {
  if (phone.in_drawer) return false;
  return happens(seed, phone.id, 'switched-on', day, assumptions.switched_on_percent);
}

/** By day: does its person install, given that the phone is on and has room? */
export function isInstalledByPerson(fleet: Fleet, phone: Phone, day: number): boolean {
  const { alone_percent, asked_more_percent } = fleet.assumptions;
  const asked = fleet.policy === 'leave' ? 0 : asked_more_percent;
  const percent = alone_percent + asked;
  return !phone.never && happens(fleet.seed, phone.id, 'installs', day, percent);
}

/** By night: does the deadline install, given that the phone was on and has room? */
export function isInstalledByDeadline(fleet: Fleet, phone: Phone, day: number): boolean {
  const late_days = day - fleet.deadline_days;
  if (fleet.policy !== 'enforce' || late_days < 0) return false;
  const { grace_days, charging_percent } = fleet.assumptions;
  return (
    late_days >= grace_days || happens(fleet.seed, phone.id, 'charging', day, charging_percent)
  );
}

/** Does it report to the console today, given that it is on? */
export function reports({ check_in_days, heard_days_before }: Phone, day: number): boolean {
  return (day + heard_days_before) % check_in_days === 0;
}
