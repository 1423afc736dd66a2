/**
 * No push vanishes. Each one sent has ended, is on its way for no longer than that
 * takes, or is kept, one a device, for a reason that still holds (claims
 * apns-keeps-one, held-push-replaced).
 */
import type { SyncEvent } from '../events.ts';
import type { SyncTrace } from '../simulate.ts';
import type { Assumptions } from '../assumptions.ts';
import type { Check } from './check.ts';
import { Conditions, inFront } from './conditions.ts';
import { endedBy } from './push-ends.ts';

export const noPushVanishes: Check = function* (trace) {
  const journeys = new Journeys(trace);
  for (const event of trace.events) {
    const late = journeys.follow(event);
    if (late) yield { seq: event.seq, message: late };
  }
  for (const [push, by_ms] of journeys.due_ms) {
    if (by_ms < trace.end.at_ms) {
      yield { seq: null, message: `push ${push} vanishes: nothing tells of it after ${by_ms} ms` };
    }
  }
};

class Journeys {
  /** When the next event of each push that has not ended is due, by the `seq` of its push.sent. */
  readonly due_ms = new Map<number, number>();
  /** The push kept for each device by the push service, and by the device itself. */
  readonly #stored = new Map<string, number>();
  readonly #held = new Map<string, number>();
  readonly #sent_ms = new Map<number, number>();
  readonly #conditions: Conditions;
  readonly #assumed: Assumptions;

  constructor(trace: SyncTrace) {
    this.#conditions = new Conditions(trace);
    this.#assumed = trace.scenario.assumptions;
  }

  /** Says what is wrong where the event comes too late. */
  follow(event: SyncEvent): string | null {
    this.#conditions.note(event);
    const late = this.#lateness(event);
    const over = endedBy(event);
    if (over !== null) this.#end(over);
    this.#take(event);
    this.#release(event);
    return late;
  }

  #lateness(event: SyncEvent): string | null {
    const push = endedBy(event) ?? ('push' in event ? event.push : null);
    const by_ms = push === null ? undefined : this.due_ms.get(push);
    if (by_ms === undefined || event.at_ms <= by_ms) return null;
    return `${event.kind} of push ${push} was due at ${by_ms} ms`;
  }

  #end(push: number): void {
    this.due_ms.delete(push);
    for (const kept of [this.#stored, this.#held]) {
      for (const [device, which] of kept) if (which === push) kept.delete(device);
    }
  }

  /** Where the push is now, and by when it must be heard of again. */
  #take(event: SyncEvent): void {
    const { at_ms } = event;
    const { push_to_service_ms, token_check_ms } = this.#assumed;
    switch (event.kind) {
      case 'push.sent':
        this.#sent_ms.set(event.seq, at_ms);
        this.due_ms.set(event.seq, at_ms + push_to_service_ms + this.#delivery_ms());
        break;
      case 'push.arrived':
        this.due_ms.set(event.push, at_ms + token_check_ms);
        break;
      case 'push.stored': {
        this.#keep(this.#stored, event.to, event.push, at_ms);
        const sent_ms = this.#sent_ms.get(event.push) ?? at_ms;
        this.due_ms.set(event.push, Math.max(at_ms, sent_ms + this.#assumed.push_expiry_ms));
        break;
      }
      case 'push.held':
        this.#keep(this.#held, event.actor, event.push, at_ms);
        this.#rationUntil(event.actor, at_ms);
        break;
    }
  }

  /** The one kept so far must go at once. */
  #keep(kept: Map<string, number>, device: string, push: number, at_ms: number): void {
    const earlier = kept.get(device);
    if (earlier !== undefined && earlier !== push) this.due_ms.set(earlier, at_ms);
    kept.set(device, push);
  }

  /** Does the event remove the reason to keep a push? */
  #release(event: SyncEvent): void {
    if (event.kind === 'push-service.up') {
      for (const to of [...this.#stored.keys()]) this.#passOn(to, event.at_ms);
    }
    if (event.kind === 'device.online') this.#passOn(event.actor, event.at_ms);
    if (event.kind === 'push.delivered' || event.kind === 'device.settings-changed') {
      this.#rationUntil(event.actor, event.at_ms);
    }
    // A device that installs a release does nothing else; its restart discards what it holds.
    if (event.kind === 'os.install-started') this.#heldIsDue(event.actor, Infinity);
    if (event.kind === 'device.restarted') this.#heldIsDue(event.actor, event.at_ms);
    this.#handOver(event.actor, event.at_ms);
  }

  #heldIsDue(device: string, by_ms: number): void {
    const push = this.#held.get(device);
    if (push !== undefined) this.due_ms.set(push, by_ms);
  }

  #passOn(to: string, at_ms: number): void {
    const push = this.#stored.get(to);
    if (push === undefined || !this.#conditions.push_service_up) return;
    if (!this.#conditions.of(to)?.reachable) return;
    this.#stored.delete(to);
    this.due_ms.set(push, at_ms + this.#delivery_ms());
  }

  /** A held push waits while power is low, and else for no longer than the budget's window. */
  #rationUntil(device: string, at_ms: number): void {
    const { push_budget, push_budget_window_ms } = this.#assumed;
    const forever = this.#conditions.of(device)?.low_power || push_budget === 0;
    this.#heldIsDue(device, forever ? Infinity : at_ms + push_budget_window_ms);
  }

  /** In front, or quit: a held push is handed over or discarded now. */
  #handOver(device: string, at_ms: number): void {
    const condition = this.#conditions.of(device);
    if (!condition) return;
    if (inFront(condition) || condition.app_state === 'force-quit') this.#heldIsDue(device, at_ms);
  }

  #delivery_ms(): number {
    return this.#assumed.push_to_device_ms + this.#assumed.push_jitter_ms;
  }
}
