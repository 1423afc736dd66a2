/**
 * The device's side of a fetch: when it asks, and for what. It asks for what changed since its server change
 * tokens, so a push that never came costs time and no data (claim change-token-opaque).
 */
import type { Device, Wish } from '../state.ts';
import { inFront, reachable } from '../state.ts';
import { deviceOf, newTicket, type Run } from '../run.ts';
import { answerFetch, type FetchQuestion } from './pages.ts';

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

export function beginAfter(run: Run, device: Device, delay_ms: number, wish: Wish): void {
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
export function mustWait(run: Run, device: Device, { cause, key }: Wish): boolean {
  const quiet_ms = device.quiet_until_ms - run.now_ms;
  if (quiet_ms <= 0) return false;
  const failed = run.emit('fetch.failed', device.id, cause, {
    code: 'requestRateLimited',
    retry_after_ms: quiet_ms,
  });
  beginAfter(run, device, quiet_ms, { cause: failed, key: later(key) });
  return true;
}

export function askForZones(run: Run, device: Device, cause: number): void {
  const requested = run.emit('fetch.requested', device.id, cause, { token: device.zone_token });
  ask(run, device, 'database', device.database_token, requested);
}

export function ask(
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

export function finish(run: Run, device: Device): void {
  if (device.fetch.phase !== 'in-flight') return;
  const { again } = device.fetch;
  device.fetch = { phase: 'idle' };
  if (again !== null) begin(run, device, again);
}

/** A fetch under way began with a token of a zone that has gone: it begins again, without one. */
export function beginAnew(run: Run, device: Device, cause: number): void {
  if (device.fetch.phase !== 'in-flight') return;
  const key = later(device.fetch.key);
  const failed = run.emit('fetch.failed', device.id, cause, { code: 'operationCancelled' });
  begin(run, device, { cause: failed, key });
}

/** Names the draws of a fetch that is tried once more. */
export function later(key: string): string {
  const [name, tries = '0'] = key.split('~');
  return `${name}~${Number(tries) + 1}`;
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
    const wish = { cause: failed, key: later(device.fetch.key) };
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
