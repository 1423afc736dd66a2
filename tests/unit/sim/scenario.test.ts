/** What may be written, and what a person reads who wrote something else. */
import { describe, expect, it } from 'vitest';
import { parseScenario, parseScenarioText } from '../../../src/sim/sync/scenario.ts';
import { refused } from '../../support/refused.ts';
import { apples, bad, beyond, device, good, onMac } from '../../support/scenarios.ts';

function faults(change: object): readonly string[] {
  const parsed = parseScenarioText(JSON.stringify({ ...good, ...change }));
  return parsed.ok ? [] : parsed.faults;
}

describe('a scenario', () => {
  it('gets every default', () => {
    const parsed = parseScenario(good);
    expect(parsed).toMatchObject({
      ok: true,
      scenario: {
        title: '',
        seed: 1,
        app: { fetches: 'on-push', save_policy: 'if-server-record-unchanged', atomic: true },
        devices: [{}, { app_state: 'background', network: 'online', background_refresh: true }],
        faults: [],
        assumptions: { mechanism: 'unknown-token', push_budget: 3 },
      },
    });
  });

  it('saves atomically by default unless a sync engine does it', () => {
    const parsed = parseScenario({ ...good, app: { fetches: 'sync-engine' } });
    expect(parsed).toMatchObject({ ok: true, scenario: { app: { atomic: false } } });
  });

  it('takes field names that JavaScript objects have too', () => {
    const fields = JSON.parse('{ "constructor": "a", "toString": 1 }') as object;
    expect(faults(onMac({ do: 'edit', record: 'a', fields }))).toEqual([]);
  });

  it('counts characters, not their halves', () => {
    expect(faults({ title: apples(200) })).toEqual([]);
    const fields = { a: apples(10_000) };
    expect(faults(onMac({ do: 'edit', record: 'a', fields }))).toEqual([]);
  });

  it('may name its schema, which is no part of the run', () => {
    const parsed = parseScenario({ $schema: '../schema/scenario-v1.json', ...good });
    expect(parsed).toEqual(parseScenario(good));
  });

  it.each(refused(bad, beyond))('is refused in one line: %s', (_, change, line) => {
    const found = faults(change);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(line);
    expect(found[0]).not.toMatch(/\p{Cc}/u);
  });

  it.each([
    ['', /^scenario: is empty/],
    ['  \n', /^scenario: is empty/],
    ['{', /^scenario: is not JSON/],
    ['{\n "version": 1', /^scenario: is not JSON \(line 2, column \d+\)/],
    ['[]', 'scenario: a list of 0 is not an object'],
    ['{}', /is missing/],
    ['{"duration_ms":1e999}', /^duration_ms: Infinity is not a whole number/],
    ['null', /^scenario: null is not an object/],
    [`"${'x'.repeat(2_000_000)}"`, /^scenario: is larger than 1 MiB/],
  ])('is refused as a text: %#', (text, line) => {
    const parsed = parseScenarioText(text);
    expect(parsed.ok ? [] : parsed.faults).toEqual(
      expect.arrayContaining([expect.stringMatching(line)]),
    );
  });
});

describe('every fault of a scenario', () => {
  it('has its line: each unknown key, at every depth', () => {
    const unknown = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`key_${n}`, n]));
    const found = faults({
      ...JSON.parse('{ "__proto__": 1, "constructor": 1 }'),
      app: unknown,
      devices: [{ ...good.devices[0], ...unknown }],
      actions: [{ ...good.actions[0], ...unknown }],
    });
    const paths = [
      ...['app', 'devices[0]', 'actions[0]'].flatMap((path) =>
        Object.keys(unknown).map((key) => `${path}.${key}`),
      ),
      '__proto__',
      'constructor',
    ];
    expect(found.map((line) => line.split(':')[0]).sort()).toEqual(paths.sort());
    expect(found).toContainEqual(
      expect.stringMatching(/: "key_29" is not a known key; known: id,/),
    );
  });

  it('has one line, and no more', () => {
    const { faults: found } = parseScenarioText(
      '{ "version": 1, "duration_ms": 1e999, "devices": [{ "id": "a", "kind": "mac", "os": "macos-26.4" }] }',
    ) as { faults: readonly string[] };
    expect(found).toEqual(['duration_ms: Infinity is not a whole number from 1 to 1209600000']);
  });

  it('is shown with those of parts that do not fit', () => {
    const found = faults({
      seed: -1,
      devices: [...good.devices, good.devices[0], { id: 'b', kind: 'ipad', os: 'ios-26.4' }],
      actions: [
        { at_ms: 70_000, device: 'nobody', do: 'open-ap' },
        { at_ms: 1, device: 'iphone', do: 'install-os', os: 'macos-26.4', more: 1 },
      ],
      faults: [{ at_ms: 80_000, do: 'storage-full' }],
      assumptions: { sync_engine_interval_max_ms: 60_000, more: 1 },
    });
    expect(found.map((line) => line.split(' ')[0])).toEqual([
      'seed:',
      'actions[0].do:',
      'actions[1].more:',
      'faults[0].for_ms:',
      'assumptions.more:',
      'devices[2].id:',
      'devices[3].os:',
      'actions[0].at_ms:',
      'actions[0].device:',
      'actions[1].os:',
      'faults[0].at_ms:',
      'assumptions.sync_engine_interval_min_ms:',
    ]);
  });

  // What is wrong by itself may turn out to be what the other part means.
  it.each([
    ['a run of no length', { duration_ms: 0 }],
    ['no list of devices', { devices: { mac: good.devices[0] } }],
    ['no devices', { devices: [] }],
    ['a device that is none', { devices: ['mac'] }],
    ['a device without an id', { devices: [{ kind: 'mac', os: 'macos-26.4' }] }],
    ['an id that is none', { devices: [{ ...good.devices[0], id: 'Mac' }] }],
    ['two ids that are none', { devices: [1, 2].map(() => ({ ...good.devices[0], id: 'Mac' })) }],
    ['an unknown kind', { devices: [{ ...good.devices[0], kind: 'pc' }] }],
    ['an unknown release', { devices: [{ ...good.devices[0], os: 'ios-99' }] }],
    ['a time that is none', onMac({ at_ms: 9e9, do: 'lock' })],
    ['a device’s id that is none', onMac({ device: 5, do: 'lock' })],
    ['a release that is none', onMac({ do: 'install-os', os: 5 })],
    [
      'a device for what strikes none',
      { faults: [{ at_ms: 1, do: 'storage-full', for_ms: 1, device: 'x' }] },
    ],
    ['an interval that is none', { assumptions: { sync_engine_interval_max_ms: -1 } }],
    ['no numbers', { assumptions: [] }],
  ])('does not bring another under suspicion: %s', (_, change) => {
    const parts = faults(change).map((line) => /^\w+/.exec(line)?.[0]);
    expect([...new Set(parts)]).toEqual(Object.keys(change));
  });

  it('does not say which of two devices with one id an action means', () => {
    const twice = [good.devices[1], { ...good.devices[0], id: 'iphone' }];
    const install = { at_ms: 1, device: 'iphone', do: 'install-os', os: 'ios-26.4.1' };
    expect(faults({ devices: twice, actions: [install] })).toEqual([
      'devices[1].id: "iphone" is the id of another device, ids must differ',
    ]);
  });

  it('is found soon, be there ever so many', () => {
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`key ${n}`, n]));
    expect(faults(many)).toHaveLength(20_000);
    expect(faults(onMac({ do: 'edit', record: 'a', fields: many }))).toHaveLength(20_000);
  });

  it('shows a value on one line, cut short', () => {
    const [line] = faults(onMac({ do: 'lock', device: 'x\n'.repeat(5_000) }));
    expect(line).toMatch(
      /^actions\[0\]\.device: "(x\\n){19}x\\… is not a device, known: mac, iphone$/,
    );
    expect(faults(device({ id: '\u202e' }))[0]).toMatch(
      /^devices\[0\]\.id: "\\u202e" is not an id/,
    );
  });
});
