/** Protection scenarios that break one rule each, and the one line that says so: for the validator and for the published schema. */
import type { words } from '../../src/sim/protection/json-schema-words.ts';
import { apples, size, type Beyond } from './scenarios.ts';

export const good = {
  version: 1,
  duration_ms: 7_200_000,
  phone: { os: 'ios-26.4' },
  places: [
    { id: 'bar', familiar: false },
    { id: 'home', familiar: true },
  ],
  start: 'bar',
  script: [{ at_ms: 0, who: 'thief', do: 'take' }],
};

const phone = (more: object) => ({ phone: { ...good.phone, ...more } });
const deed = (more: object) => ({ script: [{ at_ms: 0, who: 'thief', ...more }] });

/** What to change in `good`, and the line that a person reads. */
export const bad: readonly (readonly [object, string | RegExp])[] = [
  [{ version: 2 }, 'version: 2 is not a known version; known: 1'],
  [{ duration_ms: 1_209_600_001 }, /^duration_ms: 1209600001 is not a whole number from 1 to/],
  [{ title: apples(201) }, /^title: .* is longer than 200 characters$/],
  [{ extra: 1 }, /^extra: "extra" is not a known key; known: version, title/],
  [{ $schema: 5 }, '$schema: 5 is not a text'],
  [phone({ os: 'ios-99' }), /^phone\.os: "ios-99" is not a known release of the iPhone/],
  [phone({ os: 'macos-26.4' }), /^phone\.os: "macos-26\.4" is not a known release of the iPhone/],
  [phone({ protection: 'on' }), /^phone\.protection: "on" is not allowed; allowed: off, away/],
  [phone({ find_my: 1 }), 'phone.find_my: 1 is not true or false'],
  [{ places: [] }, /^places: .* allowed: 1 to 8 places/],
  [
    { places: Array.from({ length: 9 }, (_, n) => ({ id: n ? `p${n}` : 'bar', familiar: true })) },
    /^places: a list of 9 .* allowed: 1 to 8 places/,
  ],
  [{ places: [{ id: 'bar' }] }, 'places[0].familiar: is missing; it is required'],
  [
    { places: [...good.places, { id: 'The pub', familiar: true }] },
    /^places\[2\]\.id: .* not an id/,
  ],
  [{ start: 5 }, 'start: 5 is not the id of a place'],
  [{ thief: { knows_passcode: 'no' } }, 'thief.knows_passcode: "no" is not true or false'],
  [
    { script: Array.from({ length: 1001 }, () => good.script[0]) },
    /^script: .* allowed: up to 1000/,
  ],
  [deed({ do: 'fly' }), /^script\[0\]\.do: "fly" is not allowed; allowed: take, go-to/],
  [deed({ do: 'attempt', action: 'fly' }), /^script\[0\]\.action: "fly" is not a known action/],
  [deed({ do: 'take', who: 'cat' }), /^script\[0\]\.who: "cat" is not allowed/],
  [deed({ do: 'erase-remotely' }), 'script[0].who: "thief" is not allowed; allowed: owner'],
  [deed({ do: 'take', at_ms: 0.5 }), /^script\[0\]\.at_ms: 0\.5 is not a whole number/],
  [deed({ do: 'go-to' }), 'script[0].place: is missing; it is required'],
  [
    { assumptions: { security_delay_ms: 0 } },
    'assumptions.security_delay_ms: 0 is not a whole number from 1 to 86400000',
  ],
  [
    { assumptions: { default_follows: 'nobody' } },
    /^assumptions\.default_follows: "nobody" is not/,
  ],
];

/** What a JSON Schema cannot say: it takes these, the validator does not. */
export const beyond: Readonly<Record<keyof typeof words.beyond | 'size', Beyond>> = {
  ids_differ: {
    line: /^places\[\d+\]\.id: ".*" is the id of another place, ids must differ$/,
    changes: [{ places: [good.places[0], good.places[0]] }],
  },
  in_time: {
    line: /^script\[\d+\]\.at_ms: \d+ is after the end, allowed: 0 to \d+$/,
    changes: [deed({ do: 'take', at_ms: 7_200_001 })],
  },
  place_exists: {
    line: /^(start|script\[\d+\]\.place): ".*["…] is not a place, known: .+$/,
    changes: [{ start: 'pub' }, deed({ do: 'go-to', place: 'pub' })],
  },
  size: {
    line: size,
    // A long text at a place that says nothing of its length.
    changes: [{ $schema: 'x'.repeat(1_048_576) }],
  },
};
