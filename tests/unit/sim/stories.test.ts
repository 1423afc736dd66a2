/** What must happen to a change on its way, told and then shown. */
import { describe, expect, it } from 'vitest';
import { act, edit, events, macAndIphone, run } from '../../support/world.ts';

describe('a healthy change', () => {
  // 1. The Mac edits at one second and saves.
  // 2. iCloud sends the iPhone one push, which reaches the app.
  // 3. The app fetches, and shows the note within ten seconds.
  const trace = run(macAndIphone('ios-26.3'), [edit('mac', 1_000, 'Milk')]);

  it('is on the iPhone within ten seconds, after one push', () => {
    const [fetched] = events(trace, 'fetch.completed', 'iphone');
    expect(fetched?.changed).toEqual(['note-1']);
    expect(fetched!.at_ms).toBeLessThan(11_000);
    expect(trace.metrics.pushes).toMatchObject({ sent: 1, delivered: 1, dropped: 0 });
    expect(trace.end.devices.iphone).toMatchObject({
      up_to_date: true,
      records: { 'note-1': { text: 'Milk' } },
    });
  });

  it('sends the Mac no push for its own save', () => {
    expect(events(trace, 'push.sent').map((event) => event.to)).toEqual(['iphone']);
  });

  it('leads from each event to the next by its cause', () => {
    const chain: string[] = [];
    let at = events(trace, 'fetch.completed', 'iphone')[0]?.seq ?? null;
    while (at !== null) {
      const event = trace.events[at]!;
      chain.unshift(event.kind);
      at = event.cause;
    }
    expect(chain).toEqual([
      'record.edited',
      'save.requested',
      'save.committed',
      'push.sent',
      'push.arrived',
      'push.delivered',
      'fetch.scheduled',
      'fetch.requested',
      'fetch.completed',
    ]);
  });
});

describe('the same on iOS 26.4', () => {
  const trace = run(macAndIphone('ios-26.4'), [edit('mac', 1_000, 'Milk')]);

  it('arrives at the iPhone and is dropped by the token check', () => {
    expect(events(trace, 'push.arrived', 'iphone')).toHaveLength(1);
    expect(events(trace, 'push.dropped').map((event) => [event.actor, event.reason])).toEqual([
      ['iphone', 'unknown-token'],
    ]);
    expect(trace.metrics).toMatchObject({ pushes: { delivered: 0 }, fetches: 0 });
  });

  it('leaves the iPhone stale, the Mac and iCloud fine', () => {
    expect(trace.end.devices.iphone!.up_to_date).toBe(false);
    expect(trace.end.devices.iphone!.records).toEqual({});
    expect(trace.end.devices.mac).toMatchObject({ up_to_date: true, unsent: 0 });
    expect(trace.end.server.records['note-1']?.fields).toEqual({ text: 'Milk' });
    expect(trace.metrics.staleness_ms.iphone!.now).toBeGreaterThan(50_000);
  });

  it('differs from the healthy run at the token check and nowhere before', () => {
    const healthy = run(macAndIphone('ios-26.3'), [edit('mac', 1_000, 'Milk')]);
    const first = trace.events.findIndex(
      (event, index) => JSON.stringify(event) !== JSON.stringify(healthy.events[index]),
    );
    expect(healthy.events[first]?.kind).toBe('push.delivered');
    expect(trace.events[first]?.kind).toBe('push.dropped');
    expect(trace.events[first]?.at_ms).toBe(healthy.events[first]?.at_ms);
  });

  it('is healed by opening the app, within seconds', () => {
    const opened = run(macAndIphone('ios-26.4'), [
      edit('mac', 1_000, 'Milk'),
      act('iphone', 30_000, 'open-app'),
    ]);
    const [fetched] = events(opened, 'fetch.completed', 'iphone');
    expect(fetched!.at_ms).toBeGreaterThan(30_000);
    expect(fetched!.at_ms).toBeLessThan(35_000);
    expect(opened.end.devices.iphone?.up_to_date).toBe(true);
  });

  it('does not touch the other direction: iPhone to Mac arrives as ever', () => {
    const reverse = run(macAndIphone('ios-26.4'), [edit('iphone', 1_000, 'Call')]);
    const [fetched] = events(reverse, 'fetch.completed', 'mac');
    expect(fetched!.at_ms).toBeLessThan(11_000);
    expect(reverse.end.devices.mac).toMatchObject({ up_to_date: true });
    expect(events(reverse, 'push.dropped')).toEqual([]);
  });
});

describe('every explanation that has been offered', () => {
  const fate = (
    mechanism: 'unknown-token' | 'dead-connection' | 'token-refresh-fails' | 'never-sent',
  ) => {
    const trace = run(macAndIphone('ios-26.4'), [edit('mac', 1_000, 'Milk')], {
      assumptions: { mechanism },
    });
    const [dropped] = events(trace, 'push.dropped');
    return [
      trace.metrics.pushes.sent,
      trace.metrics.pushes.arrived,
      dropped?.actor ?? null,
      dropped?.reason ?? null,
      trace.end.devices.iphone?.up_to_date,
    ];
  };

  it('leaves the iPhone stale, but ends the push in another place', () => {
    expect(fate('unknown-token')).toEqual([1, 1, 'iphone', 'unknown-token', false]);
    expect(fate('dead-connection')).toEqual([1, 0, 'push-service', 'connection-dead', false]);
    expect(fate('token-refresh-fails')).toEqual([
      1,
      0,
      'push-service',
      'stale-device-token',
      false,
    ]);
    expect(fate('never-sent')).toEqual([0, 0, null, null, false]);
  });
});

describe('force-quit on a healthy release', () => {
  const trace = run(macAndIphone('ios-26.3', { app_state: 'force-quit' }), [
    edit('mac', 1_000, 'Milk'),
    edit('mac', 10_000, 'Milk and bread'),
    act('iphone', 30_000, 'open-app'),
    edit('mac', 40_000, 'Bread'),
  ]);

  it('drops pushes until the app is opened, then delivers again', () => {
    expect(events(trace, 'push.dropped').map((event) => event.reason)).toEqual([
      'force-quit',
      'force-quit',
    ]);
    expect(events(trace, 'push.delivered').map((event) => event.at_ms > 40_000)).toEqual([true]);
    expect(events(trace, 'fetch.completed', 'iphone')).toHaveLength(2);
    expect(trace.end.devices.iphone).toMatchObject({
      up_to_date: true,
      records: { 'note-1': { text: 'Bread' } },
    });
  });

  it('ends with a restart too, without opening anything', () => {
    const restarted = run(macAndIphone('ios-26.3', { app_state: 'force-quit' }), [
      act('iphone', 5_000, 'restart'),
      edit('mac', 10_000, 'Milk'),
    ]);
    expect(events(restarted, 'push.delivered')).toHaveLength(1);
  });
});

describe('an iPhone that is offline during five edits', () => {
  const trace = run(macAndIphone('ios-26.3', { network: 'offline' }), [
    ...[1, 2, 3, 4, 5].map((n) => edit('mac', n * 3_000, `text ${n}`, `note-${n}`)),
    act('iphone', 30_000, 'go-online'),
  ]);

  it('has one push kept for it and needs one fetch for all five', () => {
    expect(trace.metrics.pushes).toMatchObject({ sent: 5, replaced: 4, arrived: 1, delivered: 1 });
    const fetched = events(trace, 'fetch.completed', 'iphone');
    expect(fetched).toHaveLength(1);
    expect(fetched[0]!.changed).toHaveLength(5);
    expect(trace.end.devices.iphone?.up_to_date).toBe(true);
  });
});

describe('installing 26.4.1', () => {
  const minutes = 60_000;
  const trace = run(
    macAndIphone('ios-26.4'),
    [
      edit('mac', 1_000, 'missed', 'note-1'),
      { at_ms: 10_000, device: 'iphone', do: 'install-os', os: 'ios-26.4.1' },
      edit('mac', 20 * minutes, 'new', 'note-2'),
    ],
    { duration_ms: 21 * minutes },
  );

  it('takes fifteen minutes and changes nothing by itself', () => {
    const [installed] = events(trace, 'os.installed');
    expect(installed!.at_ms).toBe(10_000 + 15 * minutes);
    const before = trace.events.filter((event) => event.at_ms < 20 * minutes);
    expect(before.some((event) => event.kind === 'fetch.completed')).toBe(false);
  });

  it('lets the next push through, and the backlog comes with it', () => {
    const [fetched] = events(trace, 'fetch.completed', 'iphone');
    expect(fetched!.changed).toEqual(['note-1', 'note-2']);
    expect(trace.end.devices.iphone).toMatchObject({ os: 'ios-26.4.1', up_to_date: true });
  });

  it('makes what is done to the device meanwhile wait', () => {
    const waiting = run(
      macAndIphone('ios-26.4'),
      [
        { at_ms: 0, device: 'iphone', do: 'install-os', os: 'ios-26.4.1' },
        edit('iphone', 1_000, 'typed while it installs'),
      ],
      { duration_ms: 16 * minutes },
    );
    expect(events(waiting, 'record.edited')[0]!.at_ms).toBe(15 * minutes);
  });
});
