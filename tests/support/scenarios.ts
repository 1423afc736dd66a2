/** Scenarios that break one rule each, and the one line that says so: for the validator and for the published schema. */

import type { words } from '../../src/sim/sync/json-schema-words.ts';

export const good = {
  version: 1,
  duration_ms: 60_000,
  devices: [
    { id: 'mac', kind: 'mac', os: 'macos-26.4' },
    { id: 'iphone', kind: 'iphone', os: 'ios-26.4' },
  ],
  actions: [{ at_ms: 1, device: 'mac', do: 'edit', record: 'note-1', fields: { title: 'Milk' } }],
};

export const onMac = (more: object) => ({ actions: [{ at_ms: 1, device: 'mac', ...more }] });
export const device = (more: object) => ({
  actions: [],
  devices: [{ id: 'a', kind: 'iphone', os: 'ios-26.4', ...more }],
});

/** One code point each, of two UTF-16 code units. */
export const apples = (count: number) => '\u{1F34E}'.repeat(count);

/** What to change in `good`, and the line that a person reads. */
export const bad: readonly (readonly [object, string | RegExp])[] = [
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
  [{ devices: [] }, /^devices: .* allowed: 1 to 8 devices/],
  [
    {
      actions: [],
      devices: Array.from({ length: 9 }, (_, n) => ({ ...good.devices[1], id: `d${n}` })),
    },
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
    onMac({ do: 'explode' }),
    /^actions\[0\]\.do: "explode" is not allowed; allowed: edit, edit-many/,
  ],
  [onMac({ do: 'delete', record: 'a\u0007b' }), /^actions\[0\]\.record: "a\\u0007b" is not an id/],
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
    { assumptions: { push_budget: -1 } },
    /^assumptions\.push_budget: -1 is not a whole number from 0 to 1000/,
  ],
  [{ app: [] }, 'app: a list of 0 is not an object'],
  [{ devices: [['mac']] }, 'devices[0]: a list of 1 is not an object'],
  [{ $schema: 5 }, '$schema: 5 is not a text'],
  [{ title: apples(201) }, /^title: "\u{1F34E}{59}… is longer than 200 characters$/u],
  [
    onMac({ do: 'edit', record: 'a', fields: { a: apples(10_001) } }),
    /^actions\[0\]\.fields\.a: "\u{1F34E}{59}… is not a text of up to 10000 characters/u,
  ],
  [{ duration_ms: -0.5 }, 'duration_ms: -0.5 is not a whole number from 1 to 1209600000'],
  [{ ['k'.repeat(5_000)]: 1 }, /^\["k{59}…\]: "k{59}… is not a known key; known: version, title/],
  [
    onMac({ do: 'edit', record: 'a', fields: { ['k'.repeat(5_000)]: 1 } }),
    /^actions\[0\]\.fields\["k{59}…\]: "k{59}… is not a field name/,
  ],
  [
    { 'a\u009b\u202e\u2028': 1 },
    /^\["a\\u009b\\u202e\\u2028"\]: "a\\u009b\\u202e\\u2028" is not a known key/,
  ],
  [
    { assumptions: { mechanism: 'magic' } },
    /^assumptions\.mechanism: "magic" is not allowed; allowed: unknown-token/,
  ],
];

export interface Beyond {
  /** The line a person reads. */
  readonly line: RegExp;
  readonly changes: readonly object[];
}

/** The line about a scenario that is too large, in any world. */
export const size = /^scenario: is larger than 1 MiB, allowed: up to 1048576 bytes$/;

/** What a JSON Schema cannot say: it takes these, the validator does not. */
export const beyond: Readonly<Record<keyof typeof words.beyond | 'size', Beyond>> = {
  ids_differ: {
    line: /^devices\[\d+\]\.id: ".*" is the id of another device, ids must differ$/,
    changes: [{ devices: [good.devices[0], good.devices[0]] }],
  },
  in_time: {
    line: /^(actions|faults)\[\d+\]\.at_ms: \d+ is after the end, allowed: 0 to \d+$/,
    changes: [
      onMac({ at_ms: 60_001, do: 'lock' }),
      { faults: [{ at_ms: 60_001, do: 'storage-full', for_ms: 1 }] },
    ],
  },
  device_exists: {
    line: /^(actions|faults)\[\d+\]\.device: ".*["…] is not a device, known: .+$/,
    changes: [
      onMac({ device: 'ipad', do: 'lock' }),
      { faults: [{ at_ms: 0, do: 'lose-response', device: 'ipad' }] },
    ],
  },
  install_fits: {
    line: /^actions\[\d+\]\.os: ".*" does not run on this kind of device \(\w+\), allowed: .+$/,
    changes: [onMac({ do: 'install-os', os: 'ios-26.4' })],
  },
  interval_in_order: {
    line: /^assumptions\.sync_engine_interval_min_ms: \d+ is above the longest interval, allowed: up to \d+$/,
    changes: [{ assumptions: { sync_engine_interval_max_ms: 60_000 } }],
  },
  size: {
    line: size,
    changes: [
      {
        actions: Array.from({ length: 110 }, () => ({
          ...good.actions[0],
          fields: { title: 'x'.repeat(10_000) },
        })),
      },
    ],
  },
};
