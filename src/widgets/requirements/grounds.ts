/** What an answer rests on: ids in content/claims. */
import { action_ids, actions, type ActionId } from '../../sim/protection/actions.ts';
import { atFamiliarPlace, requirementOf } from '../../sim/protection/requirement.ts';
import { circumstancesOf, placeNames, settings, type Choices } from './choices.ts';

export type ListClaim = (typeof actions)[ActionId]['claims'][number];

export type RuleClaim =
  | 'sdp-passcode-reset'
  | 'sdp-biometric-only'
  | 'sdp-security-delay'
  | 'sdp-familiar-passcode'
  | 'sdp-require-away-or-always'
  | 'sdp-always'
  | 'sdp-no-significant-locations'
  | 'sdp-requirements';

/** Sources contradict one another: the claim says so in its name. */
export const isDispute = (claim: string): boolean => claim.endsWith('-disputed');

/** Who lists the action, and who disagrees. */
export const listClaims = (action: ActionId): readonly ListClaim[] => actions[action].claims;

/** The rules at work. */
export function ruleClaims(choices: Choices): readonly RuleClaim[] {
  const { action, place, setting } = choices;
  const circumstances = circumstancesOf(choices);
  if (setting === 'off') {
    return [action === 'turn-on-protection' ? 'sdp-requirements' : 'sdp-passcode-reset'];
  }
  if (setting === 'away' && atFamiliarPlace(circumstances)) return ['sdp-familiar-passcode'];
  const asks = requirementOf(action, circumstances);
  return [
    ...(asks === 'biometric' ? (['sdp-biometric-only'] as const) : []),
    ...(asks === 'biometric-delay-biometric' ? (['sdp-security-delay'] as const) : []),
    setting === 'always' ? 'sdp-always' : 'sdp-require-away-or-always',
    ...(setting === 'away' && place === 'unknown'
      ? (['sdp-no-significant-locations'] as const)
      : []),
  ];
}

/** All that any answer can rest on, and what keeps the lists from being certain. */
export function claimsOfAnswers(): readonly string[] {
  const all = action_ids.flatMap((action) => [
    ...listClaims(action),
    ...settings.flatMap((setting) =>
      placeNames.flatMap((place) => ruleClaims({ action, place, setting })),
    ),
  ]);
  return [...new Set<string>(all), 'sdp-enrolment-delayed', 'unread-stolen-device-page'];
}
