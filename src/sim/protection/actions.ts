/**
 * The one table of the rules: each action, and what the protection asks for it.
 *
 * Apple’s own page could be read at its beginning only; both lists are Apple’s as
 * others copied them. What an iPhone asks besides, such as the password of the
 * account, is left out: the table holds what the protection adds.
 */

/** What the protection asks where it is in force. */
export type Tier =
  /** One face or finger, and no passcode instead (claim sdp-biometric-only). */
  | 'biometric'
  /** Face or finger, an hour’s wait, face or finger again (claim sdp-security-delay). */
  | 'delay'
  /** Nothing that is not asked without it. */
  | 'none';

export interface ProtectedAction {
  readonly tier: Tier;
  /** ISO date of the newest list that has it; null where none does. */
  readonly listed: string | null;
  /** Ids in content/claims: where it is listed, and who disagrees. */
  readonly claims: readonly string[];
}

const biometric = {
  tier: 'biometric',
  listed: '2026-02-16',
  claims: ['sdp-biometric-list', 'sdp-biometric-list-2026'],
} as const;
const onNewerListOnly = { ...biometric, claims: ['sdp-biometric-list-2026'] } as const;
const delay = { tier: 'delay', listed: '2026-02-16', claims: ['sdp-delay-list'] } as const;
const unlisted = { tier: 'none', listed: null, claims: ['sdp-unlisted'] } as const;

export const actions = {
  'use-saved-passwords': biometric,
  'use-saved-payment-methods': biometric,
  'turn-off-lost-mode': biometric,
  'open-locked-app': onNewerListOnly,
  // One page has it among the delayed actions.
  'erase-iphone': { ...biometric, claims: [...biometric.claims, 'sdp-erase-disputed'] },
  'apply-for-apple-card': biometric,
  'view-apple-card-number': biometric,
  'move-apple-cash': biometric,
  'set-up-new-device': biometric,
  'transfer-esim': onNewerListOnly,

  'change-account-password': delay,
  'sign-out': delay,
  // One public copy has the Recovery Key and the trusted number among the other list.
  'change-account-security': { ...delay, claims: ['sdp-delay-list', 'sdp-recovery-key-disputed'] },
  'add-biometrics': delay,
  'remove-biometrics': delay,
  // Shorter lists of February 2026 leave it out; a page on 26.4, no older than its release, has it.
  'reset-all-settings': {
    ...delay,
    listed: '2026-03-24',
    claims: ['sdp-delay-list', 'sdp-reset-disputed'],
  },
  'change-passcode': delay,
  // Find My is both a requirement and on this list.
  'turn-off-find-my': { ...delay, claims: ['sdp-delay-list', 'sdp-find-my-disputed'] },
  'turn-off-protection': { ...delay, claims: ['sdp-delay-list', 'sdp-turn-off'] },

  'read-messages': unlisted,
  'turn-on-protection': unlisted,
} as const satisfies Record<string, ProtectedAction>;

export type ActionId = keyof typeof actions;
export const action_ids = Object.keys(actions) as readonly ActionId[];
