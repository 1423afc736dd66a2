/** Every order of a small scenario, and what is found when one of them breaks a promise. */
import { describe, expect, it } from 'vitest';
import { explore, type Exploration, type Judge } from '../../../src/sim/sync/explore.ts';
import { scenarioFrom, type ScenarioInput } from '../../../src/sim/sync/scenario.ts';
import { act, edit, macAndIphone } from '../../support/world.ts';

function explored(
  devices: ScenarioInput['devices'],
  actions: NonNullable<ScenarioInput['actions']>,
  judge?: Judge,
  states_max = 100_000,
): Exploration {
  const scenario = scenarioFrom({ version: 1, duration_ms: 600_000, devices, actions });
  const search = explore(scenario, { states_max }, judge);
  let next = search.next();
  while (!next.done) next = search.next();
  return next.value;
}

const opened = [edit('mac', 0, 'Milk'), act('iphone', 0, 'open-app')];
const three: ScenarioInput['devices'] = [
  ...macAndIphone('ios-26.4'),
  { id: 'ipad', kind: 'ipad', os: 'ipados-26.3' },
];

describe('exploring every order', () => {
  it('finds no order in which an invariant breaks', () => {
    expect(explored(macAndIphone('ios-26.3'), opened)).toMatchObject({
      complete: true,
      violation: null,
      open: 0,
    });
  });

  it('tries more than a hundred thousand orders of three devices', () => {
    const found = explored(three, opened);
    expect(found).toMatchObject({ complete: true, violation: null });
    expect(found.orders).toBeGreaterThan(100_000);
  });

  it('lets two edits of one record meet in every way, and loses neither', () => {
    const both = [edit('mac', 0, 'Milk'), edit('iphone', 0, 'Bread')];
    expect(explored(macAndIphone('ios-26.4'), both)).toMatchObject({
      complete: true,
      violation: null,
    });
  });

  it('finds a planted violation by the shortest way', () => {
    // Promised falsely: no fetch ever comes back with nothing new.
    const judge: Judge = ({ events }) =>
      events.some((event) => event.kind === 'fetch.completed' && event.changed.length === 0)
        ? [{ invariant: 'planted', message: 'an empty fetch', seq: null }]
        : [];
    const { violation, complete } = explored(macAndIphone('ios-26.3'), opened, judge);
    expect(complete).toBe(false);
    expect(violation?.broken).toHaveLength(1);
    expect(violation?.events.map((event) => event.kind)).toEqual([
      'app.opened',
      'fetch.requested',
      'fetch.completed',
    ]);
  });

  it('tells whose action is left, even where none does anything', () => {
    const idle = [act('mac', 0, 'leave-app'), act('iphone', 0, 'leave-app')];
    expect(explored(macAndIphone('ios-26.3'), idle)).toMatchObject({ states: 4, orders: 2 });
  });

  it('says when it had to stop early', () => {
    expect(explored(three, opened, undefined, 50).complete).toBe(false);
  });
});
