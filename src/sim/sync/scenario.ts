/**
 * Scenario v1: the one definition of what a reader may write. It validates,
 * fills in defaults, and says in words what is wrong.
 */
import * as v from 'valibot';
import {
  defaultAssumptions,
  mechanisms,
  numberDefinitions,
  type AssumedNumber,
} from './assumptions.ts';
import {
  defaultApp,
  defaultDevice,
  defaultReason,
  defaultSeed,
  defaultTitle,
  DURATION_MAX_MS,
  savesAtomically,
} from './complete.ts';
import { contradictions } from './scenario-contradictions.ts';
import { fields } from './scenario-fields.ts';
import { faultMessage, faultPath } from './scenario-messages.ts';
import { releases } from './releases.ts';
import type { Scenario } from './types.ts';

export const SCENARIO_MAX_BYTES = 1_048_576;
const RESERVED = ['icloud', 'push-service'];

function integer(min: number, max: number) {
  const allowed = `is not a whole number from ${min} to ${max}`;
  const schema = v.pipe(
    v.number(allowed),
    v.integer(allowed),
    v.minValue(min, allowed),
    v.maxValue(max, allowed),
  );
  return v.config(schema, { abortPipeEarly: true }); // they all say the same
}

const notAnObject = v.never('is not an object');

/** Where valibot takes a list for an object, and names the first unknown key, this refuses it and names all. */
function object<const Entries extends v.ObjectEntries>(entries: Entries) {
  const known = Object.keys(entries).join(', ');
  const schema = v.strictObject(entries, (issue) => {
    if (issue.expected === 'never') return `is not a known key; known: ${known}`;
    return issue.expected === 'Object' ? 'is not an object' : 'is missing; it is required';
  });
  const run: (typeof schema)['~run'] = (dataset, config) => {
    const input = dataset.value;
    if (Array.isArray(input)) return notAnObject['~run'](dataset, config);
    const result = schema['~run'](dataset, config);
    const last = result.issues?.at(-1);
    if (last?.expected !== 'never') return result;
    const unknown = Object.keys(input as object).filter((key) => !Object.hasOwn(entries, key));
    for (const key of unknown.slice(1)) {
      result.issues!.push({ ...last, path: [{ ...last.path![0], key }] as typeof last.path });
    }
    return result;
  };
  return { ...schema, '~run': run };
}

function oneOf<const Options extends readonly string[]>(options: Options) {
  return v.picklist(options, `is not allowed; allowed: ${options.join(', ')}`);
}

const boolean = v.boolean('is not true or false');
const at_ms = integer(0, DURATION_MAX_MS);
const for_ms = integer(1, DURATION_MAX_MS);
export const id = v.pipe(
  v.string('is not a text'),
  v.regex(
    /^[a-z][a-z0-9-]{0,31}$/,
    'is not an id: a small letter, then up to 31 small letters, digits or hyphens',
  ),
);
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
  ...(Object.fromEntries(
    Object.entries(numberDefinitions).map(([name, { default: value, min, max }]) => [
      name,
      v.optional(integer(min, max), value),
    ]),
  ) as Record<AssumedNumber, v.OptionalSchema<ReturnType<typeof integer>, number>>),
  mechanism: v.optional(oneOf(mechanisms), defaultAssumptions.mechanism),
});

function list<Item extends v.GenericSchema>(item: Item, max: number) {
  return v.pipe(
    v.array(item, 'is not a list'),
    v.maxLength(max, `has too many entries; allowed: up to ${max}`),
  );
}

const document = object({
  version: v.literal(1, 'is not a known version; known: 1'),
  title: v.optional(
    v.pipe(v.string('is not a text'), v.maxCodePoints(200, 'is longer than 200 characters')),
    defaultTitle,
  ),
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
  document,
  // It tells an editor what the file is, and the simulator nothing.
  v.transform(({ $schema: _, ...scenario }) => scenario),
);

/** A scenario as someone writes it: defaults may be left out. */
export type ScenarioInput = v.InferInput<typeof scenarioSchema>;

export type Parsed =
  | { readonly ok: true; readonly scenario: Scenario }
  /** One line each, `PATH: what is wrong, what is allowed`. */
  | { readonly ok: false; readonly faults: readonly string[] };

/** Checks `input` and fills in every default. Never throws. */
export function parseScenario(input: unknown): Parsed {
  const { output, issues = [] } = v.safeParse(scenarioSchema, input);
  const faults = [
    ...issues.map(faultMessage),
    ...contradictions(output, new Set(issues.map(faultPath))),
  ];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, scenario: output as Scenario };
}

/** The same for a text, as from a file. */
export function parseScenarioText(text: string): Parsed {
  if (new TextEncoder().encode(text).length > SCENARIO_MAX_BYTES) {
    return {
      ok: false,
      faults: [`scenario: is larger than 1 MiB, allowed: up to ${SCENARIO_MAX_BYTES} bytes`],
    };
  }
  if (text.trim() === '')
    return { ok: false, faults: ['scenario: is empty, allowed: one JSON document'] };
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    return {
      ok: false,
      faults: [`scenario: is not JSON${placeIn(error)}, allowed: one JSON document`],
    };
  }
  return parseScenario(input);
}

/** " (line 3, column 7)"; empty where the engine does not say where it stopped reading. */
function placeIn(error: unknown): string {
  const [, line, column] = /line (\d+) column (\d+)/.exec(String(error)) ?? [];
  return line && column ? ` (line ${line}, column ${column})` : '';
}

/** A scenario known to be right, such as one of ours. @throws RangeError naming what is wrong. */
export function scenarioFrom(input: ScenarioInput): Scenario {
  const parsed = parseScenario(input);
  if (!parsed.ok) throw new RangeError(parsed.faults.join('\n'));
  return parsed.scenario;
}
