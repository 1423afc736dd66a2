/** Random scenarios: small enough to shrink to something readable, rich enough to meet every rule. */
import fc from 'fast-check';
import { releasesFor } from '../../src/sim/sync/releases.ts';
import { scenarioFrom, type ScenarioInput } from '../../src/sim/sync/scenario.ts';
import type { DeviceKind, Scenario } from '../../src/sim/sync/types.ts';

/** How large scenarios may grow. */
interface Reach {
  readonly devices_max: number;
  readonly duration_ms: fc.Arbitrary<number>;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Close together at the start, where things meet, or anywhere. */
function timeWithin(duration_ms: number) {
  return fc.oneof(
    fc.integer({ min: 0, max: Math.min(MINUTE_MS, duration_ms) }),
    fc.integer({ min: 0, max: duration_ms }),
  );
}

type Time = ReturnType<typeof timeWithin>;

const record = fc.constantFrom('a', 'b', 'c');
const fields = fc.dictionary(
  fc.constantFrom('x', 'y', 'constructor'),
  fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 3 }) },
    { weight: 1, arbitrary: fc.constantFrom(null, true, 0.5, 'text') },
  ),
  {
    minKeys: 1,
    maxKeys: 2,
    noNullPrototype: true,
  },
);

function deviceOf(index: number) {
  return fc.constantFrom<DeviceKind>('iphone', 'ipad', 'mac').chain((kind) =>
    fc.record({
      id: fc.constant(`device-${index}`),
      kind: fc.constant(kind),
      os: fc.constantFrom(...releasesFor(kind).map((release) => release.id)),
      app_state: fc.constantFrom('foreground', 'background', 'force-quit'),
      network: fc.constantFrom('online', 'online', 'offline'),
      background_refresh: fc.boolean(),
      low_power: fc.boolean(),
    }),
  );
}

function actionOn(
  devices: readonly { readonly id: string; readonly kind: DeviceKind }[],
  at_ms: Time,
) {
  return fc.constantFrom(...devices).chain(({ id, kind }) => {
    const on = { at_ms, device: fc.constant(id) };
    return fc.oneof(
      { weight: 6, arbitrary: fc.record({ ...on, do: fc.constant('edit'), record, fields }) },
      { weight: 2, arbitrary: fc.record({ ...on, do: fc.constant('delete'), record }) },
      {
        weight: 1,
        arbitrary: fc.record({
          ...on,
          do: fc.constant('edit-many'),
          prefix: fc.constant('m'),
          count: fc.constantFrom(1, 5, 12),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          ...on,
          do: fc.constant('install-os'),
          os: fc.constantFrom(...releasesFor(kind).map((release) => release.id)),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record(
          {
            ...on,
            do: fc.constant('set'),
            background_refresh: fc.boolean(),
            low_power: fc.boolean(),
          },
          { requiredKeys: ['at_ms', 'device', 'do'] },
        ),
      },
      {
        weight: 8,
        arbitrary: fc.record({
          ...on,
          do: fc.constantFrom(
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
          ),
        }),
      },
    );
  });
}

function faultOn(ids: readonly string[], at_ms: Time) {
  const device = fc.constantFrom(...ids);
  const for_ms = fc.constantFrom(500, 30_000, 1_200_000);
  return fc.oneof(
    fc.record({
      at_ms,
      do: fc.constant('icloud-unavailable'),
      for_ms,
      retry_after_ms: fc.constantFrom(0, 1_000, 30_000),
    }),
    fc.record({ at_ms, do: fc.constant('push-service-outage'), for_ms }),
    fc.record({ at_ms, do: fc.constant('storage-full'), for_ms }),
    fc.record({ at_ms, do: fc.constant('expire-change-token'), device }),
    fc.record({ at_ms, do: fc.constant('lose-response'), device }),
    fc.record({
      at_ms,
      do: fc.constant('user-deletes-zone'),
      reason: fc.constantFrom('purged', 'deleted', 'encrypted-data-reset'),
    }),
  );
}

const app = fc.record({
  fetches: fc.constantFrom('on-push', 'sync-engine'),
  fetch_on_activate: fc.boolean(),
  poll_every_ms: fc.constantFrom(null, null, 15 * MINUTE_MS),
  save_policy: fc.constantFrom(
    'if-server-record-unchanged',
    'if-server-record-unchanged',
    'changed-keys',
    'all-keys',
  ),
  merge: fc.constantFrom('field-by-field', 'newest-edit', 'keep-server', 'keep-mine'),
  atomic: fc.boolean(),
});

/** Few of the model's numbers differ from their defaults, and those that do differ much. */
const assumptions = fc
  .record({
    mechanism: fc.constantFrom('dead-connection', 'token-refresh-fails', 'never-sent'),
    edit_to_save_ms: fc.constantFrom(0, 5_000),
    request_latency_ms: fc.constantFrom(0, 5_000),
    response_latency_ms: fc.constantFrom(0, 5_000),
    network_jitter_ms: fc.constantFrom(0, 10_000),
    commit_to_push_ms: fc.constantFrom(0, 10_000),
    push_to_service_ms: fc.constantFrom(0, 10_000),
    push_to_device_ms: fc.constantFrom(0, 10_000),
    push_jitter_ms: fc.constantFrom(0, 10_000, HOUR_MS),
    token_check_ms: fc.constantFrom(0, 10_000),
    fetch_delay_ms: fc.constantFrom(0, 20_000),
    fetch_delay_jitter_ms: fc.constantFrom(0, 10_000),
    response_timeout_ms: fc.constantFrom(0, 100_000),
    storage_full_retry_ms: fc.constantFrom(1_000, MINUTE_MS),
    install_duration_ms: fc.constantFrom(0, 30_000),
    background_runtime_ms: fc.constantFrom(0, 500),
    push_budget: fc.constantFrom(0, 1),
    push_budget_window_ms: fc.constantFrom(1, 10_000),
    push_expiry_ms: fc.constantFrom(0, 20_000),
    batch_limit: fc.constantFrom(1, 3),
    fetch_page_size: fc.constantFrom(1, 2),
    sync_engine_interval_ms: fc.constantFrom(
      { min: 5 * MINUTE_MS, max: 5 * MINUTE_MS },
      { min: 10 * MINUTE_MS, max: 4 * HOUR_MS },
    ),
  })
  .chain((all) => fc.subarray(Object.entries(all), { maxLength: 6 }))
  .map((some) => {
    const { sync_engine_interval_ms: interval, ...rest } = Object.fromEntries(some) as {
      readonly sync_engine_interval_ms?: { readonly min: number; readonly max: number };
    };
    if (!interval) return rest;
    const { min, max } = interval;
    return { ...rest, sync_engine_interval_min_ms: min, sync_engine_interval_max_ms: max };
  });

function scenariosWithin({ devices_max, duration_ms }: Reach): fc.Arbitrary<ScenarioInput> {
  const devices = fc
    .integer({ min: 1, max: devices_max })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => deviceOf(index))));
  return fc.tuple(devices, duration_ms).chain(([all, until_ms]) => {
    const at_ms = timeWithin(until_ms);
    const ids = all.map((device) => device.id);
    return fc.record({
      version: fc.constant(1),
      seed: fc.nat(),
      duration_ms: fc.constant(until_ms),
      app,
      devices: fc.constant(all),
      actions: fc.array(actionOn(all, at_ms), { maxLength: 30 }),
      faults: fc.array(faultOn(ids, at_ms), { maxLength: 3 }),
      assumptions,
    });
  }) as fc.Arbitrary<ScenarioInput>;
}

const small = scenariosWithin({ devices_max: 4, duration_ms: fc.constant(2 * HOUR_MS) });

/** What someone could have written: mostly small, now and then many devices or days. */
export const scenarioInput: fc.Arbitrary<ScenarioInput> = fc.oneof(
  { weight: 8, arbitrary: small },
  {
    weight: 1,
    arbitrary: scenariosWithin({
      devices_max: 8,
      duration_ms: fc.constantFrom(MINUTE_MS, 2 * HOUR_MS),
    }),
  },
  {
    weight: 1,
    arbitrary: scenariosWithin({ devices_max: 3, duration_ms: fc.constant(48 * HOUR_MS) }),
  },
);

/** A small one with every default filled in. */
export const scenario: fc.Arbitrary<Scenario> = small.map(scenarioFrom);
