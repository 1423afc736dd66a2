/**
 * Any link, however hostile, read by every codec: `npm run test:fuzz` tries 100 000.
 * That no link takes long follows from what is counted here: nothing is read beyond a
 * length, and nothing that is read grows.
 */
import { isDeepStrictEqual as same } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  parse,
  print,
  search_length_max,
  type Notice,
  type ReadLink,
} from '../../src/share/codec.ts';
import { landingOf } from '../../src/share/landing.ts';
import { unpack } from '../../src/share/packed.ts';
import { splitQuery } from '../../src/share/query.ts';
import { readLink, words_length_max, writeWords } from '../../src/widgets/search/share.ts';
import { allCodecs, defaultsOf, type AnyCodec } from '../support/codecs.ts';
import { hostileSearch } from '../support/hostile-links.ts';

const links = Number(process.env.LINKS ?? 2_000);
vi.setConfig({ testTimeout: 30_000 + links * 30 });

const codecs = await allCodecs();
/** An id with a hyphen and a number, as figures have. */
const ID = 'figure-2';
const anyLink = fc.constantFrom(...codecs.values()).chain((codec) => hostileSearch(ID, codec));

type Read = ReadLink<Record<string, unknown>>;

/** What is wrong with how the link is read. */
function faults(search: string, codec: AnyCodec): string[] {
  const read: Read = parse(search, ID, codec);
  const { state, notices } = read;
  const invalid = Object.entries(codec.fields).filter(([name, field]) => {
    // Its default, or something that a figure writes itself.
    const value = state[name];
    return value !== field.fallback && !same(field.parse(field.print(value)), value);
  });
  const again = parse(print(state, ID, codec, ''), ID, codec);
  const found: Record<string, boolean> = {
    'a value that no figure writes': invalid.length > 0,
    'other fields': !same(Object.keys(state), Object.keys(codec.fields)),
    'another prototype': Object.getPrototypeOf(state) !== Object.prototype,
    'something passed over in silence': unaccounted(search, read, codec).length > 0,
    'more notices than parameters': notices.length > splitQuery(search).length,
    'a notice that cannot be shown': !notices.every(isShown),
    'another state when it is sent on': !same(again.state, state) || again.notices.length > 0,
  };
  return Object.keys(found).filter((fault) => found[fault]);
}

/** Short, on one line, and with nothing in it that is unseen or turns what follows. */
function isShown({ parameter, value }: Notice): boolean {
  const text = parameter + value;
  return text.length < 130 && text.search(unseen) < 0;
}

const unseen = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** The figure's own parameters that neither are in the state nor named by a notice. */
function unaccounted(search: string, { state, model, notices }: Read, codec: AnyCodec): unknown[] {
  const reasons = notices.map(({ reason }) => reason);
  if (reasons.includes('too-long') || reasons.includes('version')) {
    return same(state, defaultsOf(codec)) ? [] : [state];
  }
  // An earlier form has other names; that its migrations know them is for its own test to say.
  if (codec.version > 1) return [];
  const named = notices.map(({ parameter }) => parameter.replace(/…$/, ''));
  return splitQuery(search).filter(({ name, value }) => {
    const [field, shown] = [name.slice(ID.length + 1), name.replace(unseen, '\uFFFD')];
    const isUsed =
      (field === 'v' && value === '1') ||
      (field === 'model' && value === model) ||
      (Object.hasOwn(codec.fields, field) && codec.fields[field]!.print(state[field]) === value);
    const isNamed = named.some((start) => start !== '' && shown.startsWith(start));
    return name.startsWith(`${ID}.`) && !isUsed && !isNamed;
  });
}

/** What anything could be changed for everybody through. */
function prototypes(): unknown {
  return [Object, Array, String, Number, Map, Set, Function].map(({ prototype }) =>
    Reflect.ownKeys(prototype as object),
  );
}

describe('a hostile link', () => {
  it('finds every codec there is', () => {
    expect([...codecs.keys()]).toEqual(
      expect.arrayContaining(['backlog', 'ledger', 'pipeline', 'theft', 'workbench']),
    );
    expect(codecs.size).toBeGreaterThanOrEqual(11);
  });

  it(`is read by all of them without harm, ${links} times`, () => {
    const before = prototypes();
    fc.assert(
      fc.property(anyLink, (search) => {
        const found = [...codecs].map(([name, codec]) => [name, ...faults(search, codec)]);
        expect(found.filter(({ length }) => length > 1)).toEqual([]);
      }),
      { numRuns: links },
    );
    expect(prototypes()).toEqual(before);
  });

  it('is not looked at beyond its length, whatever it holds', () => {
    for (const codec of codecs.values()) {
      const fields = Object.entries(codec.fields).map(
        ([name, field]) => [name, { ...field, parse: vi.fn(field.parse) }] as const,
      );
      const watched = { ...codec, fields: Object.fromEntries(fields) };
      parse(`?${ID}.t=1&${'x'.repeat(search_length_max)}`, ID, watched);
      for (const [, field] of fields) expect(field.parse).not.toHaveBeenCalled();
    }
  });

  it('leads to a place that the page has, or to none', () => {
    const address = fc.tuple(anyLink, fc.string({ unit: 'binary', maxLength: 60 }));
    fc.assert(
      fc.property(address, ([search, hash]) => {
        const url = new URL(`https://silent-push.example/faq/${search}#${hash}`);
        const id = landingOf(url, (id) => id === ID, [ID]);
        expect([ID, null]).toContain(id);
      }),
      { numRuns: links },
    );
  });

  it('gives a search words of bounded length, which its own link gives again', () => {
    const search = fc.tuple(anyLink, fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(search, ([others, asked]) => {
        const { words } = readLink(`${others}&q=${asked}`);
        expect(words.length).toBeLessThanOrEqual(words_length_max);
        expect(readLink(writeWords(others, words)).words).toBe(words.toWellFormed());
      }),
      { numRuns: links },
    );
  });

  it('unfolds to no more than was asked for', async () => {
    const packed = fc.oneof(fc.base64String(), fc.stringMatching(/^[\w-]{0,80}$/));
    await fc.assert(
      fc.asyncProperty(packed, async (text) => {
        expect((await unpack(text, 100))?.length ?? 0).toBeLessThanOrEqual(100);
      }),
      { numRuns: Math.min(links, 2_000) },
    );
  });
});
