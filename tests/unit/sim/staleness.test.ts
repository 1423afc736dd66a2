/** When a device counts as behind, and for how long. */
import { describe, expect, it } from 'vitest';
import { act, edit, events, macAndIphone, run } from '../../support/world.ts';

describe('what counts as lacking', () => {
  it('is a deletion until the last page of a fetch that starts over', () => {
    // The iPhone has a and b, and misses that the Mac deletes a. Its token expires;
    // the page that lists b says nothing of a, the last page takes a away.
    const trace = run(
      macAndIphone('ios-26.4'),
      [
        edit('mac', 0, 'Milk', 'a'),
        edit('mac', 0, 'Bread', 'b'),
        act('iphone', 5_000, 'open-app'),
        act('iphone', 9_000, 'leave-app'),
        { at_ms: 10_000, device: 'mac', do: 'delete', record: 'a' },
        edit('iphone', 15_000, 'Butter', 'b'),
        edit('iphone', 18_000, 'Salt', 'c'),
        act('iphone', 30_000, 'open-app'),
      ],
      {
        assumptions: { fetch_page_size: 1 },
        faults: [{ at_ms: 25_000, do: 'expire-change-token', device: 'iphone' }],
      },
    );
    const deleted = events(trace, 'save.committed').find(({ wrote }) => wrote.a === null)!;
    const told = events(trace, 'fetch.completed', 'iphone').at(-1)!;
    expect(told.deleted).toEqual(['a']);
    expect(trace.metrics.staleness_ms.iphone!.max).toBe(told.at_ms - deleted.at_ms);
  });

  it('is nothing where a deletion finds nothing to delete', () => {
    const trace = run(macAndIphone('ios-26.4'), [
      edit('mac', 0, 'Milk'),
      { at_ms: 0, device: 'mac', do: 'delete', record: 'note-1' },
    ]);
    expect(events(trace, 'save.committed')).toHaveLength(1);
    expect(trace.end.devices.iphone!.up_to_date).toBe(true);
  });
});
