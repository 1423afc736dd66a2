/**
 * What happens to a push on the device: the token check, the state of the app,
 * the budget of background deliveries. In this order, and each gate can end it.
 */
import type { DropReason, HoldReason } from '../events.ts';
import type { Device, Push } from '../state.ts';
import { mistreatsPushes } from '../releases.ts';
import { inFront, reachable } from '../state.ts';
import { deviceOf, type Run } from '../run.ts';
import { scheduleFetch } from './fetch.ts';
import { passOnOrStore } from './push-service.ts';

export function onPushAtDevice(run: Run, push: Push): void {
  const device = deviceOf(run, push.to);
  if (!reachable(device)) return passOnOrStore(run, push); // it went offline meanwhile
  // It left for a release that takes pushes; on the one there is now, none gets this far.
  if (isStoppedBefore(run, device)) return passOnOrStore(run, push);
  const arrived = run.emit('push.arrived', device.id, push.cause, { push: push.push });
  run.after(run.world.scenario.assumptions.token_check_ms, {
    type: 'push-at-token-check',
    push: { ...push, cause: arrived },
  });
}

export function onPushAtTokenCheck(run: Run, push: Push): void {
  const device = deviceOf(run, push.to);
  if (device.installing) return passOnOrStore(run, push); // it shut down meanwhile
  const { mechanism } = run.world.scenario.assumptions;
  if (mechanism === 'unknown-token' && mistreatsPushes(device.os)) {
    // claims token-check-26-4, token-check-is-the-bug
    return drop(run, device, push, 'unknown-token');
  }
  if (device.app_state === 'force-quit') {
    return drop(run, device, push, 'force-quit'); // claim force-quit-stops-pushes
  }
  if (skipsBudget(device)) return deliver(run, device, push);
  if (!device.background_refresh) {
    return drop(run, device, push, 'background-refresh-off'); // claim background-refresh-off
  }
  const reason = holdReason(run, device);
  if (reason) hold(run, device, push, reason);
  else deliver(run, device, push);
}

function isStoppedBefore(run: Run, { os }: Device): boolean {
  return run.world.scenario.assumptions.mechanism !== 'unknown-token' && mistreatsPushes(os);
}

/** Macs, and an app in front, are not rationed. */
function skipsBudget(device: Device): boolean {
  return device.kind === 'mac' || inFront(device);
}

function holdReason(run: Run, device: Device): HoldReason | null {
  if (device.low_power) return 'low-power'; // claim low-power-delays
  const { push_budget } = run.world.scenario.assumptions;
  return recentDeliveries(run, device).length >= push_budget ? 'hourly-budget' : null;
}

function recentDeliveries(run: Run, device: Device): readonly number[] {
  const { push_budget_window_ms } = run.world.scenario.assumptions;
  return device.delivered_ms.filter((at_ms) => at_ms > run.now_ms - push_budget_window_ms);
}

/** The device keeps one push back; a newer one replaces it (claim held-push-replaced). */
function hold(run: Run, device: Device, push: Push, reason: HoldReason): void {
  const earlier = device.held_push;
  const held = run.emit('push.held', device.id, push.cause, { push: push.push, reason });
  if (earlier) {
    run.emit('push.replaced', device.id, held, {
      to: device.id,
      push: push.push,
      replaced: earlier.push,
    });
  }
  device.held_push = { ...push, cause: held };
  if (reason === 'hourly-budget') lookAgainWhenBudgetFrees(run, device, push.push);
}

function lookAgainWhenBudgetFrees(run: Run, device: Device, push: number): void {
  const [oldest] = recentDeliveries(run, device);
  if (oldest === undefined) return; // a budget of none never frees
  const { push_budget_window_ms } = run.world.scenario.assumptions;
  run.after(oldest + push_budget_window_ms - run.now_ms, {
    type: 'held-push-due',
    device: device.id,
    push,
  });
}

/** Looks at the held push again: the budget has room, or a setting has changed. */
export function reviewHeldPush(run: Run, device: Device): void {
  const held = device.held_push;
  if (!held || device.installing) return;
  if (skipsBudget(device)) return deliverHeld(run, device, held.cause);
  if (!device.background_refresh) {
    device.held_push = null;
    return drop(run, device, held, 'background-refresh-off');
  }
  const reason = holdReason(run, device);
  if (reason === null) deliverHeld(run, device, held.cause);
  else if (reason === 'hourly-budget') lookAgainWhenBudgetFrees(run, device, held.push);
}

/** Opening the app delivers what was held at once. */
export function deliverHeld(run: Run, device: Device, cause: number): void {
  const held = device.held_push;
  if (!held) return;
  device.held_push = null;
  deliver(run, device, { ...held, cause });
}

/** Force-quit and restart discard what was held. */
export function discardHeld(run: Run, device: Device, cause: number): void {
  const held = device.held_push;
  if (!held) return;
  device.held_push = null;
  drop(run, device, { ...held, cause }, 'throttled');
}

function drop(run: Run, device: Device, push: Push, reason: DropReason): void {
  run.emit('push.dropped', device.id, push.cause, { to: device.id, push: push.push, reason });
}

/** The app is told, is woken where it must be, and fetches (claim push-30-seconds). */
function deliver(run: Run, device: Device, push: Push): void {
  const { background_runtime_ms } = run.world.scenario.assumptions;
  const delivered = run.emit('push.delivered', device.id, push.cause, { push: push.push });
  if (!skipsBudget(device)) {
    device.delivered_ms = [...recentDeliveries(run, device), run.now_ms];
    device.awake_until_ms = run.now_ms + background_runtime_ms;
    run.after(background_runtime_ms, {
      type: 'suspend',
      device: device.id,
      awake_until_ms: device.awake_until_ms,
    });
  }
  scheduleFetch(run, device, { cause: delivered, key: push.key });
}
