/** The link of the runs side by side: every form that was published keeps working. */
import { expect, it } from 'vitest';
import { parse, print } from '../../src/share/codec.ts';
import { compareCodec } from '../../src/widgets/compare/share.ts';

const link = '?compare.a=ios-26.4.2&compare.c=none&compare.from=iphone&compare.t=1634';
const state = { a: 'ios-26.4.2', b: 'ios-26.4', c: 'none', from: 'iphone', t: 1_634 } as const;

it('reads and prints the published form, without defaults', () => {
  expect(parse(link, 'compare', compareCodec)).toEqual({ state, model: null, notices: [] });
  expect(print(state, 'compare', compareCodec, '')).toBe(link);
});

it('keeps the default of what it cannot read, and says so', () => {
  const read = parse('?compare.a=none&compare.b=macos-26.4&compare.t=-1', 'compare', compareCodec);
  expect(read.state).toEqual({
    a: 'ios-26.3',
    b: 'ios-26.4',
    c: 'ios-26.4.1',
    from: 'mac',
    t: 0,
  });
  expect(read.notices.map(({ parameter }) => parameter)).toEqual([
    'compare.a',
    'compare.b',
    'compare.t',
  ]);
});
