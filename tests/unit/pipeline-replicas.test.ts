/** What the screens show. */
import { describe, expect, it } from 'vitest';
import { markOf } from '../../src/widgets/pipeline/view/edits.ts';
import {
  contentsAt,
  replicaAt,
  serverAt,
  textOf,
} from '../../src/widgets/pipeline/view/replicas.ts';
import { act, edit, macAndIphone, run } from '../support/world.ts';

describe('two changes on the Mac, with the iPhone on 26.4', () => {
  // 1. The Mac shows each change at once; iCloud once it is saved.
  // 2. The iPhone opens its app in between, so it has the first and not the second.
  const trace = run(macAndIphone('ios-26.4'), [
    edit('mac', 1_000, 'Milk'),
    act('iphone', 5_000, 'open-app'),
    act('iphone', 9_000, 'leave-app'),
    edit('mac', 10_000, 'Milk and bread'),
  ]);
  const shown = (device: string, time_ms: number) =>
    replicaAt(trace, time_ms, device).newest.map(textOf);

  it('are on the Mac at once, and wait for iCloud', () => {
    expect(shown('mac', 1_000)).toEqual(['Milk']);
    expect(replicaAt(trace, 1_000, 'mac').unsent).toBe(true);
    expect(serverAt(trace, 1_000).count).toBe(0);
    expect(replicaAt(trace, 4_000, 'mac').unsent).toBe(false);
  });

  it('leave the iPhone stale, and it is seen to be', () => {
    expect(shown('iphone', 9_500)).toEqual(['Milk']);
    expect(replicaAt(trace, 9_500, 'iphone').behind).toBe(false);
    expect(shown('iphone', trace.end.at_ms)).toEqual(['Milk']);
    expect(replicaAt(trace, trace.end.at_ms, 'iphone').behind).toBe(true);
    expect(replicaAt(trace, trace.end.at_ms, 'mac').behind).toBe(false);
  });

  it('keep their marks wherever they go', () => {
    const mark = (view: { readonly edit: number | null } | undefined) => markOf(trace, view!.edit!);
    expect(mark(serverAt(trace, trace.end.at_ms).newest[0])).toBe('B');
    expect(mark(replicaAt(trace, trace.end.at_ms, 'iphone').newest[0])).toBe('A');
  });

  it('end as the simulator says', () => {
    for (const [device, { records }] of Object.entries(trace.end.devices)) {
      expect(contentsAt(trace, trace.end.at_ms, device)).toEqual(records);
    }
  });
});

describe('many records', () => {
  const trace = run(macAndIphone('ios-26.3'), [
    { at_ms: 1_000, device: 'mac', do: 'edit-many', prefix: 'note', count: 30 },
  ]);

  it('are counted, and the latest are shown', () => {
    const { newest, count } = replicaAt(trace, trace.end.at_ms, 'iphone');
    expect(count).toBe(30);
    expect(newest).toHaveLength(8);
  });

  it('changed in one go are one change', () => {
    const marks = replicaAt(trace, 1_000, 'mac').newest.map(({ edit }) => markOf(trace, edit!));
    expect(new Set(marks)).toEqual(new Set(['A']));
  });
});
