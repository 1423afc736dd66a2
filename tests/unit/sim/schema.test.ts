/** The published JSON Schema of the sync world’s scenarios. */
import { expect, it } from 'vitest';
import { GET } from '../../../src/pages/schema/scenario-v1.json.ts';
import { scenarioJsonSchema } from '../../../src/sim/sync/json-schema.ts';
import { example } from '../../../src/sim/sync/json-schema-words.ts';
import { parseScenario } from '../../../src/sim/sync/scenario.ts';
import { scenarioInput } from '../../support/arbitrary-scenario.ts';
import { corrupted } from '../../support/corruption.ts';
import { testPublished } from '../../support/published-schema.ts';
import { apples, bad, beyond, good, onMac } from '../../support/scenarios.ts';

testPublished({
  schema: scenarioJsonSchema(),
  parse: parseScenario,
  good,
  taken: [
    ['its own example', example],
    ['the smallest scenario', { version: 1, duration_ms: 1, devices: good.devices }],
    ['what the validator’s tests take', good],
    [
      'field names that JavaScript objects have too',
      { ...good, ...onMac({ do: 'edit', record: 'a', fields: { constructor: 1, toString: '' } }) },
    ],
    ['a scenario that names its schema', { $schema: 'scenario-v1.json', ...good }],
    [
      'texts of the greatest length',
      {
        ...good,
        ...onMac({ do: 'edit', record: 'a', fields: { a: apples(10_000) } }),
        title: apples(200),
      },
    ],
  ],
  bad,
  beyond,
  any: scenarioInput,
  parts: ['app', 'device', 'action', 'fault', 'assumptions'],
  keys_min: 80,
  answer: GET,
});

it('is tried on mistakes that leave a document, even where one is made twice', () => {
  const mistake = { put: ['a'] };
  const twice = [0, 1].map((place) => ({ place, mistake }));
  expect(corrupted({ key: 1 }, twice)).toEqual({ key: [['a']] });
  expect(mistake.put).toEqual(['a']);
});
