/** A published JSON Schema against the validator that it is generated from: the same questions for every world. */
import type { JsonSchema } from '@valibot/to-json-schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Parsed } from '../../src/sim/schema/document.ts';
import { corruption, corrupted } from './corruption.ts';
import type { Beyond } from './scenarios.ts';

interface Published {
  readonly schema: JsonSchema;
  readonly parse: (input: unknown) => Parsed<unknown>;
  /** A scenario that both take. */
  readonly good: object;
  /** More of them, named. */
  readonly taken: readonly (readonly [name: string, input: unknown])[];
  /** What to change in `good`, so that both refuse it, and the validator’s line. */
  readonly bad: readonly (readonly [change: object, line: string | RegExp])[];
  /** What only the validator refuses. */
  readonly beyond: Readonly<Record<string, Beyond>>;
  readonly any: fc.Arbitrary<unknown>;
  /** Names of the definitions that are objects, or one of several. */
  readonly parts: readonly string[];
  readonly keys_min: number;
  readonly answer: () => Response;
}

export function testPublished(published: Published): void {
  const { schema, parse, good, taken, bad, beyond, any, parts, keys_min, answer } = published;
  const accepts = new Ajv2020({ strict: true }).compile(schema as object);

  /** Whether the validator takes it but for what a schema cannot say. */
  function validatorAccepts(input: unknown): boolean {
    const parsed = parse(input);
    const lines = Object.values(beyond).map((rule) => rule.line);
    return parsed.ok || parsed.faults.every((fault) => lines.some((line) => line.test(fault)));
  }

  describe('the published schema', () => {
    it.each(taken)('takes %s', (_, input) => {
      expect([accepts(input), parse(input).ok]).toEqual([true, true]);
    });

    it.each(bad.map(([change, line]) => [String(line), change] as const))(
      'refuses what the validator refuses: %s',
      (_, change) => {
        const input = { ...good, ...change };
        expect([accepts(input), parse(input).ok]).toEqual([false, false]);
      },
    );

    it.each(Object.entries(beyond))('leaves to the validator: %s', (_, { changes }) => {
      for (const change of changes) expect(accepts({ ...good, ...change })).toBe(true);
    });

    it('agrees with the validator on whatever someone may write', () => {
      fc.assert(
        fc.property(any, fc.array(corruption, { maxLength: 2 }), (input, corruptions) => {
          const written = corrupted(input, corruptions);
          expect(accepts(written)).toBe(validatorAccepts(written));
        }),
        { numRuns: 1000 },
      );
    });

    it('says of every key what it means', () => {
      const defined = schema.$defs as Record<string, JsonSchema>;
      const objects = parts.flatMap((name) => {
        const part = defined[name]!;
        return (part.oneOf as JsonSchema[] | undefined) ?? [part];
      });
      const keys = [schema, ...objects].flatMap(
        (object) => Object.entries(object.properties ?? {}) as [string, JsonSchema][],
      );
      expect(keys.length).toBeGreaterThan(keys_min);
      const mute = keys.filter(([, { description }]) => !/.{10}\.$/.test(description ?? ''));
      expect(mute).toEqual([]);
    });

    it('is what the site publishes', async () => {
      const response = answer();
      expect(response.headers.get('Content-Type')).toBe('application/json');
      expect(await response.json()).toEqual(schema);
    });
  });
}
