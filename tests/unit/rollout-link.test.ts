/** Every form of link that was ever published keeps working; this list only grows. */
import { describe, expect, it } from 'vitest';
import { parse, print } from '../../src/share/codec.ts';
import { fleetNumberNames } from '../../src/sim/protection/fleet/assumptions.ts';
import { day_at_first, defaults, definitionOf } from '../../src/widgets/rollout/choices.ts';
import { consistent, rolloutCodec } from '../../src/widgets/rollout/share.ts';

const start = { ...defaults, day: day_at_first };

const published = [
  ['?rollout.policy=ask&rollout.day=12&rollout.model=1.0.0', { policy: 'ask', day: 12 }],
  ['?rollout.policy=leave&rollout.than=none', { policy: 'leave', than: 'none' }],
  ['?rollout.phones=100000&rollout.deadline=30', { phones: 100_000, deadline: 30 }],
  ['?rollout.follows=neither', { follows: 'neither' }],
  ['?rollout.follows=everyone-at-26.4.1', { follows: 'everyone-at-26.4.1' }],
  ['?rollout.follows=everyone-at-26.4', { follows: 'everyone-at-26.4' }],
  ...fleetNumberNames.map(
    (name) =>
      [`?rollout.${name}=${definitionOf(name).max}`, { [name]: definitionOf(name).max }] as const,
  ),
] as const;

describe('a link to a day of a rollout', () => {
  it.each(published)('%s', (search, state) => {
    const read = parse(search, 'rollout', rolloutCodec);
    expect(read.notices).toEqual([]);
    expect(read.state).toEqual({ ...start, ...state });
    const printed = print(read.state, 'rollout', rolloutCodec, '');
    expect(parse(printed, 'rollout', rolloutCodec).state).toEqual(read.state);
  });

  it.each([
    'policy=force',
    'than=',
    'phones=99',
    'phones=100001',
    'deadline=0',
    'follows=nobody',
    'alone_percent=101',
    'grace_days=-1',
    'day=43',
    'day=1.5',
    'seed=2',
  ])('says what it could not read and keeps the default: %s', (piece) => {
    const read = parse(`?rollout.${piece}`, 'rollout', rolloutCodec);
    expect(read.notices.map(({ parameter }) => parameter)).toEqual([
      `rollout.${piece.split('=')[0]}`,
    ]);
    expect(read.state).toEqual(start);
  });

  it.each(['?rollout.policy=ask&rollout.than=ask', '?rollout.policy=leave'])(
    'opens where it names a policy twice, and says so: %s',
    (search) => {
      const read = parse(search, 'rollout', rolloutCodec);
      const { policy } = read.state;
      expect(consistent('rollout', read)).toEqual({
        ...read,
        state: { ...read.state, policy, than: 'none' },
        notices: [{ reason: 'unfit', parameter: 'rollout.than', value: policy }],
      });
    },
  );

  it('is left as it is where it names two', () => {
    const read = parse('?rollout.policy=ask', 'rollout', rolloutCodec);
    expect(consistent('rollout', read)).toBe(read);
  });

  it('leaves out what the figure starts with', () => {
    expect(print(start, 'rollout', rolloutCodec, '?own=1')).toBe('?own=1');
  });
});
