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

describe('a field that is called like something every object has', () => {
  it('is not taken for one that iCloud has', () => {
    const trace = run(macAndIphone('ios-26.4'), [
      { at_ms: 0, device: 'mac', do: 'edit', record: 'c', fields: { x: 0 } },
      { at_ms: 15, device: 'iphone', do: 'edit', record: 'c', fields: { constructor: 0 } },
    ]);
    expect(events(trace, 'record.merged')[0]).toMatchObject({
      fields: [],
      result: { x: 0, constructor: 0 },
    });
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

describe('signing out', () => {
  it('forgets own writes too, until the next sign-in brings them back', () => {
    const trace = run(macAndIphone('ios-26.3'), [
      edit('mac', 0, 'Milk'),
      act('mac', 700, 'sign-out'),
    ]);
    expect(trace.end.devices.mac).toMatchObject({ up_to_date: false, records: {} });
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

describe('the user deletes the app’s data', () => {
  it.each([
    ['purged', {}, {}],
    ['deleted', {}, {}],
    ['encrypted-data-reset', { 'note-1': { text: 'Milk' } }, { 'note-1': { text: 'Milk' } }],
  ] as const)('ends as %s says', (reason, mac, iphone) => {
    const trace = run(macAndIphone('ios-26.3'), [edit('mac', 0, 'Milk')], {
      faults: [{ at_ms: 20_000, do: 'user-deletes-zone', reason }],
    });
    expect(
      events(trace, 'push.sent')
        .slice(1)
        .map((event) => event.to)
        .slice(0, 2),
    ).toEqual(['mac', 'iphone']);
    expect(trace.end.devices.mac!.records).toEqual(mac);
    expect(trace.end.devices.iphone!.records).toEqual(iphone);
  });
});

describe('a purge between a commit and its answer', () => {
  it('leaves the device behind until it learns of it', () => {
    // 1. The Mac's note is committed. 2. The user deletes the app's data. 3. The answer arrives.
    const trace = run(
      macAndIphone('ios-26.3', { app_state: 'force-quit' }),
      [edit('iphone', 0, 'a')],
      {
        duration_ms: 20_000,
        faults: [{ at_ms: 700, do: 'user-deletes-zone' }],
      },
    );
    expect(events(trace, 'save.committed')[0]!.at_ms).toBeLessThan(700);
    expect(events(trace, 'save.acknowledged')[0]!.at_ms).toBeGreaterThan(700);
    expect(trace.end.devices.iphone).toMatchObject({
      up_to_date: false,
      records: { 'note-1': {} },
    });
  });
});
