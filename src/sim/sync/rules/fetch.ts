/**
 * The device's side of a fetch. It asks for what changed since its server change
 * tokens, so a push that never came costs time and no data (claim change-token-opaque).
 */
import type { Device, Wish } from '../state.ts';
import type { Fields } from '../types.ts';
import { inFront, reachable } from '../state.ts';
import { deviceOf, newTicket, type Run } from '../run.ts';
import { answerFetch, type FetchAnswer, type FetchQuestion } from './pages.ts';
import { keepQuiet } from './outages.ts';
import { isUnconfirmed, know } from './replica.ts';
import { reviewStaleness } from './staleness.ts';
import { learnZoneLost } from './zone.ts';

/** A delivered push: the system decides when the app fetches, soon. */
export function scheduleFetch(run: Run, device: Device, wish: Wish): void {
  if (device.fetch.phase === 'in-flight') {
    device.fetch = { ...device.fetch, again: wish };
    return;
  }
  if (device.fetch.phase === 'scheduled') return;
  const { fetch_delay_ms, fetch_delay_jitter_ms } = run.world.scenario.assumptions;
  const { cause, key } = wish;
  const delay_ms = fetch_delay_ms + run.draw('fetch-delay', key, 0, fetch_delay_jitter_ms);
  const scheduled = run.emit('fetch.scheduled', device.id, cause, {
    due_ms: run.now_ms + delay_ms,
  });
  beginAfter(run, device, delay_ms, { cause: scheduled, key });
}

/** Activation, a pull to refresh, a timer: the app fetches at once. */
export function fetchNow(run: Run, device: Device, wish: Wish): void {
  if (device.fetch.phase === 'in-flight') device.fetch = { ...device.fetch, again: wish };
  else begin(run, device, wish);
}

function beginAfter(run: Run, device: Device, delay_ms: number, wish: Wish): void {
  const ticket = newTicket(device);
  device.fetch = { phase: 'scheduled', ticket };
  run.after(delay_ms, { type: 'fetch-due', device: device.id, ticket, wish });
}

export function onFetchDue(run: Run, device: Device, ticket: number, wish: Wish): void {
  if (device.fetch.phase === 'scheduled' && device.fetch.ticket === ticket)
    begin(run, device, wish);
}

function begin(run: Run, device: Device, wish: Wish): void {
  const { cause, key } = wish;
  if (!device.signed_in) {
    run.emit('fetch.failed', device.id, cause, { code: 'notAuthenticated' });
    device.fetch = { phase: 'idle' };
    return;
  }
  if (!reachable(device)) {
    device.fetch = { phase: 'waiting', wish };
    return;
  }
  if (mustWait(run, device, wish)) return;
  device.fetch = { phase: 'in-flight', ticket: newTicket(device), key, asked: 0, again: null };
  askForZones(run, device, cause);
}

/** iCloud has told the device to be quiet; the fetch begins again, from its token, when it may (claim retry-after). */
function mustWait(run: Run, device: Device, { cause, key }: Wish): boolean {
  const quiet_ms = device.quiet_until_ms - run.now_ms;
  if (quiet_ms <= 0) return false;
  const failed = run.emit('fetch.failed', device.id, cause, {
    code: 'requestRateLimited',
    retry_after_ms: quiet_ms,
  });
  beginAfter(run, device, quiet_ms, { cause: failed, key: `${key}/later` });
  return true;
}

function askForZones(run: Run, device: Device, cause: number): void {
  const requested = run.emit('fetch.requested', device.id, cause, { token: device.zone_token });
  ask(run, device, 'database', device.database_token, requested);
}

function ask(
  run: Run,
  device: Device,
  step: FetchQuestion['step'],
  database_token: number | null,
  cause: number,
): void {
  if (device.fetch.phase !== 'in-flight') return;
  device.fetch = { ...device.fetch, asked: device.fetch.asked + 1 };
  const { key, asked } = device.fetch;
  const question: FetchQuestion = {
    device: device.id,
    connection: device.connection,
    ticket: device.fetch.ticket,
    step,
    database_token,
    zone_token: device.zone_token,
    key,
    asked,
  };
  if (step === 'zone' && device.zone_token === null) device.full_fetch ??= new Set();
  const { request_latency_ms } = run.world.scenario.assumptions;
  run.after(request_latency_ms + jitter(run, 'fetch-request', question), {
    type: 'fetch-at-icloud',
    question,
    cause,
  });
}

function jitter(run: Run, leg: string, question: FetchQuestion): number {
  const { network_jitter_ms } = run.world.scenario.assumptions;
  return run.draw(leg, question.key, question.asked, network_jitter_ms);
}

export function onFetchAtICloud(run: Run, question: FetchQuestion, cause: number): void {
  const device = deviceOf(run, question.device);
  if (device.connection !== question.connection) return; // cut off on the way
  const { fetch_page_size, response_latency_ms } = run.world.scenario.assumptions;
  const answer = answerFetch(run.world.icloud, question, run.now_ms, fetch_page_size);
  run.after(response_latency_ms + jitter(run, 'fetch-answer', question), {
    type: 'fetch-answer',
    answer,
    cause,
  });
}

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
      beginAfter(run, device, retry_after_ms, { cause: failed, key: `${key}/later` });
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
  for (const { record } of device.in_flight?.items ?? []) {
    if (device.full_fetch?.has(record) === false) {
      device.kept_aside.set(record, { server: null, revision: token });
    }
  }
}

function finish(run: Run, device: Device): void {
  if (device.fetch.phase !== 'in-flight') return;
  const { again } = device.fetch;
  device.fetch = { phase: 'idle' };
  if (again !== null) begin(run, device, again);
}

/** The fetch in flight ends without an answer. */
export function abortFetch(
  run: Run,
  device: Device,
  code: 'networkFailure' | 'operationCancelled' | 'notAuthenticated',
  cause: number | null,
  then: 'wait' | 'forget',
): void {
  if (device.fetch.phase === 'in-flight') {
    const failed = run.emit('fetch.failed', device.id, cause, { code });
    const wish = { cause: failed, key: `${device.fetch.key}/later` };
    device.fetch = then === 'wait' ? { phase: 'waiting', wish } : { phase: 'idle' };
  } else if (then === 'forget') {
    device.fetch = { phase: 'idle' };
  }
}

/** A fetch that waited for the network runs when there is one. */
export function resumeFetch(run: Run, device: Device): void {
  if (device.fetch.phase === 'waiting') begin(run, device, device.fetch.wish);
}

/** The runtime that a push gave is over (claim push-30-seconds). */
export function onSuspend(run: Run, device: Device, awake_until_ms: number): void {
  if (device.awake_until_ms !== awake_until_ms || inFront(device)) return;
  abortFetch(run, device, 'operationCancelled', null, 'wait');
}
