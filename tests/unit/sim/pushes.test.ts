/** What a background push does not promise. */
import { describe, expect, it } from 'vitest';
import { violations } from '../../../src/sim/sync/checks.ts';
import { act, edit, events, macAndIphone, run } from '../../support/world.ts';

const minutes = 60_000;
const hour = { duration_ms: 90 * minutes };

describe('four pushes to a background app within an hour', () => {
  const edits = [0, 10, 20, 30].map((at, n) => edit('mac', at * minutes, `text ${n}`));

  it('delivers three, holds the fourth, and delivers it when the hour has passed', () => {
    const trace = run(macAndIphone('ios-26.3'), edits, hour);
    const [held] = events(trace, 'push.held');
    expect(held).toMatchObject({ actor: 'iphone', reason: 'hourly-budget' });
    const delivered = events(trace, 'push.delivered');
    expect(delivered).toHaveLength(4);
    expect(delivered[3]!.at_ms - delivered[0]!.at_ms).toBe(60 * minutes);
    expect(trace.end.devices.iphone?.up_to_date).toBe(true);
  });

  it('lets a newer push take the place of the held one', () => {
    const trace = run(
      macAndIphone('ios-26.3'),
      [...edits, edit('mac', 40 * minutes, 'last')],
      hour,
    );
    expect(trace.metrics.pushes).toMatchObject({ delivered: 4, replaced: 1 });
    expect(events(trace, 'push.replaced')[0]!.actor).toBe('iphone');
  });

  it('delivers the held push at once when the app is opened', () => {
    const trace = run(
      macAndIphone('ios-26.3'),
      [...edits, act('iphone', 35 * minutes, 'open-app')],
      hour,
    );
    expect(events(trace, 'push.delivered')[3]!.at_ms).toBe(35 * minutes);
    expect(events(trace, 'fetch.completed', 'iphone')).toHaveLength(4);
  });

  it('discards the held push on force-quit', () => {
    const trace = run(
      macAndIphone('ios-26.3'),
      [...edits, act('iphone', 35 * minutes, 'force-quit')],
      hour,
    );
    expect(events(trace, 'push.dropped').map((event) => event.reason)).toEqual(['throttled']);
  });

  it('does not deliver the held push while a release is installed, and discards it on the restart', () => {
    // The budget has room again at sixty minutes; the installation lasts from 58 to 73.
    const install = { at_ms: 58 * minutes, device: 'iphone', do: 'install-os' } as const;
    const trace = run(macAndIphone('ios-26.3'), [...edits, { ...install, os: 'ios-26.5' }], hour);
    const [installed] = events(trace, 'os.installed');
    expect(events(trace, 'push.delivered')).toHaveLength(3);
    expect(events(trace, 'push.dropped')).toMatchObject([
      { actor: 'iphone', reason: 'throttled', at_ms: installed!.at_ms },
    ]);
    expect(violations(trace)).toEqual([]);
  });

  it('rations neither a Mac nor an app in front', () => {
    const toMac = [0, 10, 20, 30].map((at, n) => edit('iphone', at * minutes, `text ${n}`));
    expect(events(run(macAndIphone('ios-26.3'), toMac, hour), 'push.held')).toEqual([]);
    const inFront = run(macAndIphone('ios-26.3', { app_state: 'foreground' }), edits, hour);
    expect(events(inFront, 'push.held')).toEqual([]);
  });
});

describe('settings that keep pushes from a background app', () => {
  it('drops them while Background App Refresh is off', () => {
    const trace = run(macAndIphone('ios-26.3', { background_refresh: false }), [
      edit('mac', 0, 'Milk'),
    ]);
    expect(events(trace, 'push.dropped')[0]!.reason).toBe('background-refresh-off');
  });

  it('holds them while Low Power Mode is on, and delivers when it is switched off', () => {
    const trace = run(macAndIphone('ios-26.3', { low_power: true }), [
      edit('mac', 0, 'Milk'),
      { at_ms: 30_000, device: 'iphone', do: 'set', low_power: false },
    ]);
    expect(events(trace, 'push.held')[0]!.reason).toBe('low-power');
    expect(events(trace, 'push.delivered')[0]!.at_ms).toBe(30_000);
    expect(trace.end.devices.iphone?.up_to_date).toBe(true);
  });

  it('matters to neither while the app is in front', () => {
    const trace = run(
      macAndIphone('ios-26.3', {
        background_refresh: false,
        low_power: true,
        app_state: 'foreground',
      }),
      [edit('mac', 0, 'Milk')],
    );
    expect(events(trace, 'push.delivered')).toHaveLength(1);
  });

  it('counts a locked iPhone as not in front', () => {
    const trace = run(
      macAndIphone('ios-26.3', { background_refresh: false, app_state: 'foreground' }),
      [act('iphone', 0, 'lock'), edit('mac', 1_000, 'Milk'), act('iphone', 30_000, 'unlock')],
    );
    expect(events(trace, 'push.dropped')[0]!.reason).toBe('background-refresh-off');
    expect(events(trace, 'fetch.completed', 'iphone')[0]!.at_ms).toBeGreaterThan(30_000);
  });
});

describe('an outage of the push service', () => {
  it('keeps the newest push for each device and sends it afterwards', () => {
    const trace = run(macAndIphone('ios-26.3'), [edit('mac', 0, 'a'), edit('mac', 5_000, 'b')], {
      faults: [{ at_ms: 0, do: 'push-service-outage', for_ms: 20_000 }],
    });
    expect(trace.metrics.pushes).toMatchObject({ sent: 2, replaced: 1, arrived: 1, delivered: 1 });
    expect(events(trace, 'push.arrived')[0]!.at_ms).toBeGreaterThan(20_000);
    expect(trace.end.devices.iphone?.up_to_date).toBe(true);
  });
});

describe('an app that does not wait for pushes', () => {
  it('is late by at most the polling interval on 26.4', () => {
    const trace = run(macAndIphone('ios-26.4'), [edit('mac', 1_000, 'Milk')], {
      ...hour,
      app: { poll_every_ms: 15 * minutes },
    });
    expect(trace.metrics.staleness_ms.iphone!.max).toBeLessThanOrEqual(15 * minutes + 2_000);
    expect(trace.metrics.staleness_ms.iphone!.now).toBe(0);
  });

  it('is late by minutes, not for good, with a sync engine', () => {
    const trace = run(macAndIphone('ios-26.4'), [edit('mac', 1_000, 'Milk')], {
      ...hour,
      app: { fetches: 'sync-engine' },
    });
    const late_ms = trace.metrics.staleness_ms.iphone!.max;
    expect(late_ms).toBeGreaterThan(8 * minutes);
    expect(late_ms).toBeLessThan(41 * minutes);
    expect(trace.end.devices.iphone?.up_to_date).toBe(true);
  });

  it('fetches nothing by itself while force-quit', () => {
    const trace = run(
      macAndIphone('ios-26.3', { app_state: 'force-quit' }),
      [edit('mac', 1_000, 'Milk')],
      {
        ...hour,
        app: { poll_every_ms: 15 * minutes },
      },
    );
    expect(events(trace, 'fetch.requested', 'iphone')).toEqual([]);
  });
});
