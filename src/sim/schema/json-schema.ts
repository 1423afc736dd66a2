/**
 * A scenario's format as a JSON Schema, generated from the definition that validates it (a world's `scenario.ts`),
 * with what every key means. Kept apart from that, so that neither the converter nor the words reach a reader's browser.
 */
import { toJsonSchema, type ConversionConfig, type JsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import type { NumberDefinition } from '../kernel/number.ts';

/** The words of a format. */
export interface Words {
  /** What a scenario of this world is, in a sentence. */
  readonly about: string;
  /** By key; a key means the same wherever it appears. The numbers of the model describe themselves. */
  readonly meanings: Readonly<Record<string, string>>;
  /** By the value of `do`, wherever it appears. */
  readonly doings: Readonly<Record<string, string>>;
  /** Rules that the validator has and JSON Schema cannot say. */
  readonly beyond: Readonly<Record<string, string>>;
}

export interface Format {
  readonly schema: v.GenericSchema;
  /** Parts that have a name of their own. */
  readonly definitions: Readonly<Record<string, v.GenericSchema>>;
  readonly numbers: Readonly<Record<string, NumberDefinition>>;
  readonly words: Words;
  /** A scenario that shows what one looks like. */
  readonly example: unknown;
  /** What a part becomes that the conversion alone does not do justice to. */
  readonly adjusted?: (part: v.GenericSchema, converted: JsonSchema) => JsonSchema | undefined;
}

/** What any world's scenario has. */
const meanings: Words['meanings'] = {
  version: 'Version of this format.',
  title: 'What the scenario is about. At most 200 characters.',
  duration_ms: 'How long the run lasts, in simulated milliseconds; at most 14 days.',
  assumptions: 'Numbers of the model to replace; every one has a default.',
  $schema: 'Address of this schema, for editors; it is no part of the scenario.',
  at_ms: 'When, in simulated milliseconds from the start; at most duration_ms.',
};
const size = 'As a file, a scenario is at most 1 MiB of UTF-8.';

/** The schema, in the dialect 2020-12. @throws Error for a key or a `do` that nobody has described. */
export function jsonSchemaOf({ definitions, words, example, ...format }: Format): JsonSchema {
  const { $schema, ...schema } = convert(format.schema, {
    definitions,
    overrideSchema: ({ valibotSchema, jsonSchema }) => {
      const is_object = valibotSchema.type === 'strict_object';
      const converted = is_object ? described(jsonSchema, words, format.numbers) : undefined;
      return format.adjusted?.(valibotSchema, converted ?? jsonSchema) ?? converted;
    },
  });
  return {
    $schema,
    title: 'Scenario, version 1',
    description: [
      words.about,
      'A valid scenario also keeps these rules, which a schema cannot say.',
      ...Object.values(words.beyond),
      size,
    ].join(' '),
    examples: [example as NonNullable<JsonSchema['examples']>[number]],
    ...schema,
  };
}

export function convert(schema: v.GenericSchema, config: ConversionConfig = {}): JsonSchema {
  return toJsonSchema(schema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    // JSON has no other numbers than finite ones; what is checked by hand, `adjusted` puts right.
    ignoreActions: ['finite', 'raw_check'],
    overrideAction: ({ valibotAction, jsonSchema }) => limit(valibotAction, jsonSchema),
    ...config,
  });
}

type Limit = v.MaxCodePointsAction<string, number, undefined>;

/** JSON Schema counts code points in every text, and has no other word for it. */
function limit(action: { readonly type: string }, converted: JsonSchema): JsonSchema | undefined {
  if (action.type !== 'max_code_points') return undefined;
  return { ...converted, maxLength: (action as Limit).requirement };
}

/** An object whose every key says what it means. */
function described(object: JsonSchema, words: Words, numbers: Format['numbers']): JsonSchema {
  const meaning = (key: string, schema: JsonSchema) => {
    if (Object.hasOwn(numbers, key)) return numberMeaning(numbers[key]!);
    if (key !== 'do') return known({ ...meanings, ...words.meanings }, key);
    if (schema.enum === undefined) return known(words.doings, String(schema.const));
    return schema.enum.map((it) => `${String(it)}: ${known(words.doings, String(it))}`).join(' ');
  };
  const properties = Object.entries(object.properties ?? {}).map(([key, value]) => {
    const schema = value as JsonSchema;
    return [key, { description: meaning(key, schema), ...schema }];
  });
  return { ...object, properties: Object.fromEntries(properties) as JsonSchema['properties'] };
}

function numberMeaning({ about, unit, claim, chosen_after_claim }: NumberDefinition): string {
  const origin = `Source: ${claim === 'chosen' ? 'chosen' : `claim ${claim}`}`;
  const measure = unit === 'ms' ? 'In milliseconds' : `A number of ${unit}`;
  return `${about} ${measure}. ${origin}${chosen_after_claim ? ', chosen after it' : ''}.`;
}

function known(texts: Readonly<Record<string, string>>, key: string): string {
  const text = Object.hasOwn(texts, key) ? texts[key] : undefined;
  if (text === undefined) throw new Error(`${key} has no description in json-schema-words.ts`);
  return text;
}
