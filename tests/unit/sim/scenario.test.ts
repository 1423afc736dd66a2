/** What may be written, and what a person reads who wrote something else. */
import { describe, expect, it } from 'vitest';
import { parseScenario, parseScenarioText } from '../../../src/sim/sync/scenario.ts';

const good = {
  version: 1,
  duration_ms: 60_000,
  devices: [
    { id: 'mac', kind: 'mac', os: 'macos-26.4' },
    { id: 'iphone', kind: 'iphone', os: 'ios-26.4' },
  ],
  actions: [{ at_ms: 1, device: 'mac', do: 'edit', record: 'note-1', fields: { title: 'Milk' } }],
};

function faults(change: object): readonly string[] {
  const parsed = parseScenario({ ...good, ...change });
  return parsed.ok ? [] : parsed.faults;
}

const onMac = (more: object) => ({ actions: [{ at_ms: 1, device: 'mac', ...more }] });
const device = (more: object) => ({
  actions: [],
  devices: [{ id: 'a', kind: 'iphone', os: 'ios-26.4', ...more }],
});

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

  it.each([
    [{ version: 2 }, 'version: 2 is not a known version; known: 1'],
    [{ duration_ms: 0 }, 'duration_ms: 0 is not a whole number from 1 to 1209600000'],
    [{ duration_ms: 1_296_000_000 }, /^duration_ms: 1296000000 is not a whole number/],
    [{ duration: 5 }, /^duration: "duration" is not a known key; known: version, title/],
    [
      device({ os: 'ios-99' }),
      /^devices\[0\]\.os: "ios-99" is not a known release; known: ios-26\.3, /,
    ],
    [
      device({ os: 'macos-26.4' }),
      /^devices\[0\]\.os: "macos-26\.4" does not run on .*allowed: ios-26\.3/,
    ],
    [
      device({ id: 'icloud' }),
      /^devices\[0\]\.id: "icloud" is taken; reserved: icloud, push-service/,
    ],
    [
      { devices: [good.devices[0], good.devices[0]] },
      /^devices\[1\]\.id: "mac" is the id of another device/,
    ],
    [{ devices: [] }, /^devices: .* allowed: 1 to 8 devices/],
    [
      { devices: Array.from({ length: 9 }, (_, n) => ({ ...good.devices[1], id: `d${n}` })) },
      /^devices: a list of 9 .* allowed: 1 to 8 devices/,
    ],
    [
      { actions: Array.from({ length: 5001 }, () => good.actions[0]) },
      /^actions: .* allowed: up to 5000/,
    ],
    [onMac({ at_ms: -1, do: 'lock' }), /^actions\[0\]\.at_ms: -1 is not a whole number/],
    [onMac({ at_ms: 1.5, do: 'lock' }), /^actions\[0\]\.at_ms: 1\.5 is not a whole number/],
    [onMac({ at_ms: 'NaN', do: 'lock' }), /^actions\[0\]\.at_ms: "NaN" is not a whole number/],
    [
      onMac({ at_ms: 60_001, do: 'lock' }),
      /^actions\[0\]\.at_ms: 60001 is after the end, allowed: 0 to 60000/,
    ],
    [
      onMac({ device: 'ipad', do: 'lock' }),
      /^actions\[0\]\.device: "ipad" is not a device, known: mac, iphone/,
    ],
    [
      onMac({ do: 'explode' }),
      /^actions\[0\]\.do: "explode" is not allowed; allowed: edit, edit-many/,
    ],
    [
      onMac({ do: 'delete', record: 'a\u0007b' }),
      /^actions\[0\]\.record: "a\\u0007b" is not an id/,
    ],
    [onMac({ do: 'install-os', os: 'ios-26.4' }), /^actions\[0\]\.os: "ios-26\.4" does not run on/],
    [
      onMac({ do: 'edit', record: 'a', fields: { 'a b': 1 } }),
      /^actions\[0\]\.fields\["a b"\]: "a b" is not a field name/,
    ],
    [
      onMac({ do: 'edit', record: 'a', fields: { a: [] } }),
      /^actions\[0\]\.fields\.a: a list of 0 is not a text/,
    ],
    [
      onMac({ do: 'edit', record: 'a', fields: { a: 'x'.repeat(10_001) } }),
      /is not a text of up to 10000 characters/,
    ],
    [
      { faults: [{ at_ms: 0, do: 'lose-response', device: 'ipad' }] },
      /^faults\[0\]\.device: "ipad" is not a device/,
    ],
    [
      { assumptions: { push_budget: -1 } },
      /^assumptions\.push_budget: -1 is not a whole number from 0 to 1000/,
    ],
    [{ app: [] }, 'app: a list of 0 is not an object'],
    [
      { assumptions: { mechanism: 'magic' } },
      /^assumptions\.mechanism: "magic" is not allowed; allowed: unknown-token/,
    ],
  ])('is refused in one line: %j', (change, line) => {
    const found = faults(change);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(line);
    expect(found[0]).not.toMatch(/\p{Cc}/u);
  });

  it.each([
    ['', /^scenario: is empty/],
    ['  \n', /^scenario: is empty/],
    ['{', /^scenario: is not JSON/],
    ['[]', /is missing/],
    ['null', /^scenario: null is not an object/],
    [`"${'x'.repeat(2_000_000)}"`, /^scenario: is larger than 1 MiB/],
  ])('is refused as a text: %#', (text, line) => {
    const parsed = parseScenarioText(text);
    expect(parsed.ok ? [] : parsed.faults).toEqual(
      expect.arrayContaining([expect.stringMatching(line)]),
    );
  });
});
