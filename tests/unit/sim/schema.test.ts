/** The published JSON Schema against the validator it is generated from. */
import type { JsonSchema } from '@valibot/to-json-schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GET } from '../../../src/pages/schema/scenario-v1.json.ts';
import { scenarioJsonSchema } from '../../../src/sim/sync/json-schema.ts';
import { example } from '../../../src/sim/sync/json-schema-words.ts';
import { parseScenario } from '../../../src/sim/sync/scenario.ts';
import { scenarioInput } from '../../support/arbitrary-scenario.ts';
import { corruption, corrupted } from '../../support/corruption.ts';
import { apples, bad, beyond, good, onMac } from '../../support/scenarios.ts';

const schema = scenarioJsonSchema();
const accepts = new Ajv2020({ strict: true }).compile(schema as object);

/** Whether the validator takes it but for what a schema cannot say. */
function validatorAccepts(input: unknown): boolean {
  const parsed = parseScenario(input);
  const lines = Object.values(beyond).map((rule) => rule.line);
  return parsed.ok || parsed.faults.every((fault) => lines.some((line) => line.test(fault)));
}

describe('the published schema', () => {
  it.each([
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
  ])('takes %s', (_, input) => {
    expect([accepts(input), parseScenario(input).ok]).toEqual([true, true]);
  });

  it.each(bad.map(([change, line]) => [String(line), change] as const))(
    'refuses what the validator refuses: %s',
    (_, change) => {
      expect(accepts({ ...good, ...change })).toBe(false);
    },
  );

  it.each(Object.entries(beyond))('leaves to the validator: %s', (_, { changes }) => {
    for (const change of changes) expect(accepts({ ...good, ...change })).toBe(true);
  });

  it('is tried on mistakes that leave a document, even where one is made twice', () => {
    const mistake = { put: ['a'] };
    const twice = [0, 1].map((place) => ({ place, mistake }));
    expect(corrupted({ key: 1 }, twice)).toEqual({ key: [['a']] });
    expect(mistake.put).toEqual(['a']);
  });

  it('agrees with the validator on whatever someone may write', () => {
    fc.assert(
      fc.property(scenarioInput, fc.array(corruption, { maxLength: 2 }), (input, corruptions) => {
        const written = corrupted(input, corruptions);
        expect(accepts(written)).toBe(validatorAccepts(written));
      }),
      { numRuns: 1000 },
    );
  });

  it('says of every key what it means', () => {
    const { app, device, action, fault, assumptions } = schema.$defs as Record<string, JsonSchema>;
    const variants = [...(action?.oneOf ?? []), ...(fault?.oneOf ?? [])] as JsonSchema[];
    const objects = [schema, app, device, assumptions, ...variants];
    const keys = objects.flatMap(
      (object) => Object.entries(object?.properties ?? {}) as [string, JsonSchema][],
    );
    expect(keys.length).toBeGreaterThan(80);
    const mute = keys.filter(([, { description }]) => !/.{10}\.$/.test(description ?? ''));
    expect(mute).toEqual([]);
  });

  it('is what the site publishes', async () => {
    const response = GET();
    expect(response.headers.get('Content-Type')).toBe('application/json');
    expect(await response.json()).toEqual(schema);
  });
});
