/** Every action in every case: the same answers that the reader gets one by one. */
import { action_ids, actions, type ActionId, type Tier } from '../../sim/protection/actions.ts';
import type { Requirement } from '../../sim/protection/requirement.ts';
import { answerTo, arises } from './answer.ts';
import type { Choices } from './choices.ts';
import { listClaims, type RuleClaim } from './grounds.ts';

/** Where the protection is off, or always on, the place makes no difference. */
export const cases = {
  off: { setting: 'off', place: 'elsewhere' },
  familiar: { setting: 'away', place: 'familiar' },
  elsewhere: { setting: 'away', place: 'elsewhere' },
  unknown: { setting: 'away', place: 'unknown' },
  always: { setting: 'always', place: 'elsewhere' },
} as const satisfies Record<string, Omit<Choices, 'action'>>;
export type CaseName = keyof typeof cases;
export const caseNames = Object.keys(cases) as readonly CaseName[];

export interface Row {
  readonly action: ActionId;
  /** In the order of `caseNames`; null where the question does not arise. */
  readonly cells: readonly (Requirement | null)[];
  /** ISO date of what has it, where that is not the copy that its list is from. */
  readonly other_date: string | null;
  /** Left out of an older copy of its list. */
  readonly is_newer: boolean;
  /** Ids in content/claims, beyond those of its list. */
  readonly claims: readonly string[];
}

export interface Group {
  readonly tier: Tier;
  /** ISO date of the list; null where there is none. */
  readonly listed: string | null;
  /** Ids in content/claims. */
  readonly claims: readonly string[];
  readonly rows: readonly Row[];
}

export const groups: readonly Group[] = (['biometric', 'delay', 'none'] as const).map((tier) => {
  const members = action_ids.filter((action) => actions[action].tier === tier);
  const list = members[0]!;
  const claims: readonly string[] = listClaims(list);
  const { listed } = actions[list];
  const rows = members.map((action) => {
    const own: readonly string[] = listClaims(action);
    return {
      action,
      cells: caseNames.map((name) => cellOf({ action, ...cases[name] })),
      other_date: actions[action].listed === listed ? null : actions[action].listed,
      is_newer: claims.some((claim) => !own.includes(claim)),
      claims: own.filter((claim) => !claims.includes(claim)),
    };
  });
  return { tier, listed, claims, rows };
});

/** What the table’s columns rest on, and what speaks against one of them. */
export const notes = [
  'sdp-no-significant-locations',
  'sdp-requirements',
] as const satisfies readonly RuleClaim[];

function cellOf(choices: Choices): Requirement | null {
  const answer = answerTo(choices);
  return arises(answer) ? answer.asks : null;
}
