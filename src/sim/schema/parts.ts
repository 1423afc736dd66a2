/** Pieces that the scenarios of all worlds are made of; each says in words what it allows. */
import * as v from 'valibot';
import type { NumberDefinition } from '../kernel/number.ts';

export function integer(min: number, max: number) {
  const allowed = `is not a whole number from ${min} to ${max}`;
  const schema = v.pipe(
    v.number(allowed),
    v.integer(allowed),
    v.minValue(min, allowed),
    v.maxValue(max, allowed),
  );
  return v.config(schema, { abortPipeEarly: true }); // they all say the same
}

const notAnObject = v.never('is not an object');

/** Where valibot takes a list for an object, and names the first unknown key, this refuses it and names all. */
export function object<const Entries extends v.ObjectEntries>(entries: Entries) {
  const known = Object.keys(entries).join(', ');
  const schema = v.strictObject(entries, (issue) => {
    if (issue.expected === 'never') return `is not a known key; known: ${known}`;
    return issue.expected === 'Object' ? 'is not an object' : 'is missing; it is required';
  });
  const run: (typeof schema)['~run'] = (dataset, config) => {
    const input = dataset.value;
    if (Array.isArray(input)) return notAnObject['~run'](dataset, config);
    const result = schema['~run'](dataset, config);
    const last = result.issues?.at(-1);
    if (last?.expected !== 'never') return result;
    const unknown = Object.keys(input as object).filter((key) => !Object.hasOwn(entries, key));
    for (const key of unknown.slice(1)) {
      result.issues!.push({ ...last, path: [{ ...last.path![0], key }] as typeof last.path });
    }
    return result;
  };
  return { ...schema, '~run': run };
}

export function oneOf<const Options extends readonly string[]>(options: Options) {
  return v.picklist(options, `is not allowed; allowed: ${options.join(', ')}`);
}

export const boolean = v.boolean('is not true or false');
export const id = v.pipe(
  v.string('is not a text'),
  v.regex(
    /^[a-z][a-z0-9-]{0,31}$/,
    'is not an id: a small letter, then up to 31 small letters, digits or hyphens',
  ),
);
/** What a scenario is called. */
export const title = v.pipe(
  v.string('is not a text'),
  v.maxCodePoints(200, 'is longer than 200 characters'),
);

export function list<Item extends v.GenericSchema>(item: Item, max: number) {
  return v.pipe(
    v.array(item, 'is not a list'),
    v.maxLength(max, `has too many entries; allowed: up to ${max}`),
  );
}

/** The numbers that a world assumes, as entries of an object: each within its range, or left at its default. */
export function numbers<Name extends string>(
  definitions: Readonly<Record<Name, NumberDefinition>>,
): Record<Name, v.OptionalSchema<ReturnType<typeof integer>, number>> {
  const all = Object.entries<NumberDefinition>(definitions);
  return Object.fromEntries(
    all.map(([name, { default: value, min, max }]) => [name, v.optional(integer(min, max), value)]),
  ) as Record<Name, v.OptionalSchema<ReturnType<typeof integer>, number>>;
}
