/**
 * Scenario v1 of the protection world: the one definition of what a reader may
 * write. It validates, fills in defaults, and says in words what is wrong.
 */
import * as v from 'valibot';
import { DURATION_MAX_MS } from '../kernel/duration.ts';
import { readingOf } from '../schema/document.ts';
import { boolean, id, integer, list, numbers, object, oneOf, title } from '../schema/parts.ts';
import { action_ids } from './actions.ts';
import { numberDefinitions } from './assumptions.ts';
import { defaultAssumptions, defaultPhone, defaultProtection, defaultTitle } from './complete.ts';
import { release_ids } from './defaults.ts';
import { contradictions } from './scenario-contradictions.ts';
import { defaultReports, type Scenario } from './types.ts';

const at_ms = integer(0, DURATION_MAX_MS);
export const os = v.picklist(
  release_ids,
  `is not a known release of the iPhone; known: ${release_ids.join(', ')}`,
);

export const phone = object({
  os,
  managed: v.optional(boolean, defaultPhone.managed),
  /** Left out, as the release has it. */
  protection: v.optional(oneOf(['off', 'away', 'always'])),
  biometrics: v.optional(boolean, defaultPhone.biometrics),
  sensor_works: v.optional(boolean, defaultPhone.sensor_works),
  passcode: v.optional(boolean, defaultPhone.passcode),
  two_factor: v.optional(boolean, defaultPhone.two_factor),
  find_my: v.optional(boolean, defaultPhone.find_my),
  significant_locations: v.optional(boolean, defaultPhone.significant_locations),
});

export const place = object({ id, familiar: boolean });

const step = { at_ms, who: oneOf(['owner', 'thief']) };
const owner = { at_ms, who: v.literal('owner', 'is not allowed; allowed: owner') };

export const deed = v.variant('do', [
  object({ ...step, do: v.literal('take') }),
  object({ ...step, do: v.literal('go-to'), place: v.string('is not the id of a place') }),
  object({
    ...step,
    do: v.literal('attempt'),
    action: v.picklist(action_ids, `is not a known action; known: ${action_ids.join(', ')}`),
  }),
  object({ ...owner, do: v.picklist(['mark-as-lost', 'erase-remotely']) }),
  object({ ...step, do: v.literal('install-os'), os }),
  object({
    ...step,
    do: v.literal('set'),
    sensor_works: v.optional(boolean),
    significant_locations: v.optional(boolean),
  }),
]);

export const assumptions = object({
  ...numbers(numberDefinitions),
  default_follows: v.optional(oneOf(defaultReports), defaultAssumptions.default_follows),
});

const written = object({
  version: v.literal(1, 'is not a known version; known: 1'),
  title: v.optional(title, defaultTitle),
  duration_ms: integer(1, DURATION_MAX_MS),
  phone,
  places: v.pipe(
    v.array(place, 'is not a list'),
    v.minLength(1, 'is empty; allowed: 1 to 8 places'),
    v.maxLength(8, 'has too many entries; allowed: 1 to 8 places'),
  ),
  start: v.string('is not the id of a place'),
  thief: v.optional(object({ knows_passcode: v.optional(boolean, true) }), {}),
  script: v.optional(list(deed, 1000), []),
  assumptions: v.optional(assumptions, {}),
  $schema: v.optional(v.string('is not a text')),
});

export const scenarioSchema = v.pipe(
  written,
  // It tells an editor what the file is, and the simulator nothing.
  v.transform(({ $schema: _, ...scenario }) => {
    const { os, managed, protection } = scenario.phone;
    const { default_follows } = scenario.assumptions;
    return {
      ...scenario,
      phone: {
        ...scenario.phone,
        protection: protection ?? defaultProtection(os, managed, default_follows),
      },
    };
  }),
);

/** A scenario as someone writes it: defaults may be left out. */
export type ScenarioInput = v.InferInput<typeof scenarioSchema>;

export const { parseScenario, parseScenarioText, scenarioFrom } = readingOf<
  ScenarioInput,
  Scenario
>(scenarioSchema, contradictions);
