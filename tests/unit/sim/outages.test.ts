/** iCloud or the push service is away: who waits, how long, and who keeps what. */
import { describe, expect, it } from 'vitest';
import { violations } from '../../../src/sim/sync/checks.ts';
import type { SyncTrace } from '../../../src/sim/sync/simulate.ts';
import { act, edit, events, macAndIphone, noJitter, run } from '../../support/world.ts';

/** When the device asked iCloud for anything, by any of the steps that the trace shows. */
function requests(trace: SyncTrace, device: string): readonly number[] {
  return trace.events
    .filter(({ kind, actor }) => actor === device && /^(save|fetch)\.requested$/.test(kind))
    .map(({ at_ms }) => at_ms);
}

describe('an outage of the push service', () => {
  const outage = { at_ms: 500, do: 'push-service-outage', for_ms: 20_000 } as const;
  const edits = [edit('mac', 1_000, 'Milk'), edit('mac', 5_000, 'Tea')];

  it('leaves each push with iCloud, where a newer one takes its place', () => {
    const trace = run(macAndIphone('ios-26.3'), edits, { faults: [outage] });
    expect(events(trace, 'push.stored').map((event) => event.actor)).toEqual(['icloud', 'icloud']);
    expect(events(trace, 'push.replaced').map((event) => event.actor)).toEqual(['icloud']);
    expect(events(trace, 'push.arrived')[0]!.at_ms).toBeGreaterThan(20_500);
    expect(trace.end.devices.iphone!.up_to_date).toBe(true);
    expect(violations(trace)).toEqual([]);
  });

  it('lets a push expire with iCloud', () => {
    const trace = run(macAndIphone('ios-26.3'), [edit('mac', 1_000, 'Milk')], {
      assumptions: { push_expiry_ms: 5_000 },
      faults: [outage],
    });
    expect(events(trace, 'push.dropped')).toMatchObject([{ actor: 'icloud', reason: 'expired' }]);
    expect(events(trace, 'push.arrived')).toEqual([]);
    expect(violations(trace)).toEqual([]);
  });

  it('ends with the push handed to the push service where the device is offline', () => {
    const trace = run(
      macAndIphone('ios-26.3', { network: 'offline' }),
      [...edits, act('iphone', 40_000, 'go-online')],
      { faults: [outage] },
    );
    expect(
      events(trace, 'push.stored').map((event) => [event.actor, event.at_ms > 20_000]),
    ).toEqual([
      ['icloud', false],
      ['icloud', false],
      ['push-service', true],
    ]);
    expect(events(trace, 'push.arrived').map((event) => event.at_ms > 40_000)).toEqual([true]);
    expect(trace.end.devices.iphone!.up_to_date).toBe(true);
    expect(violations(trace)).toEqual([]);
  });
});

describe('how long iCloud says to wait', () => {
  it('is not shortened by a later answer', () => {
    // The save is refused for a minute. The fetch, on its way already, for a second.
    const trace = run(
      macAndIphone('ios-26.3'),
      [edit('mac', 1_000, 'Milk'), act('mac', 1_550, 'refresh')],
      {
        duration_ms: 120_000,
        assumptions: noJitter,
        faults: [
          { at_ms: 1_500, do: 'icloud-unavailable', for_ms: 150, retry_after_ms: 60_000 },
          { at_ms: 1_700, do: 'icloud-unavailable', for_ms: 3_000, retry_after_ms: 1_000 },
        ],
      },
    );
    const [told] = events(trace, 'save.retry-scheduled', 'mac');
    expect(events(trace, 'fetch.failed', 'mac')[0]).toMatchObject({ retry_after_ms: 1_000 });
    const until_ms = told!.at_ms + 60_000;
    expect(requests(trace, 'mac')).toEqual([1_400, 1_550, until_ms, until_ms]);
    expect(trace.end.devices.iphone!.up_to_date).toBe(true);
    expect(violations(trace)).toEqual([]);
  });

  it('is the longest that any outage now asks for, until the last of them ends', () => {
    // A long outage, and a short one inside it that asks for less.
    const trace = run(
      macAndIphone('ios-26.3'),
      [edit('mac', 3_000, 'during both'), edit('iphone', 10_000, 'after the short one', 'note-2')],
      {
        duration_ms: 120_000,
        faults: [
          { at_ms: 1_000, do: 'icloud-unavailable', for_ms: 15_000, retry_after_ms: 20_000 },
          { at_ms: 2_000, do: 'icloud-unavailable', for_ms: 5_000, retry_after_ms: 1_000 },
        ],
      },
    );
    expect(
      events(trace, 'save.rejected').map((event) => [event.device, event.retry_after_ms]),
    ).toEqual([
      ['mac', 20_000],
      ['iphone', 20_000],
    ]);
    expect(events(trace, 'icloud.available').map((event) => event.at_ms)).toEqual([16_000]);
    expect(violations(trace)).toEqual([]);
  });
});

/** Why the iPhone's fetches failed, and until when each makes it wait. */
function failures(trace: SyncTrace) {
  return events(trace, 'fetch.failed', 'iphone').map(({ code, at_ms, retry_after_ms }) => [
    code,
    retry_after_ms === undefined ? null : at_ms + retry_after_ms,
  ]);
}

describe('a fetch under way when its device is told to wait', () => {
  // The iPhone's own save meets an outage of a moment, while its fetch goes on.
  const meanwhile = (
    edited_ms: number,
    otherFaults: NonNullable<Parameters<typeof run>[2]>['faults'] = [],
  ) => {
    const trace = run(
      macAndIphone('ios-26.3'),
      [
        { at_ms: 1_000, device: 'mac', do: 'edit-many', count: 5, prefix: 'photo' },
        edit('iphone', edited_ms, 'Milk'),
      ],
      {
        assumptions: { ...noJitter, fetch_page_size: 1 },
        faults: [
          {
            at_ms: edited_ms + 570,
            do: 'icloud-unavailable',
            for_ms: 20,
            retry_after_ms: 30_000,
          },
          ...otherFaults,
        ],
      },
    );
    const [told] = events(trace, 'save.retry-scheduled', 'iphone');
    return { trace, told_ms: told!.at_ms, until_ms: told!.at_ms + 30_000 };
  };

  it('asks for no further page, and begins again from its token', () => {
    const { trace, told_ms, until_ms } = meanwhile(3_000);
    const asked = requests(trace, 'iphone');
    expect(asked.filter((at_ms) => at_ms > told_ms && at_ms < until_ms)).toEqual([]);
    expect(asked).toContain(until_ms);
    expect(failures(trace)).toEqual([['requestRateLimited', until_ms]]);
    const before = events(trace, 'fetch.completed', 'iphone').filter(
      (event) => event.at_ms < until_ms,
    );
    expect(before.length).toBeGreaterThan(0);
    expect(before.at(-1)!.more).toBe(true);
    const again = events(trace, 'fetch.requested', 'iphone').find(
      (event) => event.at_ms === until_ms,
    );
    expect(again!.token).toBe(before.at(-1)!.token);
    expect(trace.end.devices.iphone).toMatchObject({ up_to_date: true, unsent: 0 });
    expect(violations(trace)).toEqual([]);
  });

  it('does not go on from the changed zones to their records', () => {
    const { trace, until_ms } = meanwhile(1_940);
    expect(failures(trace)).toEqual([['requestRateLimited', until_ms]]);
    expect(events(trace, 'fetch.completed', 'iphone')[0]!.at_ms).toBeGreaterThan(until_ms);
    expect(trace.end.devices.iphone).toMatchObject({ up_to_date: true, unsent: 0 });
    expect(violations(trace)).toEqual([]);
  });

  it('does not start over yet where its token has expired', () => {
    const { trace, until_ms } = meanwhile(1_940, [
      { at_ms: 1_000, do: 'expire-change-token', device: 'iphone' },
    ]);
    expect(failures(trace)).toEqual([
      ['changeTokenExpired', null],
      ['requestRateLimited', until_ms],
    ]);
    expect(events(trace, 'fetch.requested', 'iphone')[1]).toMatchObject({
      at_ms: until_ms,
      token: null,
    });
    expect(trace.end.devices.iphone).toMatchObject({ up_to_date: true, unsent: 0 });
    expect(violations(trace)).toEqual([]);
  });
});

describe('storage that is full for two hours', () => {
  it('is tried once in a while, however many edits wait', () => {
    const edits = Array.from({ length: 20 }, (_, n) =>
      edit('mac', n * 20_000, `text ${n}`, `note-${n}`),
    );
    const trace = run(macAndIphone('ios-26.3'), edits, {
      duration_ms: 3 * 3_600_000,
      assumptions: { ...noJitter, storage_full_retry_ms: 900_000 },
      faults: [{ at_ms: 0, do: 'storage-full', for_ms: 2 * 3_600_000 }],
    });
    const lastEdit_ms = 19 * 20_000;
    const tries = events(trace, 'save.requested', 'mac')
      .map((event) => event.at_ms)
      .filter((at_ms) => at_ms > lastEdit_ms);
    expect(tries.length).toBeGreaterThan(7);
    const waits_ms = tries.slice(1).map((at_ms, n) => at_ms - tries[n]!);
    for (const wait_ms of waits_ms) expect(Math.abs(wait_ms - 900_000)).toBeLessThan(1_000);
    expect(trace.end.devices.mac!.unsent).toBe(0);
    expect(Object.keys(trace.end.server.records)).toHaveLength(20);
    expect(violations(trace)).toEqual([]);
  });
});
