/** Any scenario of the protection world that a reader may write. */
import fc from 'fast-check';
import { action_ids } from '../../src/sim/protection/actions.ts';
import { release_ids } from '../../src/sim/protection/defaults.ts';
import type { ScenarioInput } from '../../src/sim/protection/scenario.ts';
import { defaultReports } from '../../src/sim/protection/types.ts';

const HOUR_MS = 3_600_000;
export const duration_ms = 4 * HOUR_MS;

const at_ms = fc.oneof(
  fc.integer({ min: 0, max: duration_ms }),
  // An hour after something round: the edge of a delay.
  fc
    .tuple(fc.integer({ min: 0, max: 6 }), fc.constantFrom(-1, 0, 1))
    .map(([halves, off]) => Math.max(0, (halves * HOUR_MS) / 2 + off)),
);
const who = fc.constantFrom('owner', 'thief');
const os = fc.constantFrom(...release_ids);
const optional = { requiredKeys: [] as never[] };

const mostly = fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, fc.constant(false));

export const deed = fc.oneof(
  fc.record({ at_ms, who, do: fc.constant('take' as const) }),
  fc.record({
    at_ms,
    who,
    do: fc.constant('go-to' as const),
    place: fc.constantFrom('home', 'bar', 'work'),
  }),
  {
    weight: 6,
    arbitrary: fc.record({
      at_ms,
      who,
      do: fc.constant('attempt' as const),
      action: fc.constantFrom(...action_ids),
    }),
  },
  fc.record({
    at_ms,
    who: fc.constant('owner' as const),
    do: fc.constantFrom('mark-as-lost' as const, 'erase-remotely' as const),
  }),
  fc.record({ at_ms, who, do: fc.constant('install-os' as const), os }),
  fc
    .tuple(
      fc.record({ at_ms, who, do: fc.constant('set' as const) }),
      fc.record({ sensor_works: fc.boolean(), significant_locations: fc.boolean() }, optional),
    )
    .map(([deed, set]) => ({ ...deed, ...set })),
);

export const protectionInput: fc.Arbitrary<ScenarioInput> = fc.record({
  version: fc.constant(1 as const),
  duration_ms: fc.constant(duration_ms),
  phone: fc
    .tuple(
      os,
      fc.record(
        {
          managed: fc.boolean(),
          protection: fc.constantFrom('off' as const, 'away' as const, 'always' as const),
          biometrics: mostly,
          sensor_works: mostly,
          passcode: mostly,
          two_factor: mostly,
          find_my: mostly,
          significant_locations: mostly,
        },
        optional,
      ),
    )
    .map(([os, rest]) => ({ os, ...rest })),
  places: fc.constant([
    { id: 'home', familiar: true },
    { id: 'bar', familiar: false },
    { id: 'work', familiar: true },
  ]),
  start: fc.constantFrom('home', 'bar'),
  thief: fc.record({ knows_passcode: mostly }),
  script: fc.array(deed, { maxLength: 14 }),
  assumptions: fc.record({ default_follows: fc.constantFrom(...defaultReports) }, optional),
});
