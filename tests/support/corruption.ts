/** Small mistakes in a JSON document, such as people make: a key dropped or mistyped, a wrong value. */
import fc from 'fast-check';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Mistake = { readonly put: Json } | { readonly drop: true } | { readonly add: string };

/** `place` picks one of the document's values, whatever their number. */
export interface Corruption {
  readonly place: number;
  readonly mistake: Mistake;
}

const value = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    '',
    'mac',
    'Milk!',
    '\u{1F34E}'.repeat(150),
    'ios-26.4',
    [],
    {},
    ['a'],
    { a: 1 },
  ),
  fc.constantFrom<Json>(-1, 0, 1.5, 401, 60_000, 1e7, 1_209_600_001, 5e9),
);

export const corruption: fc.Arbitrary<Corruption> = fc.record({
  place: fc.nat(),
  mistake: fc.oneof(
    fc.record({ put: value }),
    fc.constant({ drop: true as const }),
    fc.record({
      add: fc.constantFrom('extra', '$schema', 'constructor', 'toString', '__proto__', 'a b'),
    }),
  ),
});

/** A copy of `document` with the mistakes made one after the other. */
export function corrupted(document: unknown, corruptions: readonly Corruption[]): unknown {
  const copy = JSON.parse(JSON.stringify(document)) as Json;
  for (const { place, mistake } of corruptions) {
    const places = [...placesIn(copy)];
    const [parent, key] = places[place % places.length]!;
    const inner = parent[key]!;
    if ('put' in mistake) parent[key] = structuredClone(mistake.put);
    else if ('drop' in mistake) drop(parent, key);
    else if (isObject(inner)) define(inner, mistake.add);
  }
  return copy;
}

type Parent = Record<string, Json>;

function isObject(inner: Json): inner is Parent {
  return typeof inner === 'object' && inner !== null && !Array.isArray(inner);
}

function* placesIn(parent: Json): Generator<[Parent, string]> {
  if (typeof parent !== 'object' || parent === null) return;
  for (const [key, inner] of Object.entries(parent)) {
    yield [parent as Parent, key];
    yield* placesIn(inner);
  }
}

function drop(parent: Parent, key: string): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else Reflect.deleteProperty(parent, key);
}

/** As JSON.parse does it, "__proto__" included. */
function define(object: object, key: string): void {
  Object.defineProperty(object, key, {
    value: 1,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
