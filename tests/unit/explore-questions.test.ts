/** The questions that the figure asks, put to traces that answer them one way or the other. */
import { describe, expect, it } from 'vitest';
import { invariants } from '../../src/sim/sync/checks.ts';
import {
  behind,
  everyDeviceEndsUpToDate,
  isBehind,
  judges,
} from '../../src/widgets/explore/questions.ts';
import { act, edit, macAndIphone, run } from '../support/world.ts';

const missed = run(macAndIphone('ios-26.4'), [edit('mac', 0, 'Milk')]);
const received = run(macAndIphone('ios-26.3'), [edit('mac', 0, 'Milk')]);
const unsent = run(macAndIphone('ios-26.3'), [
  act('iphone', 0, 'go-offline'),
  edit('iphone', 1, 'Milk'),
]);

describe('does every device end up to date?', () => {
  it('is not asked before everything has happened', () => {
    expect(everyDeviceEndsUpToDate(missed, false)).toEqual([]);
  });

  it('is answered yes where all have everything', () => {
    expect(everyDeviceEndsUpToDate(received, true)).toEqual([]);
  });

  it('names the device that lacks something', () => {
    expect(everyDeviceEndsUpToDate(missed, true)).toEqual([
      { invariant: 'lacks-a-change', message: 'iphone', seq: null },
    ]);
  });

  it('names the device that has not sent something', () => {
    expect(everyDeviceEndsUpToDate(unsent, true)).toEqual([
      { invariant: 'keeps-a-change', message: 'iphone', seq: null },
    ]);
  });
});

describe('can a change vanish unexplained?', () => {
  it('is asked of every trace, settled or not', () => {
    const { server } = missed.end;
    const damaged = { ...missed, end: { ...missed.end, server: { ...server, records: {} } } };
    expect(judges.lost(missed, false)).toEqual([]);
    const broken = judges.lost(damaged, false).map(({ invariant }) => invariant);
    expect(broken).toContain('no-write-vanishes');
  });

  it('has invariants that nobody takes for the other question’s answers', () => {
    for (const name of Object.keys(invariants)) expect(isBehind(name)).toBe(false);
    for (const name of behind) expect(isBehind(name)).toBe(true);
  });
});
