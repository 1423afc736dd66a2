/** The link of the race: every form that was published keeps working. */
import { expect, it } from 'vitest';
import { parse, print } from '../../src/share/codec.ts';
import { defaults } from '../../src/widgets/theft/choices.ts';
import { choicesOf, stateOf, theftCodec } from '../../src/widgets/theft/share.ts';

const order = [
  'erase-iphone',
  'go-home',
  'use-saved-passwords',
  'turn-off-find-my',
  'change-passcode',
  'change-account-password',
] as const;
const first_form = `theft.order=${order.join(',')}&theft.noticed=45&theft.first=away&theft.second=always`;
const rest = 'theft.owner=shown&theft.t=540000';
const link = `?${first_form}&theft.lost=gives-up&${rest}&theft.v=2`;
const state = {
  order,
  noticed: 45,
  first: 'away',
  second: 'always',
  lost: 'gives-up',
  owner: 'shown',
  t: 540_000,
} as const;

it('reads and prints the published form, without defaults', () => {
  expect(parse(link, 'theft', theftCodec)).toEqual({ state, model: null, notices: [] });
  expect(print(state, 'theft', theftCodec, '')).toBe(link);
  expect(print(stateOf(defaults, 0), 'theft', theftCodec, '')).toBe('');
  expect(stateOf(choicesOf(state), 540_000)).toEqual(state);
  const tries = choicesOf({ ...state, lost: 'tries' });
  expect(stateOf(tries, 540_000)).toEqual({ ...state, lost: 'tries' });
});

it.each([
  [`?${first_form}&${rest}`, state],
  ['?theft.t=540000&theft.model=1.0.0', { ...stateOf(defaults, 540_000), lost: 'gives-up' }],
  ['?theft.v=2&theft.t=540000', stateOf(defaults, 540_000)],
  ['', stateOf(defaults, 0)],
])('shows the race that was published, in which no thief ended Lost Mode: %s', (search, shown) => {
  const read = parse(search, 'theft', theftCodec);
  expect(read.state).toEqual(shown);
  expect(read.notices).toEqual([]);
});

it.each([
  ['an attempt left out', order.slice(1)],
  ['an attempt twice', [...order.slice(1), 'go-home']],
  ['all, and one of them twice', [...order.filter((step) => step !== 'go-home'), order[0]]],
  ['something that is no attempt', [...order.slice(1), 'open-locked-app']],
  ['too many', [...order, 'go-home']],
])('keeps the default order, and says so: %s', (_, items) => {
  const read = parse(`?theft.v=2&theft.order=${items.join(',')}`, 'theft', theftCodec);
  expect(read.state.order).toEqual(defaults.order);
  expect(read.notices.map(({ parameter }) => parameter)).toEqual(['theft.order']);
});

it('keeps the default of what it cannot read, and says so', () => {
  const read = parse(
    '?theft.v=2&theft.noticed=0&theft.first=on&theft.lost=never&theft.owner=1',
    'theft',
    theftCodec,
  );
  expect(choicesOf(read.state)).toEqual(defaults);
  expect(read.notices).toHaveLength(4);
});
