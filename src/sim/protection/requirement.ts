/** What an action asks for, here and now: the rule that everything else follows. */
import { actions, type ActionId } from './actions.ts';
import type { Place, Setting } from './types.ts';

export type Requirement =
  /** The passcode is enough. */
  | 'passcode'
  /** Face ID or Touch ID, and the passcode does not help. */
  | 'biometric'
  /** Face ID or Touch ID, the Security Delay, and Face ID or Touch ID again. */
  | 'biometric-delay-biometric';

export interface Circumstances {
  /** As it is in force: `off` too where a requirement of the protection is missing. */
  readonly protection: Setting;
  readonly place: Place;
  readonly significant_locations: boolean;
}

const asked = {
  none: 'passcode',
  biometric: 'biometric',
  delay: 'biometric-delay-biometric',
} as const;

/**
 * With *away*, nothing is added at a familiar location (claim sdp-familiar-passcode);
 * with *always*, both kinds of measures apply everywhere (claim sdp-always).
 */
export function requirementOf(action: ActionId, circumstances: Circumstances): Requirement {
  const { protection } = circumstances;
  const in_force =
    protection === 'always' || (protection === 'away' && !atFamiliarPlace(circumstances));
  return in_force ? asked[actions[action].tier] : 'passcode';
}

/** Without Significant Locations the iPhone takes no place for familiar (claim sdp-no-significant-locations). */
export function atFamiliarPlace({
  place,
  significant_locations,
}: Omit<Circumstances, 'protection'>): boolean {
  return place.familiar && significant_locations;
}
