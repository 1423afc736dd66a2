/** What the reader chooses, and the small worlds in which it is tried. */
import type { ActionId } from '../../sim/protection/actions.ts';
import { defaultAssumptions, defaultPhone, defaultTitle } from '../../sim/protection/complete.ts';
import { requirementOf, type Circumstances } from '../../sim/protection/requirement.ts';
import type { Deed, Person, Scenario, Setting } from '../../sim/protection/types.ts';

/** Where the iPhone is: the last is a familiar place that it does not know, its Significant Locations being off. */
export const placeNames = ['familiar', 'elsewhere', 'unknown'] as const;
export type PlaceName = (typeof placeNames)[number];
export const settings = ['off', 'away', 'always'] as const satisfies readonly Setting[];

export interface Choices {
  readonly action: ActionId;
  readonly place: PlaceName;
  readonly setting: Setting;
}

export const defaults: Choices = {
  action: 'change-account-password',
  place: 'elsewhere',
  setting: 'away',
};

export function circumstancesOf({ place, setting }: Omit<Choices, 'action'>): Circumstances {
  return {
    protection: setting,
    place: { id: place, familiar: place !== 'elsewhere' },
    significant_locations: place !== 'unknown',
  };
}

const { security_delay_ms } = defaultAssumptions;
/** After what is done before it. */
const AT_MS = 10_000;

/** `who` tries the action; the owner, once more when the Security Delay is over that this starts. */
export function scenarioOf(choices: Choices, who: Person): Scenario {
  const circumstances = circumstancesOf(choices);
  const { protection, place } = circumstances;
  const { action } = choices;
  const waits =
    who === 'owner' && requirementOf(action, circumstances) === 'biometric-delay-biometric';
  const attempt = (at_ms: number) => ({ at_ms, who, do: 'attempt', action }) as const;
  return {
    version: 1,
    title: defaultTitle,
    duration_ms: 2 * security_delay_ms,
    phone: { os: 'ios-26.4.1', ...defaultPhone, protection },
    places: [place],
    start: place.id,
    thief: { knows_passcode: true },
    script: [
      ...before(choices, who),
      attempt(AT_MS),
      ...(waits ? [attempt(AT_MS + security_delay_ms + 1_000)] : []),
    ],
    assumptions: defaultAssumptions,
  };
}

/** They go off later, since the protection cannot be turned on without them. */
function before({ action, place }: Choices, who: Person): readonly Deed[] {
  const owner = { at_ms: 0, who: 'owner' } as const;
  return [
    ...(place === 'unknown'
      ? [{ ...owner, do: 'set', significant_locations: false } as const]
      : []),
    ...(action === 'turn-off-lost-mode' ? [{ ...owner, do: 'mark-as-lost' } as const] : []),
    ...(who === 'thief' ? [{ at_ms: 5_000, who, do: 'take' } as const] : []),
  ];
}
