/**
 * Scenario v1: the one definition of what a reader may write. It validates,
 * fills in defaults, and says in words what is wrong.
 */
import * as v from 'valibot';
import { DURATION_MAX_MS } from '../kernel/duration.ts';
import { readingOf } from '../schema/document.ts';
import { boolean, id, integer, list, numbers, object, oneOf, title } from '../schema/parts.ts';
import { defaultAssumptions, mechanisms, numberDefinitions } from './assumptions.ts';
import {
  defaultApp,
  defaultDevice,
  defaultReason,
  defaultSeed,
  defaultTitle,
  savesAtomically,
} from './complete.ts';
import { contradictions } from './scenario-contradictions.ts';
import { fields } from './scenario-fields.ts';
import { releases } from './releases.ts';
import type { Scenario } from './types.ts';

const RESERVED = ['icloud', 'push-service'];

const at_ms = integer(0, DURATION_MAX_MS);
const for_ms = integer(1, DURATION_MAX_MS);
const release_ids = releases.map((release) => release.id);
export const os = v.picklist(
  release_ids,
  `is not a known release; known: ${release_ids.join(', ')}`,
);

export const app = v.pipe(
  object({
    name: v.optional(id, defaultApp.name),
    fetches: v.optional(oneOf(['on-push', 'sync-engine']), defaultApp.fetches),
    fetch_on_activate: v.optional(boolean, defaultApp.fetch_on_activate),
    poll_every_ms: v.optional(
      v.nullable(integer(60_000, DURATION_MAX_MS)),
      defaultApp.poll_every_ms,
    ),
    save_policy: v.optional(
      oneOf(['if-server-record-unchanged', 'changed-keys', 'all-keys']),
      defaultApp.save_policy,
    ),
    merge: v.optional(
      oneOf(['field-by-field', 'newest-edit', 'keep-server', 'keep-mine']),
      defaultApp.merge,
    ),
    atomic: v.optional(boolean),
  }),
  v.transform((settings) => ({
    ...settings,
    atomic: settings.atomic ?? savesAtomically(settings.fetches),
  })),
);

export const device = object({
  id: v.pipe(id, v.notValues(RESERVED, `is taken; reserved: ${RESERVED.join(', ')}`)),
  kind: oneOf(['iphone', 'ipad', 'mac']),
  os,
  app_state: v.optional(oneOf(['foreground', 'background', 'force-quit']), defaultDevice.app_state),
  network: v.optional(oneOf(['online', 'offline']), defaultDevice.network),
  background_refresh: v.optional(boolean, defaultDevice.background_refresh),
  low_power: v.optional(boolean, defaultDevice.low_power),
});

const on = { at_ms, device: v.string('is not the id of a device') };

export const action = v.variant('do', [
  object({ ...on, do: v.literal('edit'), record: id, fields }),
  object({ ...on, do: v.literal('edit-many'), count: integer(1, 2000), prefix: id }),
  object({ ...on, do: v.literal('delete'), record: id }),
  object({ ...on, do: v.literal('install-os'), os }),
  object({
    ...on,
    do: v.literal('set'),
    background_refresh: v.optional(boolean),
    low_power: v.optional(boolean),
  }),
  object({
    ...on,
    do: v.picklist([
      'open-app',
      'leave-app',
      'force-quit',
      'refresh',
      'lock',
      'unlock',
      'go-offline',
      'go-online',
      'restart',
      'sign-out',
      'sign-in',
    ]),
  }),
]);

export const fault = v.variant('do', [
  object({
    at_ms,
    do: v.literal('icloud-unavailable'),
    for_ms,
    retry_after_ms: integer(0, DURATION_MAX_MS),
  }),
  object({ at_ms, do: v.literal('push-service-outage'), for_ms }),
  object({ ...on, do: v.literal('expire-change-token') }),
  object({
    at_ms,
    do: v.literal('user-deletes-zone'),
    reason: v.optional(oneOf(['purged', 'deleted', 'encrypted-data-reset']), defaultReason),
  }),
  object({ at_ms, do: v.literal('storage-full'), for_ms }),
  object({ ...on, do: v.literal('lose-response') }),
]);

export const assumptions = object({
  ...numbers(numberDefinitions),
  mechanism: v.optional(oneOf(mechanisms), defaultAssumptions.mechanism),
});

const written = object({
  version: v.literal(1, 'is not a known version; known: 1'),
  title: v.optional(title, defaultTitle),
  seed: v.optional(integer(0, 4_294_967_295), defaultSeed),
  duration_ms: integer(1, DURATION_MAX_MS),
  app: v.optional(app, {}),
  devices: v.pipe(
    v.array(device, 'is not a list'),
    v.minLength(1, 'is empty; allowed: 1 to 8 devices'),
    v.maxLength(8, 'has too many entries; allowed: 1 to 8 devices'),
  ),
  actions: v.optional(list(action, 5000), []),
  faults: v.optional(list(fault, 100), []),
  assumptions: v.optional(assumptions, {}),
  $schema: v.optional(v.string('is not a text')),
});

export const scenarioSchema = v.pipe(
  written,
  // It tells an editor what the file is, and the simulator nothing.
  v.transform(({ $schema: _, ...scenario }) => scenario),
);

/** A scenario as someone writes it: defaults may be left out. */
export type ScenarioInput = v.InferInput<typeof scenarioSchema>;

export const { parseScenario, parseScenarioText, scenarioFrom } = readingOf<
  ScenarioInput,
  Scenario
>(scenarioSchema, contradictions);
