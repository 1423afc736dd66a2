/** Saves that meet one another, that are refused, that lose their answer. */
import { describe, expect, it } from 'vitest';
import { act, edit, events, macAndIphone, run } from '../../support/world.ts';

const offlineThenBoth = (mac: object, iphone: object) =>
  [
    {
      at_ms: 0,
      device: 'mac',
      do: 'edit',
      record: 'note-1',
      fields: { title: 'List', text: 'Milk' },
    },
    act('mac', 10_000, 'go-offline'),
    act('iphone', 10_000, 'go-offline'),
    { at_ms: 11_000, device: 'mac', do: 'edit', record: 'note-1', fields: mac },
    { at_ms: 12_000, device: 'iphone', do: 'edit', record: 'note-1', fields: iphone },
    act('mac', 20_000, 'go-online'),
    act('iphone', 30_000, 'go-online'),
  ] as Parameters<typeof run>[1];

describe('two devices edit one record offline', () => {
  it('keeps both edits where they touch different fields', () => {
    const trace = run(
      macAndIphone('ios-26.3'),
      offlineThenBoth({ title: 'Shopping' }, { text: 'Bread' }),
    );
    const merged = { title: 'Shopping', text: 'Bread' };
    expect(trace.metrics.conflicts).toBe(1);
    expect(events(trace, 'record.merged')[0]).toMatchObject({ actor: 'iphone', fields: [] });
    expect(trace.end.server.records['note-1']!.fields).toEqual(merged);
    expect(trace.end.devices.mac!.records['note-1']).toEqual(merged);
    expect(trace.end.devices.iphone!.records['note-1']).toEqual(merged);
  });

  it('says so where both touch the same field, and refuses with three records', () => {
    const trace = run(
      macAndIphone('ios-26.3'),
      offlineThenBoth({ text: 'Tea' }, { text: 'Bread' }),
    );
    const [refused] = events(trace, 'save.rejected');
    expect(refused).toMatchObject({
      actor: 'icloud',
      device: 'iphone',
      code: 'serverRecordChanged',
      client: { text: 'Bread' },
      server: { text: 'Tea' },
      ancestor: { text: 'Milk' },
    });
    expect(events(trace, 'record.merged')[0]).toMatchObject({ fields: ['text'] });
    expect(trace.end.server.records['note-1']!.fields.text).toBe('Bread');
  });

  it.each([
    ['keep-server', 'Tea'],
    ['keep-mine', 'Bread'],
    ['newest-edit', 'Bread'],
  ] as const)('ends as %s says', (merge, text) => {
    const trace = run(
      macAndIphone('ios-26.3'),
      offlineThenBoth({ text: 'Tea' }, { text: 'Bread' }),
      {
        app: { merge },
      },
    );
    expect(trace.end.server.records['note-1']!.fields.text).toBe(text);
    expect(trace.end.devices.mac!.records['note-1']!.text).toBe(text);
  });

  it('takes the older save’s value under newest-edit where that edit was the later one', () => {
    const actions = offlineThenBoth({ text: 'Tea' }, { text: 'Bread' }).map((action) =>
      action.device === 'mac' && action.at_ms === 11_000 ? { ...action, at_ms: 15_000 } : action,
    );
    const trace = run(macAndIphone('ios-26.3'), actions, { app: { merge: 'newest-edit' } });
    expect(trace.end.server.records['note-1']!.fields.text).toBe('Tea');
  });

  it('tells what all-keys overwrote', () => {
    const trace = run(
      macAndIphone('ios-26.3'),
      offlineThenBoth({ text: 'Tea' }, { title: 'Shopping' }),
      {
        app: { save_policy: 'all-keys' },
      },
    );
    expect(events(trace, 'save.committed').at(-1)!.overwrote).toEqual({ 'note-1': ['text'] });
    expect(trace.end.server.records['note-1']!.fields).toEqual({ title: 'Shopping', text: 'Milk' });
  });
});

describe('a thousand records at once', () => {
  it('is refused and halved until each part fits', () => {
    const trace = run(macAndIphone('ios-26.3'), [
      { at_ms: 0, device: 'mac', do: 'edit-many', count: 1000, prefix: 'photo' },
    ]);
    expect(events(trace, 'save.rejected').map((event) => [event.record, event.code])).toEqual([
      [null, 'limitExceeded'],
      [null, 'limitExceeded'],
      [null, 'limitExceeded'],
    ]);
    expect(events(trace, 'save.committed').map((event) => event.records.length)).toEqual([
      250, 250, 250, 250,
    ]);
    expect(Object.keys(trace.end.devices.iphone!.records)).toHaveLength(1000);
  });
});

describe('iCloud says to come back later', () => {
  it('hears nothing from the device until the retry time has passed', () => {
    const trace = run(
      macAndIphone('ios-26.3'),
      [edit('mac', 1_000, 'Milk'), edit('mac', 5_000, 'Tea')],
      {
        faults: [{ at_ms: 0, do: 'icloud-unavailable', for_ms: 2_000, retry_after_ms: 30_000 }],
      },
    );
    const [refused] = events(trace, 'save.rejected');
    expect(refused).toMatchObject({ code: 'serviceUnavailable', retry_after_ms: 30_000 });
    const [, second] = events(trace, 'save.requested', 'mac');
    const [scheduled] = events(trace, 'save.retry-scheduled');
    expect(second!.at_ms).toBe(scheduled!.at_ms + 30_000);
    expect(trace.end.server.records['note-1']!.fields.text).toBe('Tea');
  });
});

describe('storage is full', () => {
  it('refuses saves while fetches go on', () => {
    const trace = run(
      macAndIphone('ios-26.3'),
      [
        edit('iphone', 0, 'kept', 'note-1'),
        edit('mac', 20_000, 'refused', 'note-2'),
        act('mac', 30_000, 'refresh'),
      ],
      { faults: [{ at_ms: 10_000, do: 'storage-full', for_ms: 3_600_000 }] },
    );
    expect(events(trace, 'save.rejected')[0]).toMatchObject({
      code: 'quotaExceeded',
      device: 'mac',
    });
    expect(trace.end.devices.mac!.unsent).toBe(1);
    expect(events(trace, 'fetch.completed', 'mac').length).toBeGreaterThan(1);
  });
});

describe('tokens', () => {
  it('start over from nothing when one has expired', () => {
    const trace = run(
      macAndIphone('ios-26.3'),
      [edit('mac', 0, 'a'), edit('mac', 20_000, 'b', 'note-2')],
      {
        faults: [{ at_ms: 10_000, do: 'expire-change-token', device: 'iphone' }],
      },
    );
    expect(events(trace, 'fetch.failed').map((event) => event.code)).toEqual([
      'changeTokenExpired',
    ]);
    expect(events(trace, 'fetch.requested', 'iphone').at(-1)!.token).toBeNull();
    expect(Object.keys(trace.end.devices.iphone!.records)).toEqual(['note-1', 'note-2']);
  });
});
