/**
 * The device's side of a fetch. It asks for what changed since its server change
 * tokens, so a push that never came costs time and no data (claim change-token-opaque).
 */
import type { Device } from '../state.ts';
import type { Fields } from '../types.ts';
import { inFront, reachable } from '../state.ts';
import { deviceOf, newTicket, type Run } from '../run.ts';
import { answerFetch, type FetchAnswer, type FetchQuestion } from './pages.ts';
import { isUnconfirmed } from './replica.ts';
import { reviewStaleness } from './staleness.ts';
import { learnZoneLost } from './zone.ts';

/** A delivered push: the system decides when the app fetches, soon. */
export function scheduleFetch(run: Run, device: Device, cause: number): void {
  if (device.fetch.phase === 'in-flight') {
    device.fetch = { ...device.fetch, again: cause };
    return;
  }
  if (device.fetch.phase === 'scheduled') return;
  const { fetch_delay_ms, fetch_delay_jitter_ms } = run.world.scenario.assumptions;
  const ordinal = device.fetches_begun + 1;
  const delay_ms =
    fetch_delay_ms + run.draw(`fetch-delay/${device.id}/${ordinal}`, fetch_delay_jitter_ms);
  const scheduled = run.emit('fetch.scheduled', device.id, cause, {
    due_ms: run.now_ms + delay_ms,
  });
  beginAfter(run, device, delay_ms, scheduled);
}

/** Activation, a pull to refresh, a timer: the app fetches at once. */
export function fetchNow(run: Run, device: Device, cause: number): void {
  if (device.fetch.phase === 'in-flight') device.fetch = { ...device.fetch, again: cause };
  else begin(run, device, cause);
}

function beginAfter(run: Run, device: Device, delay_ms: number, cause: number): void {
  const ticket = newTicket(device);
  device.fetch = { phase: 'scheduled', ticket };
  run.after(delay_ms, { type: 'fetch-due', device: device.id, ticket, cause });
}

export function onFetchDue(run: Run, device: Device, ticket: number, cause: number): void {
  if (device.fetch.phase === 'scheduled' && device.fetch.ticket === ticket)
    begin(run, device, cause);
}

function begin(run: Run, device: Device, cause: number): void {
  if (!device.signed_in) {
    run.emit('fetch.failed', device.id, cause, { code: 'notAuthenticated' });
    device.fetch = { phase: 'idle' };
    return;
  }
  if (!reachable(device)) {
    device.fetch = { phase: 'waiting', cause };
    return;
  }
  const quiet_ms = device.quiet_until_ms - run.now_ms;
  if (quiet_ms > 0) {
    const failed = run.emit('fetch.failed', device.id, cause, {
      code: 'requestRateLimited',
      retry_after_ms: quiet_ms,
    });
    beginAfter(run, device, quiet_ms, failed);
    return;
  }
  device.fetches_begun += 1;
  device.fetch = { phase: 'in-flight', ticket: newTicket(device), again: null };
  askForZones(run, device, cause);
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
  const question: FetchQuestion = {
    device: device.id,
    connection: device.connection,
    ticket: device.fetch.ticket,
    step,
    database_token,
    zone_token: device.zone_token,
  };
  if (step === 'zone' && device.zone_token === null) device.full_fetch ??= new Set();
  const { request_latency_ms } = run.world.scenario.assumptions;
  run.after(request_latency_ms + jitter(run, device, 'fetch-request', question), {
    type: 'fetch-at-icloud',
    question,
    cause,
  });
}

function jitter(run: Run, device: Device, leg: string, question: FetchQuestion): number {
  const { network_jitter_ms } = run.world.scenario.assumptions;
  const name = `${leg}/${device.id}/${device.fetches_begun}/${question.step}/${question.zone_token}`;
  return run.draw(name, network_jitter_ms);
}

export function onFetchAtICloud(run: Run, question: FetchQuestion, cause: number): void {
  const device = deviceOf(run, question.device);
  if (device.connection !== question.connection) return; // cut off on the way
  const { fetch_page_size, response_latency_ms } = run.world.scenario.assumptions;
  const answer = answerFetch(run.world.icloud, question, run.now_ms, fetch_page_size);
  run.after(response_latency_ms + jitter(run, device, 'fetch-answer', question), {
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
  switch (result.kind) {
    case 'unavailable': {
      // claims server-throttle-503, retry-after
      const { retry_after_ms } = result;
      device.quiet_until_ms = run.now_ms + retry_after_ms;
      const failed = run.emit('fetch.failed', device.id, cause, {
        code: 'serviceUnavailable',
        retry_after_ms,
      });
      beginAfter(run, device, retry_after_ms, failed);
      break;
    }
    case 'token-expired': {
      // claim change-token-expired: start over without a token
      const failed = run.emit('fetch.failed', device.id, cause, { code: 'changeTokenExpired' });
      device.database_token = null;
      device.zone_token = null;
      device.full_fetch = new Set();
      askForZones(run, device, failed);
      break;
    }
    case 'zone-not-found': {
      const failed = run.emit('fetch.failed', device.id, cause, { code: 'zoneNotFound' });
      askForZones(run, device, failed);
      break;
    }
    case 'database':
      takeZones(run, device, question, result, cause);
      break;
    case 'page': {
      const completed = takePage(run, device, question, result, cause);
      if (result.more) {
        const requested = run.emit('fetch.requested', device.id, completed, {
          token: device.zone_token,
        });
        ask(run, device, 'zone', question.database_token, requested);
      } else {
        finish(run, device);
      }
      break;
    }
  }
}

function takeZones(
  run: Run,
  device: Device,
  question: FetchQuestion,
  zones: Extract<FetchAnswer['result'], { kind: 'database' }>,
  cause: number,
): void {
  const { zone_changed, zone_exists, zone_lost, token } = zones;
  const neverHadIt = question.database_token === null && device.known.size === 0;
  const lost = neverHadIt ? null : zone_lost;
  device.zone_known = zone_exists;
  const deleted = lost ? learnZoneLost(run, device, lost.reason, lost.revision, cause) : [];
  if (zone_changed && !lost) {
    ask(run, device, 'zone', token, cause);
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
    const requested = run.emit('fetch.requested', device.id, completed, {
      token: device.zone_token,
    });
    ask(run, device, 'zone', token, requested);
  } else {
    device.database_token = token;
    finish(run, device);
  }
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
    if (server) device.known.set(record, server);
    else device.known.delete(record);
    applied[record] = server?.fields ?? null;
  }
  device.zone_token = page.token;
  if (!page.more) {
    for (const record of unseenBy(device, page.token)) {
      device.known.delete(record);
      applied[record] = null;
      deleted.push(record);
    }
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
    .filter(
      ([record, { revision }]) =>
        revision <= token && !full_fetch.has(record) && !isUnconfirmed(device, record),
    )
    .map(([record]) => record);
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
    device.fetch = then === 'wait' ? { phase: 'waiting', cause: failed } : { phase: 'idle' };
  } else if (then === 'forget') {
    device.fetch = { phase: 'idle' };
  }
}

/** A fetch that waited for the network runs when there is one. */
export function resumeFetch(run: Run, device: Device): void {
  if (device.fetch.phase === 'waiting') begin(run, device, device.fetch.cause);
}

/** The runtime that a push gave is over (claim push-30-seconds). */
export function onSuspend(run: Run, device: Device, awake_until_ms: number): void {
  if (device.awake_until_ms !== awake_until_ms || inFront(device)) return;
  abortFetch(run, device, 'operationCancelled', null, 'wait');
}
