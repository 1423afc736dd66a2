/** Random scenarios: small enough to shrink to something readable, rich enough to meet every rule. */
import fc from 'fast-check';
import { releasesFor } from '../../src/sim/sync/releases.ts';
import { parseScenario, type ScenarioInput } from '../../src/sim/sync/scenario.ts';
import type { DeviceKind, Scenario } from '../../src/sim/sync/types.ts';

const DURATION_MS = 7_200_000;

const at_ms = fc.oneof(
  fc.integer({ min: 0, max: 60_000 }),
  fc.integer({ min: 0, max: DURATION_MS }),
);
const record = fc.constantFrom('a', 'b', 'c');
const fields = fc.dictionary(
  fc.constantFrom('x', 'y', 'constructor'),
  fc.integer({ min: 0, max: 3 }),
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

function actionOn(devices: readonly { readonly id: string; readonly kind: DeviceKind }[]) {
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

function faultOn(ids: readonly string[]) {
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
  poll_every_ms: fc.constantFrom(null, 900_000),
  save_policy: fc.constantFrom(
    'if-server-record-unchanged',
    'if-server-record-unchanged',
    'changed-keys',
    'all-keys',
  ),
  merge: fc.constantFrom('field-by-field', 'newest-edit', 'keep-server', 'keep-mine'),
  atomic: fc.boolean(),
});

const assumptions = fc.record({
  mechanism: fc.constantFrom(
    'unknown-token',
    'unknown-token',
    'dead-connection',
    'token-refresh-fails',
    'never-sent',
  ),
  batch_limit: fc.constantFrom(400, 3),
  fetch_page_size: fc.constantFrom(200, 2),
});

/** What someone could have written. */
export const scenarioInput: fc.Arbitrary<ScenarioInput> = fc
  .integer({ min: 1, max: 4 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => deviceOf(index))))
  .chain((devices) =>
    fc.record({
      version: fc.constant(1),
      seed: fc.nat(),
      duration_ms: fc.constant(DURATION_MS),
      app,
      devices: fc.constant(devices),
      actions: fc.array(actionOn(devices), { maxLength: 30 }),
      faults: fc.array(faultOn(devices.map((device) => device.id)), { maxLength: 3 }),
      assumptions,
    }),
  ) as fc.Arbitrary<ScenarioInput>;

/** The same with every default filled in. */
export const scenario: fc.Arbitrary<Scenario> = scenarioInput.map((input) => {
  const parsed = parseScenario(input);
  if (!parsed.ok) throw new Error(parsed.faults.join('\n'));
  return parsed.scenario;
});
