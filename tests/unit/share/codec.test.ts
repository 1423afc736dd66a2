import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineCodec, parse, print, search_length_max } from '../../../src/share/codec.ts';
import { integer, listOf, oneOf, text } from '../../../src/share/fields.ts';

interface Action {
  readonly at_ms: number;
  readonly device: string;
  readonly verb: string;
}

interface State {
  readonly iphone: 'ios-26.3' | 'ios-26.4' | 'ios-26.4.1';
  readonly t: number;
  readonly tray: readonly ('a' | 'b')[];
  readonly actions: readonly Action[];
}

const iphones = ['ios-26.3', 'ios-26.4', 'ios-26.4.1'] as const;
const codec = defineCodec<State>({
  iphone: oneOf(iphones, 'ios-26.3'),
  t: integer(0, 1_209_600_000, 0),
  tray: listOf(oneOf(['a', 'b'], 'a'), 3, ['a']),
  actions: listOf<Action>(
    {
      parse: (text) => {
        const [, at, device, verb] = /^(\d{1,10})\.([a-z]+)\.(.+)$/su.exec(text) ?? [];
        return at && device && verb ? { at_ms: Number(at), device, verb } : undefined;
      },
      print: ({ at_ms, device, verb }) => `${at_ms}.${device}.${verb}`,
    },
    10,
  ),
});
const defaults: State = { iphone: 'ios-26.3', t: 0, tray: ['a'], actions: [] };

const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const anyState: fc.Arbitrary<State> = fc.record({
  iphone: fc.constantFrom(...iphones),
  t: fc.integer({ min: 0, max: 1_209_600_000 }),
  tray: fc.array(fc.constantFrom('a' as const, 'b' as const), { maxLength: 3 }),
  actions: fc.array(
    fc.record({ at_ms: fc.nat(), device: fc.constantFrom('mac', 'iphone'), verb: anyText }),
    { maxLength: 10 },
  ),
});

describe('a link', () => {
  it('is readable, leaves defaults out and restores what it was made of', () => {
    const state: State = {
      ...defaults,
      iphone: 'ios-26.4',
      t: 21_400,
      actions: [
        { at_ms: 21_400, device: 'iphone', verb: 'open-app' },
        { at_ms: 30_000, device: 'iphone', verb: 'install-os.ios-26.4.1' },
      ],
    };
    const search = print(state, 'regression', codec, '', '1.0.0');
    expect(search).toBe(
      '?regression.iphone=ios-26.4&regression.t=21400' +
        '&regression.actions=21400.iphone.open-app,30000.iphone.install-os.ios-26.4.1' +
        '&regression.model=1.0.0',
    );
    expect(parse(search, 'regression', codec)).toEqual({ state, model: '1.0.0', notices: [] });
  });

  it('is nothing at all for the defaults', () => {
    expect(print(defaults, 'regression', codec, '', '1.0.0')).toBe('');
    expect(parse('', 'regression', codec)).toEqual({ state: defaults, model: null, notices: [] });
  });

  it('restores any state', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const search = print(state, 'w', codec, '?utm=1');
        expect(parse(search, 'w', codec)).toEqual({ state, model: null, notices: [] });
      }),
    );
  });

  it('leaves the parameters of others as they are written, in their order', () => {
    const theirs = '?utm_source=a%20b&other.t=5&x&empty=&%zz=%E0%A4&utm_source=c+d';
    const search = print({ ...defaults, t: 7 }, 'w', codec, `${theirs}&w.t=1&w.tray=b`);
    expect(search).toBe(`${theirs}&w.t=7`);
    expect(parse(search, 'w', codec).notices).toEqual([]);
    expect(print(defaults, 'w', codec, search)).toBe(theirs);
  });

  it('keeps two widgets apart, whoever writes last', () => {
    fc.assert(
      fc.property(anyState, anyState, (first, second) => {
        const search = print(second, 'two', codec, print(first, 'one', codec, ''));
        expect(parse(search, 'one', codec).state).toEqual(first);
        expect(parse(search, 'two', codec).state).toEqual(second);
      }),
    );
  });
});

describe('a link that cannot be read', () => {
  const read = (search: string) => parse(search, 'w', codec);

  it.each([
    ['an unknown word', 'w.iphone=ios-99', 'w.iphone', 'ios-99'],
    ['a word in other letters', 'w.iphone=IOS-26.4', 'w.iphone', 'IOS-26.4'],
    ['a number out of bounds', 'w.t=-1', 'w.t', '-1'],
    ['a fraction', 'w.t=1.5', 'w.t', '1.5'],
    ['a second way to write a number', 'w.t=0x10', 'w.t', '0x10'],
    ['no number', 'w.t=', 'w.t', ''],
    ['a list that is too long', 'w.tray=a,a,a,a', 'w.tray', 'a,a,a,a'],
    ['a gap in a list', 'w.tray=a,,b', 'w.tray', 'a,,b'],
    ['one bad item', 'w.actions=1.mac.edit,soon', 'w.actions', '1.mac.edit,soon'],
    ['a broken escape', 'w.t=%E0%A4', 'w.t', '%E0%A4'],
    ['a model that is none', 'w.model=<b>', 'w.model', '<b>'],
  ])('stays at its default and says so: %s', (_name, search, parameter, value) => {
    expect(read(search)).toEqual({
      state: defaults,
      model: null,
      notices: [{ reason: 'unreadable', parameter, value }],
    });
  });

  it('keeps what can be read', () => {
    const { state, notices } = read('?w.iphone=ios-99&w.t=500');
    expect(state).toEqual({ ...defaults, t: 500 });
    expect(notices).toHaveLength(1);
  });

  it('names parameters that it does not know, its own only', () => {
    expect(read('?w.colour=red&v.colour=red&w=1').notices).toEqual([
      { reason: 'unknown', parameter: 'w.colour', value: 'red' },
    ]);
  });

  it('takes the first of two and names the other', () => {
    const { state, notices } = read('?w.t=1&w.t=2');
    expect(state.t).toBe(1);
    expect(notices).toEqual([{ reason: 'repeated', parameter: 'w.t', value: '2' }]);
  });

  it('is not read at all beyond its length', () => {
    const long = `?w.t=5&${'x'.repeat(search_length_max)}`;
    expect(read(long).state).toEqual(defaults);
    expect(read(long).notices).toMatchObject([{ reason: 'too-long', parameter: '' }]);
    expect(parse(long, 'another', codec).notices).toEqual([]);
    const escaped = long.replace('w.', 'w%2e');
    expect(read(escaped).notices).toMatchObject([{ reason: 'too-long', parameter: '' }]);
  });

  it('shows no half of a character where it cuts a value short', () => {
    const [notice] = read(`?w.t=${'x'.repeat(59)}${encodeURIComponent('🔔'.repeat(9))}`).notices;
    expect(notice!.value).toBe(`${'x'.repeat(59)}…`);
  });

  it('takes no half of a character for a text', () => {
    const field = text(9);
    expect(field.parse('a🔔')).toBe('a🔔');
    expect(field.parse('a\ud83d')).toBeUndefined();
  });

  it('shows a value cut short, on one line, with nothing invisible in it', () => {
    const hidden = encodeURIComponent(`a\n\u202eb\u0000${'c'.repeat(200)}`);
    const [notice] = read(`?w.t=${hidden}`).notices;
    expect(notice!.value).toMatch(/^a\uFFFD\uFFFDb\uFFFDc+…$/u);
    expect(notice!.value.length).toBeLessThan(70);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'takes %s for a name like any other',
    (name) => {
      const { state, notices } = read(`?w.${name}=1&w.iphone=${name}`);
      expect(state).toEqual(defaults);
      expect(Object.getPrototypeOf(state)).toBe(Object.prototype);
      expect(notices.map(({ parameter }) => parameter)).toEqual([`w.${name}`, 'w.iphone']);
    },
  );

  it('never throws, and gives a state that its own link restores', () => {
    const names = fc.constantFrom('w.iphone', 'w.t', 'w.tray', 'w.actions', 'w.v', 'w.model', 'w.');
    const search = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.tuple(names, fc.string({ unit: 'binary' })))
        .map((pairs) => pairs.map((pair) => pair.join('=')).join('&')),
    );
    fc.assert(
      fc.property(search, (text) => {
        const { state } = read(text);
        expect(read(print(state, 'w', codec, text)).state).toEqual(state);
      }),
    );
  });

  it('can be printed whatever text a state holds', () => {
    const state: State = { ...defaults, actions: [{ at_ms: 1, device: 'mac', verb: '\ud800' }] };
    expect(print(state, 'w', codec, '')).toBe('?w.actions=1.mac.%EF%BF%BD');
  });
});

describe('a link of an earlier form', () => {
  const renamed = defineCodec<{ phone: string }>(
    { phone: oneOf(['', 'ios-26.4', 'ios-26.5'], '') },
    [
      (one) => new Map([...one].map(([name, value]) => [name === 'os' ? 'device' : name, value])),
      (two) =>
        new Map([...two].map(([name, value]) => [name === 'device' ? 'phone' : name, value])),
    ],
  );

  it.each([
    ['1', '?w.os=ios-26.4'],
    ['1, said aloud', '?w.os=ios-26.4&w.v=1'],
    ['2', '?w.v=2&w.device=ios-26.4'],
    ['3', '?w.phone=ios-26.4&w.v=3'],
  ])('still works: version %s', (_version, search) => {
    expect(parse(search, 'w', renamed)).toEqual({
      state: { phone: 'ios-26.4' },
      model: null,
      notices: [],
    });
  });

  it('is written in the newest form', () => {
    expect(print({ phone: 'ios-26.5' }, 'w', renamed, '?w.os=ios-26.4')).toBe(
      '?w.phone=ios-26.5&w.v=3',
    );
  });

  it.each(['4', '0', '-1', '1.0', 'x', ''])('is not guessed at: version %j', (version) => {
    expect(parse(`?w.os=ios-26.4&w.v=${version}`, 'w', renamed)).toEqual({
      state: { phone: '' },
      model: null,
      notices: [{ reason: 'version', parameter: 'w.v', value: version }],
    });
  });
});

it('refuses a field by a name that every link uses', () => {
  expect(() => defineCodec({ v: integer(0, 1, 0) })).toThrow('"v"');
  expect(() => defineCodec({ model: integer(0, 1, 0) })).toThrow('"model"');
});
