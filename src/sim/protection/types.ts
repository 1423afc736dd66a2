/** What a scenario of the protection world is made of. All of it is plain data. */
import type { ActionId } from './actions.ts';
import type { AssumedNumber } from './assumptions.ts';

export type Person = 'owner' | 'thief';

/**
 * Stolen Device Protection as Settings has it: off, on away from familiar
 * locations, or on everywhere (claims sdp-require-away-or-always, sdp-always).
 */
export type Setting = 'off' | 'away' | 'always';

/** What must hold for the protection to be on (claim sdp-requirements). */
export const requirements = [
  'passcode',
  'biometrics',
  'two_factor',
  'find_my',
  'significant_locations',
] as const;
export type RequirementName = (typeof requirements)[number];

export interface Place {
  readonly id: string;
  /** Does the iPhone know it as a familiar location? Nobody can set that by hand (claim sdp-familiar-not-set). */
  readonly familiar: boolean;
}

export interface PhoneSetup {
  /** Release id, such as `ios-26.4`. */
  readonly os: string;
  /** Managed by an organisation? */
  readonly managed: boolean;
  readonly protection: Setting;
  /** The owner’s face or finger is enrolled. */
  readonly biometrics: boolean;
  /** The sensor recognises who is enrolled; false models a Face ID that fails. */
  readonly sensor_works: boolean;
  readonly passcode: boolean;
  readonly two_factor: boolean;
  readonly find_my: boolean;
  readonly significant_locations: boolean;
}

interface Step {
  readonly at_ms: number;
  readonly who: Person;
}

/** What people do. Whoever last took the iPhone holds it; at the start the owner does. */
export type Deed =
  | (Step & { readonly do: 'take' })
  /** Carries the iPhone to a place of the scenario. */
  | (Step & { readonly do: 'go-to'; readonly place: string })
  /** Tries an action on the iPhone, with whatever this person has. */
  | (Step & { readonly do: 'attempt'; readonly action: ActionId })
  /** From another device, with the owner’s Apple Account. */
  | (Step & { readonly do: 'mark-as-lost' | 'erase-remotely' })
  | (Step & { readonly do: 'install-os'; readonly os: string })
  | (Step & {
      readonly do: 'set';
      readonly sensor_works?: boolean;
      readonly significant_locations?: boolean;
    });

export interface Assumptions extends Readonly<Record<AssumedNumber, number>> {
  /** Which report of the defaults is followed; the press disagrees (claims sdp-26-4-1-for-managed, sdp-on-at-26-4, sdp-26-4-1-for-everyone). */
  readonly default_follows: DefaultReport;
}

export const defaultReports = [
  'managed-at-26.4.1',
  'everyone-at-26.4',
  'everyone-at-26.4.1',
] as const;
export type DefaultReport = (typeof defaultReports)[number];

export interface Scenario {
  readonly version: 1;
  readonly title: string;
  readonly duration_ms: number;
  readonly phone: PhoneSetup;
  readonly places: readonly Place[];
  /** Id of the place where the iPhone is at the start. */
  readonly start: string;
  readonly thief: { readonly knows_passcode: boolean };
  readonly script: readonly Deed[];
  readonly assumptions: Assumptions;
}
