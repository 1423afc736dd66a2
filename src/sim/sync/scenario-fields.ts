/** The fields of a record as someone writes them: names of the app's own choosing, plain values. */
import * as v from 'valibot';
import type { Fields } from './types.ts';

export const fieldName = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9_]{0,31}$/));
export const fieldValue = v.union([
  v.pipe(v.string(), v.maxCodePoints(10_000)),
  v.pipe(v.number(), v.finite()),
  v.boolean(),
  v.null(),
]);

// Not v.record(fieldName, fieldValue), which leaves out names such as "constructor" without a word.
export const fields = v.pipe(
  v.custom<Fields>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    'is not an object of fields',
  ),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const input = dataset.value;
    for (const [key, value] of Object.entries(input)) {
      const path: [v.ObjectPathItem] = [{ type: 'object', origin: 'value', input, key, value }];
      if (!v.is(fieldName, key)) {
        addIssue({
          path,
          input: key,
          message: 'is not a field name: a letter, then up to 31 letters, digits or underscores',
        });
      } else if (!v.is(fieldValue, value)) {
        addIssue({
          path,
          input: value,
          message: 'is not a text of up to 10000 characters, a finite number, true, false or null',
        });
      }
    }
  }),
);
