/**
 * What the figure promises of its situations: on every one of them no order loses
 * a change, every order on 26.3 ends with all devices up to date, and on 26.4 one does not,
 * unless an update and an opening follow.
 */
import { describe, expect, it } from 'vitest';
import { explore, type Judge } from '../../src/sim/sync/explore.ts';
import { judges, questionNames, type QuestionName } from '../../src/widgets/explore/questions.ts';
import { finished, searchFor } from '../../src/widgets/explore/search.ts';
import {
  scenarioOf,
  situationNames,
  type SituationName,
} from '../../src/widgets/explore/situations.ts';

/** More would keep a reader waiting. */
const states_max = 10_000;
/** A suite beside a build is slower than a reader's browser. */
const slow = 60_000;

const found = (situation: SituationName, os: string, question: QuestionName) =>
  finished(searchFor({ situation, os, question }));

describe.each(situationNames)('the situation “%s”', (situation) => {
  it('loses nothing in any order on 26.4', { timeout: slow }, () => {
    const { complete, violation, states, orders } = found(situation, 'ios-26.4', 'lost');
    expect({ complete, violation }).toEqual({ complete: true, violation: null });
    expect(states).toBeLessThan(states_max);
    expect(orders).toBeGreaterThan(1_000_000);
  });

  // Both questions at once, where neither is answered no: the search takes as long for two.
  it('does neither in any order on 26.3', { timeout: slow }, () => {
    const both: Judge = (...seen) => questionNames.flatMap((name) => judges[name](...seen));
    const search = explore(scenarioOf(situation, 'ios-26.3'), { states_max }, both);
    expect(finished(search)).toMatchObject({ complete: true, violation: null });
  });
});

/** Where the iPhone is updated and then opened, it catches up. */
const withoutUpdate = situationNames.filter((name) => name !== 'update');

it.each(withoutUpdate)(
  'the situation “%s” leaves the iPhone behind in some order on 26.4',
  { timeout: slow },
  (situation) => {
    const { violation } = found(situation, 'ios-26.4', 'up-to-date');
    expect(violation?.broken).toEqual([
      { invariant: 'lacks-a-change', message: 'iphone', seq: null },
    ]);
    expect(violation?.events.map(({ kind }) => kind)).toContain('push.dropped');
  },
);

it('an opening after the update brings every change, in every order', { timeout: slow }, () => {
  expect(found('update', 'ios-26.4', 'up-to-date')).toMatchObject({
    complete: true,
    violation: null,
  });
});

it('26.4.1 is as good as 26.3', () => {
  const { orders, states, violation } = found('opening', 'ios-26.4.1', 'up-to-date');
  const healthy = found('opening', 'ios-26.3', 'up-to-date');
  expect({ orders, states, violation }).toEqual({
    orders: healthy.orders,
    states: healthy.states,
    violation: null,
  });
});
