/** Signing in starts with nothing. */
import { describe, expect, it } from 'vitest';
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

describe('signing out', () => {
  it('forgets own writes too, until the next sign-in brings them back', () => {
    const trace = run(macAndIphone('ios-26.3'), [
      edit('mac', 0, 'Milk'),
      act('mac', 700, 'sign-out'),
    ]);
    expect(trace.end.devices.mac!.up_to_date).toBe(false);
    expect(trace.end.devices.mac!.records).toEqual({});
  });

  it('empties the replica, names what was lost, and starts over on signing in', () => {
    const trace = run(macAndIphone('ios-26.3'), [
      edit('mac', 0, 'Milk'),
      act('iphone', 10_000, 'go-offline'),
      edit('iphone', 11_000, 'never sent', 'note-2'),
      act('iphone', 12_000, 'sign-out'),
      act('iphone', 13_000, 'go-online'),
      act('iphone', 20_000, 'sign-in'),
    ]);
    expect(events(trace, 'record.left-behind').map((event) => event.record)).toEqual(['note-2']);
    expect(trace.end.devices.iphone!.records).toEqual({ 'note-1': { text: 'Milk' } });
  });
});
