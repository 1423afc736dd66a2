/** Signing in starts with nothing. */
import { expect, it } from 'vitest';
import { violations } from '../../../src/sim/sync/checks.ts';
import { act, edit, events, macAndIphone, run } from '../../support/world.ts';

it('cannot fail for the change token of before the sign-out, which is gone', () => {
  const trace = run(
    macAndIphone('ios-26.3'),
    [
      edit('mac', 1_000, 'Milk'),
      act('iphone', 20_000, 'sign-out'),
      act('iphone', 21_000, 'sign-in'),
    ],
    { faults: [{ at_ms: 19_000, do: 'expire-change-token', device: 'iphone' }] },
  );
  expect(events(trace, 'fetch.failed')).toEqual([]);
  expect(events(trace, 'fetch.requested', 'iphone').at(-1)).toMatchObject({
    at_ms: 21_000,
    token: null,
  });
  expect(trace.end.devices.iphone).toMatchObject({
    up_to_date: true,
    records: { 'note-1': { text: 'Milk' } },
  });
  expect(violations(trace)).toEqual([]);
});
