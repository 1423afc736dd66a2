/** Every form of link that was ever published keeps working; this list only grows. */
import { describe, expect, it } from 'vitest';
import { parse, print } from '../../src/share/codec.ts';
import { defaults } from '../../src/widgets/explore/choices.ts';
import { exploreCodec } from '../../src/widgets/explore/share.ts';

const published = [
  [
    '?orders.os=ios-26.4&orders.question=up-to-date&orders.model=1.0.0',
    { os: 'ios-26.4', question: 'up-to-date' },
  ],
  ['?orders.situation=two-edits', { situation: 'two-edits' }],
  ['?orders.situation=deletion', { situation: 'deletion' }],
  ['?orders.situation=outage', { situation: 'outage' }],
  [
    '?orders.situation=lost-answer&orders.os=ios-26.5',
    { situation: 'lost-answer', os: 'ios-26.5' },
  ],
  ['?orders.situation=update', { situation: 'update' }],
] as const;

describe('a link to a search', () => {
  it.each(published)('%s', (search, state) => {
    const read = parse(search, 'orders', exploreCodec);
    expect(read.notices).toEqual([]);
    expect(read.state).toEqual({ ...defaults, ...state });
    expect(
      parse(print(read.state, 'orders', exploreCodec, ''), 'orders', exploreCodec).state,
    ).toEqual(read.state);
  });

  it.each(['situation=none', 'os=macos-26.4', 'question=', 'found=1'])(
    'says what it could not read and keeps the default: %s',
    (piece) => {
      const read = parse(`?orders.${piece}`, 'orders', exploreCodec);
      expect(read.notices.map(({ parameter }) => parameter)).toEqual([
        `orders.${piece.split('=')[0]}`,
      ]);
      expect(read.state).toEqual(defaults);
    },
  );

  it('leaves out what the figure starts with', () => {
    expect(print(defaults, 'orders', exploreCodec, '?own=1')).toBe('?own=1');
  });
});
