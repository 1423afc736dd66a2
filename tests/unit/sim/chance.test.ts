/** Chance is keyed: one thing more in a scenario moves nothing that it does not cause. */
import { describe, expect, it } from 'vitest';
import { violations } from '../../../src/sim/sync/checks.ts';
import type { SyncTrace } from '../../../src/sim/sync/simulate.ts';
import { act, edit, macAndIphone, run, type ActionInput } from '../../support/world.ts';

const edits = [
  edit('mac', 1_000, 'Milk'),
  edit('mac', 100_000, 'Tea'),
  edit('iphone', 120_000, 'Bread'),
];
const withMore = (more: readonly ActionInput[]) =>
  run(macAndIphone('ios-26.3'), [...edits, ...more], { duration_ms: 150_000 });

/** The story of the Mac's edits, without the numbers by which a trace refers to itself. */
function followsFromEdits(trace: SyncTrace): readonly object[] {
  const follows: boolean[] = [];
  return trace.events
    .filter(({ kind, cause }) => {
      const from = cause === null ? kind === 'record.edited' : follows[cause]!;
      follows.push(from);
      return from;
    })
    .map((event) => ({ ...event, seq: 0, cause: 0, push: 0, token: 0 }));
}

describe('something done between edits', () => {
  const plain = withMore([]);

  it.each([
    [
      'opening and leaving the app',
      [act('iphone', 50_000, 'open-app'), act('iphone', 55_000, 'leave-app')],
    ],
    ['a pull to refresh on the iPhone', [act('iphone', 50_000, 'refresh')]],
    ['a pull to refresh on the Mac', [act('mac', 50_000, 'refresh')]],
  ] as const)('shifts nothing that follows from the edits: %s', (_, more) => {
    const trace = withMore(more);
    expect(trace.events.length).toBeGreaterThan(plain.events.length);
    expect(followsFromEdits(trace)).toEqual(followsFromEdits(plain));
    expect(violations(trace)).toEqual([]);
  });
});
