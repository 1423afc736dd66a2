/**
 * The device's side of a save: one operation in flight, everything else waits and
 * goes with the next one.
 */
import type { Device, Operation } from '../state.ts';
import { deviceOf, newTicket, type Run } from '../run.ts';
import { reachable } from '../state.ts';

/** Asks for a save soon; while one is in flight or due, the change goes with what comes after. */
export function wantSave(run: Run, device: Device, cause: number): void {
  if (device.in_flight || device.send_ticket !== null || device.unsent.size === 0) return;
  sendAfter(run, device, run.world.scenario.assumptions.edit_to_save_ms, cause);
}

export function sendAfter(run: Run, device: Device, delay_ms: number, cause: number): void {
  device.send_ticket = newTicket(device);
  run.after(delay_ms, { type: 'send', device: device.id, ticket: device.send_ticket, cause });
}

/** A try that any other reason to send overtakes. */
export function trySendAfter(run: Run, device: Device, delay_ms: number, cause: number): void {
  device.try_ticket = newTicket(device);
  run.after(delay_ms, { type: 'send', device: device.id, ticket: device.try_ticket, cause });
}

export function onSendDue(run: Run, device: Device, ticket: number, cause: number): void {
  const isTry = device.try_ticket === ticket && device.send_ticket === null && !device.in_flight;
  if (device.send_ticket === ticket || isTry) requestSave(run, device, cause);
}

/** Sends what is unsent, or repeats the operation that was cut off (claim response-lost). */
export function requestSave(run: Run, device: Device, cause: number): void {
  device.send_ticket = null;
  device.try_ticket = null;
  const nothing = device.unsent.size === 0 && !device.in_flight;
  if (nothing || !reachable(device)) return;
  if (!device.signed_in) {
    if (device.unsent.size > 0) {
      run.emit('save.retry-scheduled', device.id, cause, {
        operation: null,
        code: 'notAuthenticated',
      });
    }
    return;
  }
  const quiet_ms = device.quiet_until_ms - run.now_ms;
  if (quiet_ms > 0) {
    const waiting = run.emit('save.retry-scheduled', device.id, cause, {
      operation: device.in_flight?.id ?? null,
      code: 'requestRateLimited',
      retry_after_ms: quiet_ms,
    });
    sendAfter(run, device, quiet_ms, waiting);
    return;
  }
  device.in_flight ??= nextOperation(device);
  if (device.in_flight) transmit(run, device, device.in_flight, cause);
}

function nextOperation(device: Device): Operation | null {
  const records = nextBatch(device);
  if (records.length === 0) return null;
  device.operations_begun += 1;
  device.attempts_begun = 0;
  const operation: Operation = {
    id: `${device.id}-${device.operations_begun}`,
    device: device.id,
    ordinal: device.operations_begun,
    items: records.map((record) => ({
      record,
      change: device.unsent.get(record)!,
      base: device.known.get(record) ?? null,
    })),
    creates_zone: !device.zone_known,
  };
  for (const record of records) device.unsent.delete(record);
  return operation;
}

/** All unsent records, unless a refused operation is being sent in halves. */
function nextBatch(device: Device): readonly string[] {
  while (device.batches.length > 0) {
    const [first = [], ...rest] = device.batches;
    device.batches = rest;
    const records = first.filter((record) => device.unsent.has(record));
    if (records.length > 0) return records;
  }
  return [...device.unsent.keys()];
}

function transmit(run: Run, device: Device, operation: Operation, cause: number): void {
  const { request_latency_ms, network_jitter_ms } = run.world.scenario.assumptions;
  device.attempts_begun += 1;
  const attempt = device.attempts_begun;
  const requested = run.emit('save.requested', device.id, cause, {
    operation: operation.id,
    records: operation.items.map((item) => item.record),
  });
  run.after(
    request_latency_ms + run.draw('save-request', operation.id, attempt, network_jitter_ms),
    {
      type: 'save-at-icloud',
      operation,
      connection: device.connection,
      attempt,
      cause: requested,
    },
  );
}

/** The answer has not come in time: nobody can tell whether the save happened, so it is repeated. */
export function onAnswerOverdue(
  run: Run,
  operation: Operation,
  connection: number,
  cause: number,
): void {
  const device = deviceOf(run, operation.device);
  if (device.connection !== connection || device.in_flight?.id !== operation.id) return;
  const scheduled = run.emit('save.retry-scheduled', device.id, cause, {
    operation: operation.id,
    code: 'serverResponseLost',
  });
  requestSave(run, device, scheduled);
}
