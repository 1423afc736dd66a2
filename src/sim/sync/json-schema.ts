/**
 * Scenario v1 as a JSON Schema, generated from the definition that validates it
 * (`scenario.ts`), with what every key means. Kept apart from it, so that neither
 * the converter nor these words reach a reader's browser.
 */
import { toJsonSchema, type ConversionConfig, type JsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { id } from '../schema/parts.ts';
import { numberDefinitions, type NumberDefinition } from './assumptions.ts';
import { beyondSchema, doings, example, meanings } from './json-schema-words.ts';
import { fieldName, fields, fieldValue } from './scenario-fields.ts';
import { releasesFor } from './releases.ts';
import * as parts from './scenario.ts';
import type { DeviceKind } from './types.ts';

/** The schema, in the dialect 2020-12. @throws Error for a key or a `do` that nobody has described. */
export function scenarioJsonSchema(): JsonSchema {
  const { app, device, action, fault, assumptions, os } = parts;
  const definitions = { app, device, action, fault, fields, assumptions, id, release: os };
  const { $schema, ...schema } = convert(parts.scenarioSchema, { definitions });
  return {
    $schema,
    title: 'Scenario, version 1',
    description: [
      'A run of the Silent Push simulator: devices, what is done to them and when, what fails, and the numbers of the model.',
      'A valid scenario also keeps these rules, which a schema cannot say.',
      ...Object.values(beyondSchema),
    ].join(' '),
    examples: [example],
    ...schema,
  };
}

function convert(schema: v.GenericSchema, config: ConversionConfig): JsonSchema {
  return toJsonSchema(schema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    // JSON has no other numbers than finite ones; `fields`, which checks by hand, is put right below.
    ignoreActions: ['finite', 'raw_check'],
    overrideAction: ({ valibotAction, jsonSchema }) => limit(valibotAction, jsonSchema),
    overrideSchema: ({ valibotSchema, jsonSchema }) => override(valibotSchema, jsonSchema),
    ...config,
  });
}

function override(schema: v.GenericSchema, converted: JsonSchema): JsonSchema | undefined {
  if (schema === fields.pipe[0]) return fieldsByName();
  if (schema === parts.device) return { ...described(converted), allOf: releasesFit() };
  return schema.type === 'strict_object' ? described(converted) : undefined;
}

type Limit = v.MaxCodePointsAction<string, number, undefined>;

/** JSON Schema counts code points in every text, and has no other word for it. */
function limit(action: { readonly type: string }, converted: JsonSchema): JsonSchema | undefined {
  if (action.type !== 'max_code_points') return undefined;
  return { ...converted, maxLength: (action as Limit).requirement };
}

/** What `fields` checks by hand. */
function fieldsByName(): JsonSchema {
  const { type, propertyNames, additionalProperties } = convert(
    v.record(fieldName, fieldValue),
    {},
  );
  return { type, propertyNames, additionalProperties } as JsonSchema;
}

/** Each kind of device with the releases it can run. */
function releasesFit(): JsonSchema[] {
  return parts.device.entries.kind.options.map((kind: DeviceKind) => ({
    if: { properties: { kind: { const: kind } } },
    then: { properties: { os: { enum: releasesFor(kind).map((release) => release.id) } } },
  }));
}

/** An object whose every key says what it means. */
function described(object: JsonSchema): JsonSchema {
  const properties = Object.entries(object.properties ?? {}).map(([key, value]) => {
    const schema = value as JsonSchema;
    return [key, { description: meaning(key, schema), ...schema }];
  });
  return { ...object, properties: Object.fromEntries(properties) as JsonSchema['properties'] };
}

function meaning(key: string, schema: JsonSchema): string {
  if (key in numberDefinitions) return numberMeaning(numberDefinitions[key as never]);
  if (key !== 'do') return known(meanings, key);
  if (schema.enum === undefined) return known(doings, String(schema.const));
  return schema.enum.map((value) => `${String(value)}: ${known(doings, String(value))}`).join(' ');
}

function numberMeaning({ about, unit, claim, chosen_after_claim }: NumberDefinition): string {
  const origin = `Source: ${claim === 'chosen' ? 'chosen' : `claim ${claim}`}`;
  const measure = unit === 'ms' ? 'In milliseconds' : `A number of ${unit}`;
  return `${about} ${measure}. ${origin}${chosen_after_claim ? ', chosen after it' : ''}.`;
}

function known(words: Readonly<Record<string, string>>, key: string): string {
  const text = words[key];
  if (text === undefined) throw new Error(`${key} has no description in json-schema-words.ts`);
  return text;
}
