/** How a push may end, and how often. */
import type { SyncEvent } from '../events.ts';
import type { Check } from './check.ts';
import { Conditions, inFront } from './conditions.ts';

/** A push is delivered, dropped or replaced once, and one that was dropped leads to nothing. */
export const pushesEndOnce: Check = function* ({ events }) {
  const over = new Map<number, SyncEvent['kind']>();
  for (const event of events) {
    const cause = event.cause === null ? undefined : events[event.cause];
    if (cause?.kind === 'push.dropped') {
      yield { seq: event.seq, message: `${event.kind} comes of a push that was dropped` };
    }
    const push = endedBy(event);
    if (push === null) continue;
    const before = over.get(push);
    if (before) yield { seq: event.seq, message: `push ${push} had ended with ${before}` };
    over.set(push, event.kind);
  }
};

/** `seq` of the push whose journey is over with this event; null for all other events. */
export function endedBy(event: SyncEvent): number | null {
  if (event.kind === 'push.replaced') return event.replaced;
  return event.kind === 'push.delivered' || event.kind === 'push.dropped' ? event.push : null;
}

/** Background deliveries within any sliding window stay within the budget (claim push-budget). */
export const theBudgetIsKept: Check = function* (trace) {
  const { push_budget, push_budget_window_ms } = trace.scenario.assumptions;
  const conditions = new Conditions(trace);
  const delivered = new Map<string, readonly number[]>();
  for (const event of trace.events) {
    conditions.note(event);
    if (event.kind !== 'push.delivered') continue;
    const { seq, actor, at_ms } = event;
    const device = conditions.of(actor);
    if (!device || device.kind === 'mac' || inFront(device)) continue;
    const earlier = delivered.get(actor) ?? [];
    const within = [...earlier.filter((ms) => ms > at_ms - push_budget_window_ms), at_ms];
    delivered.set(actor, within);
    if (within.length > push_budget) {
      yield { seq, message: `${actor} is handed push ${within.length} of ${push_budget}` };
    }
  }
};
