/**
 * No upload is delayed: on a device that can send, and has no earlier save to
 * settle, a change is sent within the time the app waits, on an affected release
 * as on any other (claim uploads-unaffected).
 */
import type { SyncEvent } from '../events.ts';
import type { Check } from './check.ts';
import { Conditions } from './conditions.ts';

/** `busy` from the first sign of a save that is not settled yet until one settles everything. */
type State = 'idle' | 'busy' | { readonly changed: number; readonly due_ms: number };

export const uploadsAreNotDelayed: Check = function* (trace) {
  const { events, scenario, end } = trace;
  const conditions = new Conditions(trace);
  const states = new Map<string, State>(scenario.devices.map(({ id }) => [id, 'idle']));
  const isLate = (state: State, at_ms: number) =>
    typeof state === 'object' && at_ms > state.due_ms ? state : null;

  for (const event of events) {
    conditions.note(event);
    const device = conditions.of(event.actor);
    const state = states.get(event.actor);
    if (!device || !state) continue;
    const late = isLate(state, event.at_ms);
    if (late) yield delayed(event.actor, late);
    if (late || occupies(event)) {
      states.set(event.actor, 'busy');
    } else if (event.kind === 'save.acknowledged' && settlesAll(events, event)) {
      states.set(event.actor, 'idle');
    } else if (changes(event)) {
      const able = device.reachable && device.signed_in;
      const due_ms = event.at_ms + scenario.assumptions.edit_to_save_ms;
      if (!able) states.set(event.actor, 'busy');
      else if (state === 'idle') states.set(event.actor, { changed: event.seq, due_ms });
    }
  }
  for (const [device, state] of states) {
    const late = isLate(state, end.at_ms);
    if (late) yield delayed(device, late);
  }
};

function delayed(device: string, { changed, due_ms }: Exclude<State, string>) {
  return { seq: changed, message: `${device} has not sent this by ${due_ms} ms` };
}

function changes(event: SyncEvent): boolean {
  return event.kind === 'record.edited' || event.kind === 'record.deleted';
}

/** The save is under way, waits for a reason of its own, or is cut off. */
function occupies({ kind }: SyncEvent): boolean {
  return (
    kind === 'save.requested' ||
    kind === 'save.retry-scheduled' ||
    kind === 'record.merged' ||
    kind === 'device.offline' ||
    kind === 'device.restarted' ||
    kind === 'account.signed-out' ||
    kind === 'zone.lost'
  );
}

/** Nothing of the operation was refused, and nothing was changed since it was requested. */
function settlesAll(
  events: readonly SyncEvent[],
  { seq, actor, operation }: Extract<SyncEvent, { kind: 'save.acknowledged' }>,
): boolean {
  for (let at = seq - 1; at >= 0; at -= 1) {
    const event = events[at]!;
    if (event.kind === 'save.rejected' && event.operation === operation) return false;
    if (event.actor !== actor) continue;
    if (changes(event)) return false;
    if (event.kind === 'save.requested') return true;
  }
  return true;
}
