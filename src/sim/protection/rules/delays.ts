/** Security Delays end by time or at a familiar place, and are void where they no longer apply. */
import type { ActionId } from '../actions.ts';
import type { PayloadOf } from '../events.ts';
import type { Run } from '../run.ts';

/** The hour has passed (claim sdp-security-delay). */
export function onDelayOver(run: Run, action: ActionId, cause: number): void {
  const delay = run.world.delays.get(action);
  if (delay?.cause !== cause || delay.ended) return; // it ended early, or another took its place
  delay.ended = 'time';
  run.emit('delay.ended', 'iphone', cause, { action, reason: 'time' });
}

/** At the very moment at which it ends, what people do does not come too early. */
export function endDueDelay(run: Run, action: ActionId): void {
  const delay = run.world.delays.get(action);
  if (delay && delay.until_ms <= run.now_ms) onDelayOver(run, action, delay.cause);
}

/** Arriving at a familiar place may end a delay early (claim sdp-delay-ends-early). */
export function endDelaysAtFamiliarPlace(run: Run, because: number): void {
  for (const [action, delay] of run.world.delays) {
    if (delay.ended) continue;
    delay.ended = 'familiar-place';
    run.emit('delay.ended', 'iphone', because, { action, reason: 'familiar-place' });
  }
}

/** What a familiar place had ended begins anew elsewhere. Chosen: no source says. */
export function forgetEarlyEnds(run: Run, because: number): void {
  for (const [action, delay] of run.world.delays) {
    if (delay.ended !== 'familiar-place') continue;
    run.world.delays.delete(action);
    run.emit('delay.cancelled', 'iphone', because, { action, reason: 'left-familiar-place' });
  }
}

export function cancelDelays(
  run: Run,
  because: number,
  reason: PayloadOf<'delay.cancelled'>['reason'],
): void {
  for (const action of run.world.delays.keys()) {
    run.emit('delay.cancelled', 'iphone', because, { action, reason });
  }
  run.world.delays.clear();
}
