/** Deleting compares nothing: it needs no copy of the record. */
import { describe, expect, it } from 'vitest';
import { violations } from '../../../src/sim/sync/checks.ts';
import { act, edit, events, macAndIphone, run } from '../../support/world.ts';

describe('deleting a record that the device has not fetched', () => {
  // The iPhone on 26.4 missed the push, so it does not have the Mac's note.
  const trace = run(macAndIphone('ios-26.4'), [
    edit('mac', 1_000, 'Milk'),
    { at_ms: 10_000, device: 'iphone', do: 'delete', record: 'note-1' },
  ]);

  it('is sent all the same and leaves a tombstone', () => {
    expect(events(trace, 'record.deleted')).toMatchObject([{ actor: 'iphone', record: 'note-1' }]);
    expect(events(trace, 'save.committed').at(-1)).toMatchObject({
      device: 'iphone',
      records: ['note-1'],
    });
    expect(trace.end.server).toEqual({ records: {}, tombstones: ['note-1'] });
    expect(violations(trace)).toEqual([]);
  });

  it('takes the record from the other devices', () => {
    expect(events(trace, 'fetch.completed', 'mac').at(-1)!.deleted).toEqual(['note-1']);
    expect(trace.end.devices.mac!.records).toEqual({});
    expect(trace.end.devices.mac!.up_to_date).toBe(true);
  });
});

describe('deleting what iCloud never had', () => {
  const trace = run(macAndIphone('ios-26.4'), [
    { at_ms: 1_000, device: 'mac', do: 'delete', record: 'note-1' },
  ]);

  it('succeeds, and is listed in the commit', () => {
    expect(events(trace, 'save.committed')).toMatchObject([{ device: 'mac', records: ['note-1'] }]);
    expect(events(trace, 'save.rejected')).toEqual([]);
    expect(violations(trace)).toEqual([]);
  });

  it('makes nobody stale', () => {
    expect(trace.metrics.staleness_ms.iphone).toEqual({ now: 0, max: 0 });
    expect(trace.end.devices.iphone!.up_to_date).toBe(true);
    expect(trace.end.devices.mac).toMatchObject({ up_to_date: true, unsent: 0 });
  });
});

describe('deletions', () => {
  it('travel as tombstones', () => {
    const trace = run(macAndIphone('ios-26.3'), [
      edit('mac', 0, 'Milk'),
      { at_ms: 10_000, device: 'mac', do: 'delete', record: 'note-1' },
    ]);
    expect(events(trace, 'fetch.completed', 'iphone').at(-1)!.deleted).toEqual(['note-1']);
    expect(trace.end.server.tombstones).toEqual(['note-1']);
    expect(trace.end.devices.iphone!.records).toEqual({});
  });

  it.each([
    ['field-by-field', { text: 'late' }],
    ['keep-server', undefined],
  ] as const)('meet an offline edit as %s says', (merge, left) => {
    const trace = run(
      macAndIphone('ios-26.3'),
      [
        edit('mac', 0, 'Milk'),
        act('iphone', 10_000, 'go-offline'),
        edit('iphone', 11_000, 'late'),
        { at_ms: 12_000, device: 'mac', do: 'delete', record: 'note-1' },
        act('iphone', 20_000, 'go-online'),
      ],
      { app: { merge } },
    );
    expect(events(trace, 'save.rejected').map((event) => event.code)).toEqual(['unknownItem']);
    expect(trace.end.server.records['note-1']?.fields).toEqual(left);
    expect(trace.end.devices.mac!.records['note-1']).toEqual(left);
  });
});

describe('a deletion that is taken back before it is confirmed', () => {
  it('brings the whole record back', () => {
    const trace = run(macAndIphone('ios-26.3'), [
      { at_ms: 0, device: 'mac', do: 'edit', record: 'note-1', fields: { title: 'List' } },
      { at_ms: 500, device: 'mac', do: 'delete', record: 'note-1' },
      edit('mac', 501, 'Milk'),
    ]);
    expect(trace.end.server.records['note-1']!.fields).toEqual({ title: 'List', text: 'Milk' });
  });
});
