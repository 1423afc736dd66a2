/**
 * What an object itself holds under a name that somebody else has chosen: a field
 * may be called "constructor", which every object inherits.
 */
export function own<Value>(
  object: Readonly<Record<string, Value>> | null | undefined,
  name: string,
): Value | undefined {
  return object && Object.hasOwn(object, name) ? object[name] : undefined;
}
