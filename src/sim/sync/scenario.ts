/**
 * Scenario v1: the one definition of what a reader may write. It validates,
 * fills in defaults, and says in words what is wrong.
 */
import * as v from 'valibot';
import { mechanisms, numberDefinitions, type AssumedNumber } from './assumptions.ts';
import { faultMessage, keyPath } from './scenario-messages.ts';
import { releases, releasesFor } from './releases.ts';
import type { DeviceKind, Fields, Scenario } from './types.ts';

export const DURATION_MAX_MS = 1_209_600_000;
export const SCENARIO_MAX_BYTES = 1_048_576;
const RESERVED = ['icloud', 'push-service'];

function integer(min: number, max: number) {
  const allowed = `is not a whole number from ${min} to ${max}`;
  return v.pipe(
    v.number(allowed),
    v.integer(allowed),
    v.minValue(min, allowed),
    v.maxValue(max, allowed),
  );
}

function object<const Entries extends v.ObjectEntries>(entries: Entries) {
  const known = Object.keys(entries).join(', ');
  return v.strictObject(entries, (issue) => {
    if (issue.expected === 'never') return `is not a known key; known: ${known}`;
    return issue.expected === 'Object' ? 'is not an object' : 'is missing; it is required';
  });
}

/** An object that may be left out; valibot alone would take a list for one without keys. */
function section<Schema extends v.GenericSchema>(schema: Schema) {
  return v.optional(
    v.pipe(
      v.custom<v.InferInput<Schema>>((value) => !Array.isArray(value), 'is not an object'),
      schema,
    ),
    {} as v.InferInput<Schema>,
  );
}

function oneOf<const Options extends readonly string[]>(options: Options) {
  return v.picklist(options, `is not allowed; allowed: ${options.join(', ')}`);
}

const boolean = v.boolean('is not true or false');
const at_ms = integer(0, DURATION_MAX_MS);
const for_ms = integer(1, DURATION_MAX_MS);
const id = v.pipe(
  v.string('is not a text'),
  v.regex(
    /^[a-z][a-z0-9-]{0,31}$/,
    'is not an id: a small letter, then up to 31 small letters, digits or hyphens',
  ),
);
const release_ids = releases.map((release) => release.id);
const os = v.picklist(release_ids, `is not a known release; known: ${release_ids.join(', ')}`);

const FIELD_NAME = /^[A-Za-z][A-Za-z0-9_]{0,31}$/;

function isFieldValue(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= 10_000;
  return value === null || typeof value === 'boolean' || Number.isFinite(value);
}

// Not v.record, which leaves out names such as "constructor" without a word.
const fields = v.pipe(
  v.custom<Fields>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    'is not an object of fields',
  ),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const input = dataset.value;
    for (const [key, value] of Object.entries(input)) {
      const path: [v.ObjectPathItem] = [
        { type: 'object', origin: 'value', input: { ...input }, key, value },
      ];
      if (!FIELD_NAME.test(key)) {
        addIssue({
          path,
          input: key,
          message: 'is not a field name: a letter, then up to 31 letters, digits or underscores',
        });
      } else if (!isFieldValue(value)) {
        addIssue({
          path,
          input: value,
          message: 'is not a text of up to 10000 characters, a finite number, true, false or null',
        });
      }
    }
  }),
);

const app = v.pipe(
  object({
    name: v.optional(id, 'notes'),
    fetches: v.optional(oneOf(['on-push', 'sync-engine']), 'on-push'),
    fetch_on_activate: v.optional(boolean, true),
    poll_every_ms: v.optional(v.nullable(integer(60_000, DURATION_MAX_MS)), null),
    save_policy: v.optional(
      oneOf(['if-server-record-unchanged', 'changed-keys', 'all-keys']),
      'if-server-record-unchanged',
    ),
    merge: v.optional(
      oneOf(['field-by-field', 'newest-edit', 'keep-server', 'keep-mine']),
      'field-by-field',
    ),
    atomic: v.optional(boolean),
  }),
  // claim atomic-batches: Apple's two ways of saving differ in this
  v.transform((settings) => ({
    ...settings,
    atomic: settings.atomic ?? settings.fetches === 'on-push',
  })),
);

const device = object({
  id: v.pipe(
    id,
    v.check((value) => !RESERVED.includes(value), `is taken; reserved: ${RESERVED.join(', ')}`),
  ),
  kind: oneOf(['iphone', 'ipad', 'mac']),
  os,
  app_state: v.optional(oneOf(['foreground', 'background', 'force-quit']), 'background'),
  network: v.optional(oneOf(['online', 'offline']), 'online'),
  background_refresh: v.optional(boolean, true),
  low_power: v.optional(boolean, false),
});

const on = { at_ms, device: v.string('is not the id of a device') };

const action = v.variant('do', [
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

const fault = v.variant('do', [
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
    reason: v.optional(oneOf(['purged', 'deleted', 'encrypted-data-reset']), 'purged'),
  }),
  object({ at_ms, do: v.literal('storage-full'), for_ms }),
  object({ ...on, do: v.literal('lose-response') }),
]);

const assumptions = object({
  ...(Object.fromEntries(
    Object.entries(numberDefinitions).map(([name, { default: value, min, max }]) => [
      name,
      v.optional(integer(min, max), value),
    ]),
  ) as Record<AssumedNumber, v.OptionalSchema<ReturnType<typeof integer>, number>>),
  mechanism: v.optional(oneOf(mechanisms), 'unknown-token'),
});

function list<Item extends v.GenericSchema>(item: Item, max: number) {
  return v.pipe(
    v.array(item, 'is not a list'),
    v.maxLength(max, `has too many entries; allowed: up to ${max}`),
  );
}

/** The schema itself, for the published JSON Schema. */
export const scenarioSchema = object({
  version: v.literal(1, 'is not a known version; known: 1'),
  title: v.optional(
    v.pipe(v.string('is not a text'), v.maxLength(200, 'is longer than 200 characters')),
    '',
  ),
  seed: v.optional(integer(0, 4_294_967_295), 1),
  duration_ms: integer(1, DURATION_MAX_MS),
  app: section(app),
  devices: v.pipe(
    v.array(device, 'is not a list'),
    v.minLength(1, 'is empty; allowed: 1 to 8 devices'),
    v.maxLength(8, 'has too many entries; allowed: 1 to 8 devices'),
  ),
  actions: v.optional(list(action, 5000), []),
  faults: v.optional(list(fault, 100), []),
  assumptions: section(assumptions),
});

/** A scenario as someone writes it: defaults may be left out. */
export type ScenarioInput = v.InferInput<typeof scenarioSchema>;

export type Parsed =
  | { readonly ok: true; readonly scenario: Scenario }
  /** One line each, `PATH: what is wrong, what is allowed`. */
  | { readonly ok: false; readonly faults: readonly string[] };

/** Checks `input` and fills in every default. Never throws. */
export function parseScenario(input: unknown): Parsed {
  const result = v.safeParse(scenarioSchema, input);
  if (!result.success) return { ok: false, faults: result.issues.map(faultMessage) };
  const scenario = result.output as Scenario;
  const faults = contradictions(scenario);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, scenario };
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
  } catch {
    return { ok: false, faults: ['scenario: is not JSON, allowed: one JSON document'] };
  }
  return parseScenario(input);
}

/** A scenario known to be right, such as one of ours. @throws RangeError naming what is wrong. */
export function scenarioFrom(input: ScenarioInput): Scenario {
  const parsed = parseScenario(input);
  if (!parsed.ok) throw new RangeError(parsed.faults.join('\n'));
  return parsed.scenario;
}

/** What no single value shows: parts of a scenario that do not fit one another. */
function contradictions(scenario: Scenario): readonly string[] {
  const faults: string[] = [];
  const kinds = new Map<string, DeviceKind>();
  for (const [index, { id: name, kind, os: runs }] of scenario.devices.entries()) {
    const path = ['devices', index] as const;
    if (kinds.has(name))
      faults.push(
        `${keyPath([...path, 'id'])}: "${name}" is the id of another device, ids must differ`,
      );
    kinds.set(name, kind);
    const fitting = mustFit(kind, runs);
    if (fitting) faults.push(`${keyPath([...path, 'os'])}: ${fitting}`);
  }
  const timed = [
    ...scenario.actions.map((entry, index) => ({ entry, path: ['actions', index] as const })),
    ...scenario.faults.map((entry, index) => ({ entry, path: ['faults', index] as const })),
  ];
  for (const { entry, path } of timed) {
    if (entry.at_ms > scenario.duration_ms) {
      faults.push(
        `${keyPath([...path, 'at_ms'])}: ${entry.at_ms} is after the end, allowed: 0 to ${scenario.duration_ms}`,
      );
    }
    if (!('device' in entry)) continue;
    const kind = kinds.get(entry.device);
    if (!kind) {
      const known = [...kinds.keys()].join(', ');
      faults.push(
        `${keyPath([...path, 'device'])}: ${JSON.stringify(entry.device)} is not a device, known: ${known}`,
      );
    } else if (entry.do === 'install-os') {
      const fitting = mustFit(kind, entry.os);
      if (fitting) faults.push(`${keyPath([...path, 'os'])}: ${fitting}`);
    }
  }
  const { sync_engine_interval_min_ms: min, sync_engine_interval_max_ms: max } =
    scenario.assumptions;
  if (min > max) {
    faults.push(
      `assumptions.sync_engine_interval_min_ms: ${min} is above the longest interval, allowed: up to ${max}`,
    );
  }
  return faults;
}

function mustFit(kind: DeviceKind, os_id: string): string | null {
  const fitting = releasesFor(kind).map((release) => release.id);
  if (fitting.includes(os_id)) return null;
  return `"${os_id}" does not run on this kind of device (${kind}), allowed: ${fitting.join(', ')}`;
}
