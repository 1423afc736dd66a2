/** The device takes in iCloud's answers to a fetch: which zones changed, then page by page what changed in them. */
import type { Device, Wish } from '../state.ts';
import type { Fields } from '../types.ts';
import { deviceOf, type Run } from '../run.ts';
import { ask, askForZones, beginAfter, finish, later, mustWait } from './fetch.ts';
import { keepQuiet } from './outages.ts';
import type { FetchAnswer, FetchQuestion } from './pages.ts';
import { isUnconfirmed, know } from './replica.ts';
import { reviewStaleness } from './staleness.ts';
import { learnZoneLost } from './zone.ts';

export function onFetchAnswer(run: Run, answer: FetchAnswer, cause: number): void {
  const { question, result } = answer;
  const device = deviceOf(run, question.device);
  const { fetch } = device;
  if (fetch.phase !== 'in-flight' || fetch.ticket !== question.ticket) return;
  if (device.connection !== question.connection) return;
  const { key } = fetch;
  switch (result.kind) {
    case 'unavailable': {
      // claims server-throttle-503, retry-after
      const { retry_after_ms } = result;
      keepQuiet(device, run.now_ms, retry_after_ms);
      const failed = run.emit('fetch.failed', device.id, cause, {
        code: 'serviceUnavailable',
        retry_after_ms,
      });
      beginAfter(run, device, retry_after_ms, { cause: failed, key: later(key) });
      break;
    }
    case 'token-expired': {
      // claim change-token-expired: start over without a token
      const failed = run.emit('fetch.failed', device.id, cause, { code: 'changeTokenExpired' });
      device.database_token = null;
      device.zone_token = null;
      device.full_fetch = new Set();
      if (!mustWait(run, device, { cause: failed, key })) askForZones(run, device, failed);
      break;
    }
    case 'zone-not-found': {
      const failed = run.emit('fetch.failed', device.id, cause, { code: 'zoneNotFound' });
      // Without a database token nobody can tell it that its zone has gone, so it starts over.
      if (device.database_token === null) {
        device.zone_token = null;
        device.full_fetch = new Set();
      }
      if (!mustWait(run, device, { cause: failed, key })) askForZones(run, device, failed);
      break;
    }
    case 'database':
      takeZones(run, device, question, result, { cause, key });
      break;
    case 'page': {
      const completed = takePage(run, device, question, result, cause);
      if (!result.more) finish(run, device);
      else askForMore(run, device, question.database_token, { cause: completed, key });
      break;
    }
  }
}

function takeZones(
  run: Run,
  device: Device,
  question: FetchQuestion,
  zones: Extract<FetchAnswer['result'], { kind: 'database' }>,
  { cause, key }: Wish,
): void {
  const { zone_changed, zone_exists, zone_lost, token } = zones;
  const neverHadIt =
    question.database_token === null && device.known.size === 0 && !device.in_flight;
  const isNews = zone_lost !== null && zone_lost.revision > device.lost_revision && !neverHadIt;
  const lost = isNews ? zone_lost : null;
  device.zone_known = zone_exists;
  const deleted = lost ? learnZoneLost(run, device, lost, cause) : [];
  if (zone_changed && !lost) {
    if (!mustWait(run, device, { cause, key })) ask(run, device, 'zone', token, cause);
    return;
  }
  const completed = run.emit('fetch.completed', device.id, cause, {
    changed: [],
    deleted,
    more: zone_changed,
    token: device.zone_token,
    applied: {},
    ...(lost ? { zone: lost.reason } : {}),
  });
  if (zone_changed) {
    askForMore(run, device, token, { cause: completed, key });
  } else {
    device.database_token = token;
    finish(run, device);
  }
}

/** The next page, from the token that the last one gave. */
function askForMore(run: Run, device: Device, database_token: number | null, wish: Wish): void {
  if (mustWait(run, device, wish)) return;
  const requested = run.emit('fetch.requested', device.id, wish.cause, {
    token: device.zone_token,
  });
  ask(run, device, 'zone', database_token, requested);
}

function takePage(
  run: Run,
  device: Device,
  question: FetchQuestion,
  page: Extract<FetchAnswer['result'], { kind: 'page' }>,
  cause: number,
): number {
  const applied: Record<string, Fields | null> = {};
  const changed: string[] = [];
  const deleted: string[] = [];
  for (const { record, server, revision } of page.entries) {
    (server ? changed : deleted).push(record);
    device.full_fetch?.add(record);
    const has = Math.max(device.known.get(record)?.revision ?? 0, device.graves.get(record) ?? 0);
    if (has >= revision) continue; // an answer to a save has overtaken this page
    if (isUnconfirmed(device, record)) {
      device.kept_aside.set(record, { server, revision });
      continue;
    }
    device.kept_aside.delete(record);
    know(device, record, { server, revision });
    applied[record] = server?.fields ?? null;
  }
  device.zone_token = page.token;
  // What a fetch that started over does not list goes with its last page.
  if (!page.more || !device.full_fetch) {
    device.fetched_revision = Math.max(device.fetched_revision, page.token);
  }
  if (!page.more) {
    for (const record of unseenBy(device, page.token)) {
      deleted.push(record);
      if (isUnconfirmed(device, record)) {
        device.kept_aside.set(record, { server: null, revision: page.token });
        continue;
      }
      device.known.delete(record);
      applied[record] = null;
    }
    expectNothingOf(device, page.token);
    device.full_fetch = null;
    for (const [record, revision] of device.graves) {
      if (revision <= page.token) device.graves.delete(record);
    }
    // Only now: had the pages been cut off, the zone must still count as changed.
    device.database_token = question.database_token;
  }
  const completed = run.emit('fetch.completed', device.id, cause, {
    changed,
    deleted,
    more: page.more,
    token: page.token,
    applied,
  });
  reviewStaleness(run, device);
  return completed;
}

/** After a fetch that began without a token: what iCloud no longer has, but not what was saved since. */
function unseenBy(device: Device, token: number): readonly string[] {
  const { full_fetch } = device;
  if (!full_fetch) return [];
  return [...device.known]
    .filter(([record, { revision }]) => revision <= token && !full_fetch.has(record))
    .map(([record]) => record);
}

/**
 * A record on its way that iCloud does not list is either not written yet or
 * deleted already. Its answer, which may be a late one, tells which.
 */
function expectNothingOf(device: Device, token: number): void {
  if (device.abandoned) return;
  for (const { record } of device.in_flight?.items ?? []) {
    if (device.full_fetch?.has(record) === false) {
      device.kept_aside.set(record, { server: null, revision: token });
    }
  }
}
