/** A fleet of managed iPhones on 26.4 on the day that 26.4.1 comes out, and what its administrator decides. */
import type { DefaultReport } from '../types.ts';
import type { FleetAssumptions } from './assumptions.ts';

/** Version of the fleet's rules: as long as it stays, the same fleet has the same days. */
export const FLEET_MODEL = '1.0.0';

/** From lax to strict: each does what those before it do, and more. */
export const policies = ['leave', 'ask', 'enforce'] as const;
/**
 * `leave`: people install when they like. `ask`: the phone also asks them, every day.
 * `enforce`: and from a deadline on it installs without asking (claim mdm-enforces-updates).
 */
export type Policy = (typeof policies)[number];

export const phones_min = 100;
export const phones_max = 100_000;
export const days_max = 42;

export interface Fleet {
  /** Whole number from `phones_min` to `phones_max`. */
  readonly phones: number;
  /** How many days are looked at, up to `days_max`. */
  readonly days: number;
  readonly policy: Policy;
  /** Day of the deadline, counted from the release; only `enforce` looks at it. */
  readonly deadline_days: number;
  /** Which report of the default is believed; `neither` where none is. */
  readonly follows: DefaultReport | 'neither';
  readonly seed: number;
  readonly assumptions: FleetAssumptions;
}

/** How the fleet stands at the end of a day. All are numbers of phones. */
export interface FleetDay {
  /** Days since the release; 0 is the moment before anybody installs. */
  readonly day: number;
  /** True on the phones: these sync late (claim token-check-is-the-bug). */
  readonly still_on_26_4: number;
  /** Of these: without room for the update. */
  readonly without_room: number;
  /** Of these: with room, and switched off all day. */
  readonly switched_off: number;
  /** True on the phones: protected by default, with everything that it takes. */
  readonly protected: number;
  /** The same, by the report that is followed. */
  readonly protected_by: Readonly<Record<DefaultReport, number>>;
  /** In the console: phones whose last report said 26.4, and came lately. */
  readonly console_still_on_26_4: number;
  /** In the console: phones whose last report said 26.4.1, and came lately. */
  readonly console_updated: number;
  /** In the console: phones that have not reported for too long to be counted as either. */
  readonly console_unknown: number;
}
