/** What each action asks for: the lists as they were published, typed here by hand and read nowhere else. */
import { describe, expect, it } from 'vitest';
import { action_ids, type ActionId } from '../../../src/sim/protection/actions.ts';
import { completeScenario } from '../../../src/sim/protection/complete.ts';
import { simulate } from '../../../src/sim/protection/simulate.ts';
import type { PhoneSetup, Setting } from '../../../src/sim/protection/types.ts';

const biometric_only: readonly ActionId[] = [
  'use-saved-passwords',
  'use-saved-payment-methods',
  'turn-off-lost-mode',
  'open-locked-app',
  'erase-iphone',
  'apply-for-apple-card',
  'view-apple-card-number',
  'move-apple-cash',
  'set-up-new-device',
  'transfer-esim',
];
const delayed: readonly ActionId[] = [
  'change-account-password',
  'sign-out',
  'change-account-security',
  'add-biometrics',
  'remove-biometrics',
  'change-passcode',
  'reset-all-settings',
  'turn-off-find-my',
  'turn-off-protection',
];

/** What the iPhone asks somebody at `start`, as the trace tells it. */
function asked(
  action: ActionId,
  protection: Setting,
  start: 'home' | 'bar',
  phone: Partial<PhoneSetup> = {},
) {
  const { events } = simulate(
    completeScenario({
      duration_ms: 1_000,
      phone: { os: 'ios-26.4', protection, ...phone },
      places: [
        { id: 'home', familiar: true },
        { id: 'bar', familiar: false },
      ],
      start,
      script: [{ at_ms: 0, who: 'owner', do: 'attempt', action }],
    }),
  );
  const attempt = events.find((event) => event.kind === 'action.attempted');
  return attempt?.asks;
}

describe.each([
  ...biometric_only.map((action) => [action, 'biometric'] as const),
  ...delayed.map((action) => [action, 'biometric-delay-biometric'] as const),
])('to %s', (action, protected_by) => {
  it.each([
    ['off', 'home', 'passcode'],
    ['off', 'bar', 'passcode'],
    ['away', 'home', 'passcode'],
    ['away', 'bar', protected_by],
    ['always', 'home', protected_by],
    ['always', 'bar', protected_by],
  ] as const)('with the protection %s, at the %s: %s', (setting, place, requirement) => {
    expect(asked(action, setting, place)).toBe(requirement);
  });
});

it('every action of the model is on one of the lists, or asks for no more than the passcode', () => {
  const unlisted = action_ids.filter(
    (action) => !biometric_only.includes(action) && !delayed.includes(action),
  );
  expect(unlisted).toEqual(['read-messages', 'turn-on-protection']);
  for (const action of unlisted) expect(asked(action, 'always', 'bar')).toBe('passcode');
});

it('where Significant Locations went off, no place is familiar', () => {
  const { events } = simulate(
    completeScenario({
      duration_ms: 2_000,
      phone: { os: 'ios-26.4', protection: 'away' },
      places: [{ id: 'home', familiar: true }],
      start: 'home',
      script: [
        { at_ms: 0, who: 'owner', do: 'set', significant_locations: false },
        { at_ms: 1, who: 'owner', do: 'attempt', action: 'change-passcode' },
      ],
    }),
  );
  expect(events.map(({ kind }) => kind)).toContain('delay.started');
});
