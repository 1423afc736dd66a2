/** Falling behind and catching up: what the figure shows is what the trace of its run holds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, print } from '../../src/share/codec.ts';
import { violations } from '../../src/sim/sync/checks.ts';
import { simulate, type SyncTrace } from '../../src/sim/sync/simulate.ts';
import { pacing } from '../../src/player/pacing.ts';
import { chartOf, height } from '../../src/widgets/backlog/chart.ts';
import {
  afterwards,
  day_ms,
  days_max,
  defaults,
  edits_max,
  openings,
  scenarioOf,
  ways,
  type Choices,
} from '../../src/widgets/backlog/choices.ts';
import { backlogCodec } from '../../src/widgets/backlog/share.ts';
import {
  countsOf,
  daysOf,
  gapAt,
  gapsOf,
  lacksOf,
  longestOf,
  momentsOf,
} from '../../src/widgets/backlog/view.ts';

const choices: fc.Arbitrary<Choices> = fc.record({
  days: fc.integer({ min: 1, max: days_max }),
  edits: fc.integer({ min: 1, max: edits_max }),
  opens: fc.constantFrom(...openings),
  way: fc.constantFrom(...ways),
  then: fc.constantFrom(...afterwards),
});
const least: Choices = { ...defaults, days: 1, edits: 1, opens: 'never', way: 'sync-engine' };
const largest: Choices = { ...defaults, days: days_max, edits: edits_max, opens: 'daily' };

/** Long runs, and slower beside other suites. */
const slow = 60_000;

/** Run once for all properties: the least, the most and the default, and some by chance. */
const runs = [least, largest, defaults, ...fc.sample(choices, 9)].map((chosen) => ({
  chosen,
  trace: simulate(scenarioOf(chosen)),
}));

function forAnyChoices(check: (trace: SyncTrace, chosen: Choices) => void): void {
  for (const { trace, chosen } of runs) {
    try {
      check(trace, chosen);
    } catch (cause) {
      throw new Error(`with ${JSON.stringify(chosen)}: ${String(cause)}`, { cause });
    }
  }
}

/** Replays the events up to a time, in another way than the view does: iCloud's records and the iPhone's. */
function replay({ events }: SyncTrace, time_ms: number) {
  const icloud = new Set<string>();
  const iphone = new Set<string>();
  for (const event of events.filter(({ at_ms }) => at_ms <= time_ms)) {
    if (event.kind === 'save.committed') event.records.forEach((record) => icloud.add(record));
    if (event.kind === 'fetch.completed' && event.actor === 'iphone') {
      event.changed.forEach((record) => iphone.add(record));
    }
  }
  return { in_icloud: icloud.size, on_iphone: iphone.size };
}

describe('any run of the figure', () => {
  it('holds every invariant, and ends by itself', { timeout: slow }, () => {
    forAnyChoices((trace, { days }) => {
      expect(violations(trace)).toEqual([]);
      expect(trace.end.at_ms).toBe((days + 1) * day_ms);
    });
  });

  it('ends with every change in iCloud and on the iPhone, and none lost', { timeout: slow }, () => {
    forAnyChoices((trace, { days, edits }) => {
      const made = (days + 1) * edits;
      expect(countsOf(trace)).toEqual({ made, in_icloud: made, on_iphone: made, lost: 0 });
      const { server, devices } = trace.end;
      expect(Object.keys(server.records)).toHaveLength(made);
      expect(devices.iphone!.records).toEqual(
        Object.fromEntries(Object.entries(server.records).map(([id, { fields }]) => [id, fields])),
      );
      expect(gapsOf(trace).at(-1)).toMatchObject({
        in_icloud: made,
        on_iphone: made,
        since_ms: null,
      });
    });
  });

  it('shows at every moment what the events add up to', { timeout: slow }, () => {
    forAnyChoices((trace) => {
      for (let share = 0; share <= 1; share += 0.09) {
        const time_ms = Math.round(trace.end.at_ms * share);
        expect(gapAt(trace, time_ms)).toMatchObject(replay(trace, time_ms));
      }
      const days = daysOf(trace);
      for (const day of days) expect(day).toMatchObject(replay(trace, day.ends_ms));
      const sum = (kind: 'discarded' | 'delivered') =>
        days.reduce((total, day) => total + day[kind], 0);
      const { dropped, delivered } = trace.metrics.pushes;
      expect([sum('discarded'), sum('delivered')]).toEqual([dropped, delivered]);
    });
  });

  it('lacks something for as long as the simulator says', { timeout: slow }, () => {
    forAnyChoices((trace) => {
      expect(longestOf(trace)).toBe(trace.metrics.staleness_ms.iphone!.max);
      for (const { from_ms, to_ms } of lacksOf(trace)) expect(to_ms).toBeGreaterThan(from_ms);
    });
  });

  it('is drawn within its picture', { timeout: slow }, () => {
    forAnyChoices((trace) => {
      const { shapes, texts } = chartOf(trace, 320);
      for (const { d } of shapes) expect(d).not.toMatch(/NaN|Infinity|undefined/);
      for (const { x, y } of texts) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(320);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(height);
      }
    });
  });

  it(
    'can be watched: few moments, rising, and a minute and a half to play',
    { timeout: slow },
    () => {
      forAnyChoices((trace) => {
        const moments = momentsOf(trace).map(({ at_ms }) => at_ms);
        expect(moments).toEqual(moments.toSorted((a, b) => a - b));
        expect(moments.length).toBeLessThan(80);
        expect(pacing([...new Set(moments)], trace.end.at_ms).wall_ms).toBeLessThan(90_000);
      });
    },
  );
});

describe('the story', () => {
  const missingAt = (trace: SyncTrace, time_ms: number) => {
    const { in_icloud, on_iphone } = gapAt(trace, time_ms);
    return in_icloud - on_iphone;
  };
  const timeOf = ({ events }: SyncTrace, kind: string, from_ms = 0) =>
    events.find((event) => event.kind === kind && event.at_ms >= from_ms)!.at_ms;

  it('never opened: the gap grows until the first push after the update', () => {
    const trace = simulate(scenarioOf({ ...defaults, days: 3, opens: 'never' }));
    const installed_ms = timeOf(trace, 'os.installed');
    expect([1, 2, 3].map((day) => missingAt(trace, day * day_ms))).toEqual([4, 8, 12]);
    expect(missingAt(trace, installed_ms)).toBe(12);
    const delivered_ms = timeOf(trace, 'push.delivered');
    expect(delivered_ms).toBeGreaterThan(installed_ms);
    const fetched_ms = timeOf(trace, 'fetch.completed', delivered_ms);
    expect(missingAt(trace, fetched_ms - 1)).toBe(13);
    expect(missingAt(trace, fetched_ms)).toBe(0);
  });

  it('or until the app is opened, where that comes first', () => {
    const trace = simulate(scenarioOf({ ...defaults, days: 3, opens: 'never', then: 'opening' }));
    const opened_ms = timeOf(trace, 'app.opened');
    expect(opened_ms).toBeLessThan(timeOf(trace, 'push.delivered'));
    expect(missingAt(trace, opened_ms)).toBe(12);
    expect(missingAt(trace, timeOf(trace, 'fetch.completed', opened_ms))).toBe(0);
  });

  it('an opening on 26.4 closes it as well, until the next change', () => {
    const trace = simulate(scenarioOf({ ...defaults, opens: 'daily' }));
    const opened_ms = timeOf(trace, 'app.opened');
    const fetched_ms = timeOf(trace, 'fetch.completed', opened_ms);
    expect(missingAt(trace, opened_ms)).toBeGreaterThan(0);
    expect(missingAt(trace, fetched_ms)).toBe(0);
    expect(missingAt(trace, day_ms)).toBeGreaterThan(0);
    expect(momentsOf(trace).map(({ at_ms }) => at_ms)).toEqual(
      expect.arrayContaining([opened_ms, fetched_ms, day_ms, timeOf(trace, 'os.installed')]),
    );
  });

  it('a sync engine lags by less than an hour, and no push gets through before the update', () => {
    const trace = simulate(scenarioOf({ ...defaults, opens: 'never', way: 'sync-engine' }));
    expect(longestOf(trace)).toBeLessThan(day_ms / 24);
    expect(timeOf(trace, 'push.delivered')).toBeGreaterThan(timeOf(trace, 'os.installed'));
  });
});

describe('counting', () => {
  it('finds a change that is nowhere', () => {
    const trace = simulate(scenarioOf(defaults));
    const without = <Kept>(records: Readonly<Record<string, Kept>>) =>
      Object.fromEntries(Object.entries(records).filter(([record]) => record !== 'note-7'));
    const { server, devices } = trace.end;
    const places = Object.entries(devices).map(([id, device]) => {
      return [id, { ...device, records: without(device.records) }] as const;
    });
    const end = {
      ...trace.end,
      server: { ...server, records: without(server.records) },
      devices: Object.fromEntries(places),
    };
    const counts = { made: 44, in_icloud: 43, on_iphone: 43, lost: 1 };
    expect(countsOf({ ...trace, end })).toEqual(counts);
    // It is not lost where any one of them has it.
    const onTheMac = { ...end, devices: { ...end.devices, mac: devices.mac! } };
    expect(countsOf({ ...trace, end: onTheMac })).toEqual({ ...counts, lost: 0 });
    const inTheCloud = { ...end, server };
    expect(countsOf({ ...trace, end: inTheCloud })).toEqual({ ...counts, in_icloud: 44, lost: 0 });
  });
});

/** Every form of link that was ever published keeps working; this list only grows. */
const published = [
  ['?backlog.days=3&backlog.edits=50&backlog.t=86400000', { days: 3, edits: 50, t: day_ms }],
  ['?backlog.opens=never&backlog.then=opening', { opens: 'never', then: 'opening' }],
  ['?backlog.opens=daily&backlog.way=sync-engine', { opens: 'daily', way: 'sync-engine' }],
  ['?backlog.opens=weekly&backlog.model=1.1.0', { opens: 'weekly' }],
] as const;

describe('a link to a catching-up', () => {
  const start = { ...defaults, t: 0 };

  it.each(published)('%s', (search, state) => {
    const read = parse(search, 'backlog', backlogCodec);
    expect(read.notices).toEqual([]);
    expect(read.state).toEqual({ ...start, ...state });
    const again = print(read.state, 'backlog', backlogCodec, '');
    expect(parse(again, 'backlog', backlogCodec).state).toEqual(read.state);
  });

  it('holds nothing of what the figure starts with', () => {
    expect(print(start, 'backlog', backlogCodec, '')).toBe('');
  });

  it.each([
    'days=0',
    'days=14',
    'days=1e9',
    'edits=51',
    'edits=-1',
    'opens=often',
    't=99999999999',
  ])('says what it could not read and keeps the default: %s', (piece) => {
    const read = parse(`?backlog.${piece}`, 'backlog', backlogCodec);
    const [name] = piece.split('=');
    expect(read.notices.map(({ parameter }) => parameter)).toEqual([`backlog.${name}`]);
    expect(read.state).toEqual(start);
  });
});
