/** Links that nobody made in good faith, or that have suffered on their way. */
import fc from 'fast-check';
import { search_length_max } from '../../src/share/codec.ts';
import type { AnyCodec } from './codecs.ts';

const prototype_names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
const deep = (open: string, close: string) => open.repeat(400) + close.repeat(400);

const words: readonly string[] = [
  ...prototype_names,
  ...['', ' ', ',', '.', '..', ',,,', '-', 'null', 'undefined', 'true', '[object Object]'],
  ...['NaN', 'Infinity', '-Infinity', '-0', '1e9', '1e999', '0x10', '007', '+1', '1.5', '-1', '٣'],
  ...['9007199254740993', '9'.repeat(400), `0.${'0'.repeat(400)}1`, '2147483648', '4294967296'],
  '<script>window.ran = true</script>',
  '"><img src=x onerror="window.ran = true">',
  'javascript:window.ran = true',
  '${window.ran = true}{{window.ran = true}}',
  '{"__proto__":{"ran":true}}',
  '../../../../etc/passwd\0.svg',
  '\u202egnp.live\u202c\u200f\u2066\u061c',
  'e\u0301'.repeat(60),
  '\ud800',
  'a\udfff\ud83d',
  '👩‍👩‍👧‍👦'.repeat(20),
  '\n\r\t\v\u2028\u2029\ufeff',
  deep('[', ']'),
  deep('{"a":', '}'),
  deep('(', ')'),
  'a,'.repeat(800),
  '0.edit,'.repeat(200),
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'.repeat(20),
];

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.double().map(String),
  fc.bigInt().map(String),
);

/** Characters as they are, as they should be in an address, and in ways that only look so. */
const encodings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => encodeURIComponent(text.toWellFormed()),
  (text) => encodeURIComponent(encodeURIComponent(text.toWellFormed())),
  (text) => encodeURIComponent(text.toWellFormed()).slice(0, -1),
  (text) => `${text}%`,
  (text) => `%E0%A4${text}`,
  (text) => `%zz${text}%C0%80`,
  (text) => [...text].map((char) => `%${char.charCodeAt(0).toString(16).slice(-2)}`).join(''),
  (text) => text.replaceAll(' ', '+'),
];
const encoded = fc.tuple(text, fc.constantFrom(...encodings)).map(([text, encode]) => encode(text));

/** The right way to say whose a parameter is, and wrong ways. */
function prefixes(id: string): fc.Arbitrary<string> {
  const wrong = [id, `${id}..`, `${id.toUpperCase()}.`, `x${id}.`, `${id}%2e`, `${id}%`, '.', ''];
  return fc.oneof({ weight: 6, arbitrary: fc.constant(`${id}.`) }, fc.constantFrom(...wrong));
}

/** One parameter of the widget `id`, known or not; a few of them can be read. */
function piece(id: string, codec: AnyCodec): fc.Arbitrary<string> {
  const known = Object.keys(codec.fields);
  const name = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...known, 'v', 'model') },
    { weight: 2, arbitrary: fc.constantFrom(...prototype_names, 'T', 't ', 'x'.repeat(300)) },
    encoded,
  );
  const usual = Object.values(codec.fields).map((field) => field.print(field.fallback));
  const value = fc.oneof(
    { weight: 6, arbitrary: encoded },
    fc.constantFrom('1', '2', '60000', ...usual),
  );
  return fc
    .tuple(prefixes(id), name, fc.constantFrom('=', '=', '=', '', '=='), value)
    .map((parts) => parts.join(''));
}

/**
 * A whole query string for the widget `id`: up to 30 parameters, some of them twice,
 * some too many to be read at all.
 */
export function hostileSearch(id: string, codec: AnyCodec): fc.Arbitrary<string> {
  const pieces = fc.array(piece(id, codec), { minLength: 1, maxLength: 30 });
  const row = fc
    .tuple(pieces, fc.constantFrom('&', '&', '&&', '&;&', '&=&'), fc.boolean())
    .map(([pieces, between, twice]) => [...pieces, ...(twice ? pieces : [])].join(between));
  const too_long = row.map((search) => `${search}&x=${'y'.repeat(search_length_max)}`);
  return fc.oneof({ weight: 20, arbitrary: row }, too_long).map((search) => `?${search}`);
}
