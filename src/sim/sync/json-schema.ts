/** Scenario v1 of the sync world as a JSON Schema. */
import type { JsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { convert, jsonSchemaOf } from '../schema/json-schema.ts';
import { id } from '../schema/parts.ts';
import { numberDefinitions } from './assumptions.ts';
import { example, words } from './json-schema-words.ts';
import { fieldName, fields, fieldValue } from './scenario-fields.ts';
import { releasesFor } from './releases.ts';
import * as parts from './scenario.ts';
import type { DeviceKind } from './types.ts';

/** The schema, in the dialect 2020-12. @throws Error for a key or a `do` that nobody has described. */
export function scenarioJsonSchema(): JsonSchema {
  const { app, device, action, fault, assumptions, os } = parts;
  return jsonSchemaOf({
    schema: parts.scenarioSchema,
    definitions: { app, device, action, fault, fields, assumptions, id, release: os },
    numbers: numberDefinitions,
    words,
    example,
    adjusted,
  });
}

function adjusted(part: v.GenericSchema, converted: JsonSchema): JsonSchema | undefined {
  if (part === fields.pipe[0]) return fieldsByName();
  return part === parts.device ? { ...converted, allOf: releasesFit() } : undefined;
}

/** What `fields` checks by hand. */
function fieldsByName(): JsonSchema {
  const { type, propertyNames, additionalProperties } = convert(v.record(fieldName, fieldValue));
  return { type, propertyNames, additionalProperties } as JsonSchema;
}

/** Each kind of device with the releases it can run. */
function releasesFit(): JsonSchema[] {
  return parts.device.entries.kind.options.map((kind: DeviceKind) => ({
    if: { properties: { kind: { const: kind } } },
    then: { properties: { os: { enum: releasesFor(kind).map((release) => release.id) } } },
  }));
}
