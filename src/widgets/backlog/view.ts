/** What iCloud and the iPhone have at each moment of a run, from its events alone. */
import type { SyncEvent } from '../../sim/sync/events.ts';
import type { SyncTrace } from '../../sim/sync/simulate.ts';
import type { Tick } from '../../ui/ticks.ts';
import { perTrace } from '../pipeline/view/per-trace.ts';
import { day_ms } from './choices.ts';

/** From `at_ms` on, until the next. */
export interface Gap {
  readonly at_ms: number;
  /** Changes that iCloud has committed. */
  readonly in_icloud: number;
  /** Of these, those that the iPhone has. */
  readonly on_iphone: number;
  /** Since when the iPhone has lacked something without a break; null where it lacks nothing. */
  readonly since_ms: number | null;
}

/** Starts at 0; rises by time, one entry for each moment at which something changes. */
export const gapsOf = perTrace((trace: SyncTrace): readonly Gap[] => {
  const gaps: Gap[] = [{ at_ms: 0, in_icloud: 0, on_iphone: 0, since_ms: null }];
  /** How many changes of which record the iPhone lacks. */
  const missing = new Map<string, number>();
  for (const event of trace.events) {
    const { in_icloud, on_iphone, since_ms } = gaps.at(-1)!;
    const committed = event.kind === 'save.committed' ? event.records : [];
    for (const record of committed) missing.set(record, (missing.get(record) ?? 0) + 1);
    let arrived = 0;
    for (const record of arrivedBy(event)) {
      arrived += missing.get(record) ?? 0;
      missing.delete(record);
    }
    if (committed.length + arrived === 0) continue;
    if (gaps.at(-1)!.at_ms === event.at_ms) gaps.pop();
    gaps.push({
      at_ms: event.at_ms,
      in_icloud: in_icloud + committed.length,
      on_iphone: on_iphone + arrived,
      since_ms: missing.size > 0 ? (since_ms ?? event.at_ms) : null,
    });
  }
  return gaps;
});

/** Records that came to the iPhone. */
function arrivedBy(event: SyncEvent): readonly string[] {
  const is_fetch = event.kind === 'fetch.completed' && event.actor === 'iphone';
  return is_fetch ? Object.keys(event.applied) : [];
}

export function gapAt(trace: SyncTrace, time_ms: number): Gap {
  return gapsOf(trace).findLast(({ at_ms }) => at_ms <= time_ms)!;
}

/** An unbroken stretch in which the iPhone lacks something. */
export interface Lack {
  readonly from_ms: number;
  /** Where it ends; the end of the run where it does not. */
  readonly to_ms: number;
}

export const lacksOf = perTrace((trace: SyncTrace): readonly Lack[] => {
  const lacks: Lack[] = [];
  let from_ms: number | null = null;
  for (const { at_ms, since_ms } of gapsOf(trace)) {
    if (from_ms !== null && since_ms !== from_ms) lacks.push({ from_ms, to_ms: at_ms });
    from_ms = since_ms;
  }
  if (from_ms !== null) lacks.push({ from_ms, to_ms: trace.end.at_ms });
  return lacks;
});

/** The longest that the iPhone lacked something without a break, in simulated milliseconds. */
export function longestOf(trace: SyncTrace): number {
  return lacksOf(trace).reduce((most, { from_ms, to_ms }) => Math.max(most, to_ms - from_ms), 0);
}

/** A whole day of the run, as it stands at midnight. */
export interface Day extends Gap {
  readonly ends_ms: number;
  readonly discarded: number;
  readonly delivered: number;
  readonly opened: boolean;
  readonly updated: boolean;
}

export function daysOf(trace: SyncTrace): readonly Day[] {
  return Array.from({ length: Math.ceil(trace.end.at_ms / day_ms) }, (_, day) => {
    const ends_ms = (day + 1) * day_ms;
    const today = trace.events.filter(({ at_ms }) => Math.floor(at_ms / day_ms) === day);
    const count = (kind: SyncEvent['kind']) => today.filter((event) => event.kind === kind).length;
    return {
      ...gapAt(trace, ends_ms),
      ends_ms,
      discarded: count('push.dropped'),
      delivered: count('push.delivered'),
      opened: count('app.opened') > 0,
      updated: count('os.installed') > 0,
    };
  });
}

/** Where every change that was made has got to when the run ends. */
export interface Counts {
  readonly made: number;
  readonly in_icloud: number;
  readonly on_iphone: number;
  /** Neither in iCloud nor on any device. */
  readonly lost: number;
}

export function countsOf({ events, end }: SyncTrace): Counts {
  const made = events.flatMap((event) => (event.kind === 'record.edited' ? [event.record] : []));
  const on = (records: object) => made.filter((record) => Object.hasOwn(records, record)).length;
  const places = [end.server.records, ...Object.values(end.devices).map(({ records }) => records)];
  return {
    made: made.length,
    in_icloud: on(end.server.records),
    on_iphone: on(end.devices.iphone!.records),
    lost: made.length - on(Object.assign({}, ...places) as object),
  };
}

/**
 * The moments that matter in days of changes: every midnight, every opening with the fetch that follows it, the
 * update, and how the iPhone catches up after it. To stop at every event would take a reader hours.
 */
export const momentsOf = perTrace((trace: SyncTrace): readonly Tick[] => {
  const ticks: Tick[] = [];
  let awaits_fetch = false;
  let catches_up = false;
  for (const event of trace.events) {
    if (event.actor !== 'iphone') continue;
    const { at_ms } = event;
    switch (event.kind) {
      case 'app.opened':
        ticks.push({ at_ms, tone: 'active' });
        awaits_fetch = true;
        break;
      case 'os.install-started':
        ticks.push({ at_ms, tone: 'waiting' });
        break;
      case 'os.installed':
        ticks.push({ at_ms, tone: 'done' });
        catches_up = true;
        break;
      case 'push.delivered':
        if (catches_up) ticks.push({ at_ms, tone: 'active' });
        break;
      case 'fetch.completed':
        if (awaits_fetch || catches_up) ticks.push({ at_ms, tone: 'done' });
        awaits_fetch &&= event.more;
        catches_up &&= gapAt(trace, at_ms).since_ms !== null;
        break;
    }
  }
  for (let at_ms = day_ms; at_ms <= trace.end.at_ms; at_ms += day_ms) {
    ticks.push({ at_ms, tone: 'idle' });
  }
  return ticks.sort((a, b) => a.at_ms - b.at_ms);
});
