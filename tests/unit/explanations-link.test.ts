/** Every form of link that was ever published keeps working; this list only grows. */
import { describe, expect, it } from 'vitest';
import { parse, print } from '../../src/share/codec.ts';
import { consistent, explanationsCodec, untouched } from '../../src/widgets/explanations/share.ts';

const read = (search: string) => parse(search, 'explanations', explanationsCodec);

const published = [
  ['?explanations.never-sent=fits&explanations.model=1.1.0', { 'never-sent': 'fits' }],
  [
    '?explanations.unknown-token=differs&explanations.run=unknown-token,dead-connection&explanations.why=dead-connection.repair',
    {
      'unknown-token': 'differs',
      run: ['unknown-token', 'dead-connection'],
      why: 'dead-connection.repair',
    },
  ],
  [
    '?explanations.token-refresh-fails=fits&explanations.run=token-refresh-fails&explanations.why=token-refresh-fails.late',
    {
      'token-refresh-fails': 'fits',
      run: ['token-refresh-fails'],
      why: 'token-refresh-fails.late',
    },
  ],
] as const;

describe('a link to what was expected and run', () => {
  it.each(published)('%s', (search, state) => {
    const link = consistent('explanations', read(search));
    expect(link.notices).toEqual([]);
    expect(link.state).toEqual({ ...untouched, ...state });
    expect(read(print(link.state, 'explanations', explanationsCodec, '')).state).toEqual(
      link.state,
    );
  });

  it.each(['never-sent=maybe', 'run=magic', 'why=repair', 'found=1'])(
    'says what it could not read and keeps the default: %s',
    (piece) => {
      const link = read(`?explanations.${piece}`);
      expect(link.notices.map(({ parameter }) => parameter)).toEqual([
        `explanations.${piece.split('=')[0]}`,
      ]);
      expect(link.state).toEqual(untouched);
    },
  );

  it('points at no finding of an explanation that it does not run', () => {
    const link = consistent(
      'explanations',
      read('?explanations.run=never-sent&explanations.why=unknown-token.repair'),
    );
    expect(link.state.why).toBe('none');
    expect(link.notices).toEqual([
      { reason: 'unreadable', parameter: 'explanations.why', value: 'unknown-token.repair' },
    ]);
  });
});
