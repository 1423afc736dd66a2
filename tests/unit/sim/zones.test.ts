/** The record zone is lost and made anew: what may come back, and what must not. */
import { describe, expect, it } from 'vitest';
import { violations } from '../../../src/sim/sync/checks.ts';
import { act, edit, events, macAndIphone, noJitter, run } from '../../support/world.ts';

describe('a purge that an offline iPhone has missed', () => {
  it('stands, although another device has made the zone anew since', () => {
    // 1. Both have the note; the iPhone changes it offline. 2. The user purges the app's data.
    // 3. The Mac writes something else, in a new zone. 4. The iPhone comes back.
    const trace = run(
      macAndIphone('ios-26.3'),
      [
        edit('mac', 1_000, 'Milk'),
        act('iphone', 20_000, 'go-offline'),
        edit('iphone', 21_000, 'Milk and bread'),
        edit('mac', 40_000, 'after the purge', 'note-2'),
        act('iphone', 60_000, 'go-online'),
      ],
      {
        duration_ms: 120_000,
        faults: [{ at_ms: 30_000, do: 'user-deletes-zone', reason: 'purged' }],
      },
    );
    expect(events(trace, 'save.rejected')).toMatchObject([
      { device: 'iphone', record: 'note-1', code: 'userDeletedZone' },
    ]);
    expect(events(trace, 'record.left-behind', 'iphone').map((event) => event.record)).toEqual([
      'note-1',
    ]);
    expect(Object.keys(trace.end.server.records)).toEqual(['note-2']);
    for (const device of ['mac', 'iphone']) {
      expect(trace.end.devices[device]).toMatchObject({ up_to_date: true, unsent: 0 });
      expect(Object.keys(trace.end.devices[device]!.records)).toEqual(['note-2']);
    }
    expect(violations(trace)).toEqual([]);
  });
});

describe('a device with an older copy that uploads it again after a reset', () => {
  // 1. The iPhone has the note as it was first. 2. The encrypted data is reset.
  // 3. The Mac uploads the note and changes its title. 4. The iPhone uploads what it still holds.
  const after = (...iphone: Parameters<typeof run>[1]) =>
    run(
      macAndIphone('ios-26.4'),
      [
        { at_ms: 1_000, device: 'mac', do: 'edit', record: 'n', fields: { title: 'List' } },
        act('iphone', 10_000, 'open-app'),
        act('iphone', 20_000, 'leave-app'),
        { at_ms: 60_000, device: 'mac', do: 'edit', record: 'n', fields: { title: 'Shopping' } },
        ...iphone,
      ],
      {
        duration_ms: 150_000,
        assumptions: noJitter,
        faults: [{ at_ms: 30_000, do: 'user-deletes-zone', reason: 'encrypted-data-reset' }],
      },
    );

  it('reverts no newer edit of a field that it has not changed itself', () => {
    const trace = after(act('iphone', 100_000, 'open-app'));
    const now = { title: 'Shopping' };
    expect(events(trace, 'zone.lost', 'iphone')).toHaveLength(1);
    expect(trace.end.server.records.n!.fields).toEqual(now);
    expect(trace.end.devices.mac!.records.n).toEqual(now);
    expect(trace.end.devices.iphone!.records.n).toEqual(now);
    expect(violations(trace)).toEqual([]);
  });

  it('keeps its own edit beside the newer one', () => {
    // Made after the app was opened, before its fetch has brought the news of the reset.
    const own = { at_ms: 100_100, device: 'iphone', do: 'edit', record: 'n' } as const;
    const trace = after(act('iphone', 100_000, 'open-app'), {
      ...own,
      fields: { text: 'Bread' },
    });
    const now = { title: 'Shopping', text: 'Bread' };
    expect(trace.end.server.records.n!.fields).toEqual(now);
    expect(trace.end.devices.mac!.records.n).toEqual(now);
    expect(trace.end.devices.iphone!.records.n).toEqual(now);
    expect(violations(trace)).toEqual([]);
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

describe('a zone that is made anew while a fetch that starts over is cut off', () => {
  it('is fetched in the end', () => {
    // The Mac's token expires. Between two pages it goes offline, the zone goes, and
    // the iPhone makes a new one. The Mac's token is of the old one.
    const trace = run(
      macAndIphone('ios-26.3'),
      [
        edit('iphone', 0, 'Milk', 'a'),
        edit('iphone', 0, 'Bread', 'b'),
        act('mac', 20_000, 'refresh'),
        act('mac', 21_400, 'go-offline'),
        edit('iphone', 30_000, 'Salt', 'c'),
        act('mac', 50_000, 'go-online'),
      ],
      {
        assumptions: { ...noJitter, fetch_page_size: 1 },
        faults: [
          { at_ms: 19_000, do: 'expire-change-token', device: 'mac' },
          { at_ms: 22_000, do: 'user-deletes-zone', reason: 'deleted' },
        ],
      },
    );
    expect(events(trace, 'fetch.failed', 'mac').map(({ code }) => code)).toContain('zoneNotFound');
    expect(trace.end.devices.mac).toMatchObject({ up_to_date: true, unsent: 0 });
    expect(Object.keys(trace.end.devices.mac!.records)).toEqual(['c']);
    expect(violations(trace)).toEqual([]);
  });
});
