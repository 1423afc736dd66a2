/** Scenario v1 of the protection world as a JSON Schema. */
import type { JsonSchema } from '@valibot/to-json-schema';
import { jsonSchemaOf } from '../schema/json-schema.ts';
import { id } from '../schema/parts.ts';
import { numberDefinitions } from './assumptions.ts';
import { example, words } from './json-schema-words.ts';
import * as parts from './scenario.ts';

/** The schema, in the dialect 2020-12. @throws Error for a key or a `do` that nobody has described. */
export function scenarioJsonSchema(): JsonSchema {
  const { phone, place, deed, assumptions, os } = parts;
  return jsonSchemaOf({
    schema: parts.scenarioSchema,
    definitions: { phone, place, deed, assumptions, id, release: os },
    numbers: numberDefinitions,
    words,
    example,
  });
}
