/** Every form of link that was ever published keeps working; this list only grows. */
import { describe, expect, it } from 'vitest';
import { parse, print } from '../../src/share/codec.ts';
import { defaults } from '../../src/widgets/requirements/choices.ts';
import { requirementsCodec } from '../../src/widgets/requirements/share.ts';

const read = (search: string) => parse(search, 'requirements', requirementsCodec);

const published = [
  ['?requirements.action=erase-iphone&requirements.model=1.0.0', { action: 'erase-iphone' }],
  [
    '?requirements.action=turn-off-find-my&requirements.place=unknown&requirements.setting=always',
    { action: 'turn-off-find-my', place: 'unknown', setting: 'always' },
  ],
  ['?requirements.place=familiar&requirements.setting=off', { place: 'familiar', setting: 'off' }],
] as const;

describe('a link to a question', () => {
  it.each(published)('%s', (search, state) => {
    const link = read(search);
    expect(link.notices).toEqual([]);
    expect(link.state).toEqual({ ...defaults, ...state });
    expect(read(print(link.state, 'requirements', requirementsCodec, '')).state).toEqual(
      link.state,
    );
  });

  it.each(['action=unlock', 'place=home', 'setting=on', 'who=thief'])(
    'says what it could not read and keeps the default: %s',
    (piece) => {
      const link = read(`?requirements.${piece}`);
      expect(link.notices.map(({ parameter }) => parameter)).toEqual([
        `requirements.${piece.split('=')[0]}`,
      ]);
      expect(link.state).toEqual(defaults);
    },
  );
});
