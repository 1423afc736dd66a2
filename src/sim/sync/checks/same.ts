import type { Fields } from '../types.ts';

type Records = Readonly<Record<string, Fields>>;

/** Do both hold the same records with the same fields? */
export function sameContents(a: Records, b: Records): boolean {
  return sameKeys(a, b) && Object.keys(a).every((record) => sameFields(a[record]!, b[record]!));
}

function sameFields(a: Fields, b: Fields): boolean {
  return sameKeys(a, b) && Object.keys(a).every((name) => a[name] === b[name]);
}

function sameKeys(a: object, b: object): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key));
}
