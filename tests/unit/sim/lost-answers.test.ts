/** A save whose answer never comes: nobody but iCloud knows that it is done. */
import { describe, expect, it } from 'vitest';
import { violations } from '../../../src/sim/sync/checks.ts';
import { act, edit, events, macAndIphone, noJitter, run } from '../../support/world.ts';

const requested = (trace: ReturnType<typeof run>) =>
  events(trace, 'save.requested', 'mac').map((event) => [event.operation, event.at_ms]);

describe('a save to be repeated while the device is told to wait', () => {
  it('goes out when the time is over, and later edits after it', () => {
    // 1. The Mac saves, and the answer is lost.
    // 2. A fetch meets an outage: nothing for thirty seconds, not even the save again.
    const trace = run(
      macAndIphone('ios-26.3'),
      [
        edit('mac', 1_000, 'Milk'),
        act('mac', 2_000, 'refresh'),
        edit('mac', 60_000, 'Tea', 'later'),
      ],
      {
        duration_ms: 90_000,
        assumptions: noJitter,
        faults: [
          { at_ms: 0, do: 'lose-response', device: 'mac' },
          { at_ms: 2_000, do: 'icloud-unavailable', for_ms: 1_000, retry_after_ms: 30_000 },
        ],
      },
    );
    const [told] = events(trace, 'fetch.failed', 'mac');
    expect(events(trace, 'save.retry-scheduled').map((event) => event.code)).toEqual([
      'serverResponseLost',
      'requestRateLimited',
    ]);
    expect(requested(trace)).toEqual([
      ['mac-1', 1_400],
      ['mac-1', told!.at_ms + 30_000],
      ['mac-2', 60_400],
    ]);
    expect(trace.end.devices.mac!.unsent).toBe(0);
    expect(Object.keys(trace.end.server.records).sort()).toEqual(['later', 'note-1']);
    expect(violations(trace)).toEqual([]);
  });

  it('goes out when the time is over where it was cut off, too', () => {
    // 1. The Mac is told to wait while its save is on the way. 2. It goes offline before the
    // answer. 3. It is back before the time is over.
    const trace = run(
      macAndIphone('ios-26.3'),
      [
        edit('mac', 1_000, 'Milk'),
        act('mac', 1_380, 'refresh'),
        act('mac', 1_750, 'go-offline'),
        act('mac', 5_000, 'go-online'),
        edit('mac', 60_000, 'Tea', 'later'),
      ],
      {
        duration_ms: 90_000,
        assumptions: noJitter,
        faults: [{ at_ms: 1_550, do: 'icloud-unavailable', for_ms: 20, retry_after_ms: 30_000 }],
      },
    );
    const [told] = events(trace, 'fetch.failed', 'mac');
    expect(requested(trace)).toEqual([
      ['mac-1', 1_400],
      ['mac-1', told!.at_ms + 30_000],
      ['mac-2', 60_400],
    ]);
    expect(trace.end.devices.mac!.unsent).toBe(0);
    expect(violations(trace)).toEqual([]);
  });
});

describe('a save that iCloud has done, repeated during an outage', () => {
  it('is refused like any other, and written once', () => {
    const trace = run(macAndIphone('ios-26.3'), [edit('mac', 1_000, 'Milk')], {
      duration_ms: 100_000,
      faults: [
        { at_ms: 500, do: 'lose-response', device: 'mac' },
        { at_ms: 5_000, do: 'icloud-unavailable', for_ms: 60_000, retry_after_ms: 5_000 },
      ],
    });
    const refused = events(trace, 'save.rejected');
    expect(refused.length).toBeGreaterThan(1);
    expect(new Set(refused.map((event) => event.code))).toEqual(new Set(['serviceUnavailable']));
    expect(new Set(requested(trace).map(([operation]) => operation))).toEqual(new Set(['mac-1']));
    const repeated = events(trace, 'save.answer-repeated');
    expect(repeated.map((event) => event.at_ms > 65_000)).toEqual([true]);
    expect(trace.metrics).toMatchObject({ saves: 1, conflicts: 0 });
    expect(trace.end.devices.mac!.unsent).toBe(0);
    expect(violations(trace)).toEqual([]);
  });
});

describe('the fault that loses an answer', () => {
  it('spares the repeated answer of an older save', () => {
    // 1. The Mac goes offline before it hears of its save. 2. It hears of it half a minute later.
    // 3. The next save is the first one committed after the fault struck.
    const trace = run(
      macAndIphone('ios-26.3'),
      [
        edit('mac', 1_000, 'Milk'),
        act('mac', 1_700, 'go-offline'),
        act('mac', 30_000, 'go-online'),
        edit('mac', 45_000, 'Tea', 'later'),
      ],
      {
        assumptions: noJitter,
        faults: [{ at_ms: 20_000, do: 'lose-response', device: 'mac' }],
      },
    );
    expect(events(trace, 'save.answer-repeated').map((event) => event.operation)).toEqual([
      'mac-1',
      'mac-2',
    ]);
    expect(events(trace, 'save.answer-lost').map((event) => event.operation)).toEqual(['mac-2']);
    expect(events(trace, 'save.acknowledged')[0]!.at_ms).toBeLessThan(31_000);
    expect(violations(trace)).toEqual([]);
  });
});

describe('an answer that comes after its record has gone', () => {
  it('does not bring back what another device has deleted', () => {
    // 1. The Mac saves a note, and the answer is lost. 2. The iPhone deletes that note.
    // 3. The Mac's token has expired: its fetch starts over, and nobody mentions the note.
    // 4. The repeated answer says that the note was saved.
    const trace = run(
      macAndIphone('ios-26.3'),
      [
        edit('mac', 2_000, 'Milk'),
        edit('iphone', 2_100, 'Tea'),
        { at_ms: 2_300, device: 'iphone', do: 'delete', record: 'note-1' },
      ],
      {
        assumptions: noJitter,
        faults: [
          { at_ms: 0, do: 'lose-response', device: 'mac' },
          { at_ms: 1_000, do: 'expire-change-token', device: 'mac' },
        ],
      },
    );
    expect(events(trace, 'save.committed').map((event) => event.device)).toEqual(['mac', 'iphone']);
    expect(events(trace, 'fetch.failed').map((event) => event.code)).toEqual([
      'changeTokenExpired',
    ]);
    expect(events(trace, 'save.acknowledged', 'mac')).toHaveLength(1);
    expect(trace.end.server).toEqual({ records: {}, tombstones: ['note-1'] });
    expect(trace.end.devices.mac!.records).toEqual({});
    expect(trace.end.devices.mac!.up_to_date).toBe(true);
    expect(violations(trace)).toEqual([]);
  });

  it('does not bring back what the user has purged', () => {
    const trace = run(macAndIphone('ios-26.3'), [edit('mac', 3_000, 'Milk')], {
      assumptions: noJitter,
      faults: [
        { at_ms: 0, do: 'lose-response', device: 'mac' },
        { at_ms: 3_000, do: 'expire-change-token', device: 'mac' },
        { at_ms: 4_000, do: 'user-deletes-zone' },
      ],
    });
    expect(events(trace, 'fetch.failed', 'mac').map((event) => event.code)).toEqual([
      'changeTokenExpired',
    ]);
    expect(events(trace, 'zone.lost', 'mac')).toMatchObject([
      { reason: 'purged', records: ['note-1'] },
    ]);
    expect(trace.end.devices.mac!.records).toEqual({});
    expect(trace.end.devices.mac).toMatchObject({ up_to_date: true, unsent: 0 });
    expect(violations(trace)).toEqual([]);
  });
});

describe('an answer that is lost', () => {
  it('leads to the same save again and to no second commit', () => {
    const trace = run(macAndIphone('ios-26.3'), [edit('mac', 1_000, 'Milk')], {
      faults: [{ at_ms: 0, do: 'lose-response', device: 'mac' }],
    });
    expect(events(trace, 'save.retry-scheduled').map((event) => event.code)).toEqual([
      'serverResponseLost',
    ]);
    expect(events(trace, 'save.requested').map((event) => event.operation)).toEqual([
      'mac-1',
      'mac-1',
    ]);
    expect(trace.metrics.saves).toBe(1);
    expect(trace.end.devices.mac!.unsent).toBe(0);
  });

  it('is a network failure where the device went offline meanwhile', () => {
    const trace = run(macAndIphone('ios-26.3'), [
      edit('mac', 1_000, 'Milk'),
      act('mac', 1_500, 'go-offline'),
      act('mac', 20_000, 'go-online'),
    ]);
    expect(events(trace, 'save.retry-scheduled').map((event) => event.code)).toEqual([
      'networkFailure',
    ]);
    expect(events(trace, 'save.requested', 'mac').map((event) => event.at_ms)).toEqual([
      1_400, 20_000,
    ]);
    expect(trace.end.devices.mac!.unsent).toBe(0);
  });
});

describe('an answer that is overtaken by a newer version', () => {
  it('does not bring the older version back', () => {
    // 1. The iPhone saves, and the answer is lost. 2. The Mac, told by a push, changes the note.
    // 3. The iPhone fetches that, but leaves a record alone whose save is not settled.
    // 4. The repeated answer settles it: the Mac's version, which is newer, must stand.
    const trace = run(
      macAndIphone('ios-26.3'),
      [edit('iphone', 1_000, 'from the iPhone'), edit('mac', 5_000, 'from the Mac')],
      { faults: [{ at_ms: 0, do: 'lose-response', device: 'iphone' }] },
    );
    expect(events(trace, 'save.answer-repeated')).toHaveLength(1);
    expect(trace.end.server.records['note-1']!.fields).toEqual({ text: 'from the Mac' });
    expect(trace.end.devices.iphone).toMatchObject({
      up_to_date: true,
      records: { 'note-1': { text: 'from the Mac' } },
    });
  });
});
