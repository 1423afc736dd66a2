/**
 * From a commit to the device's door: iCloud sends one push to each other device,
 * and the push service passes it on or keeps the newest (claims sender-spared,
 * push-carries-no-data, apns-keeps-one).
 */
import type { Operation, Push } from '../state.ts';
import { mistreatsPushes } from '../releases.ts';
import { reachable } from '../state.ts';
import { deviceOf, ICLOUD, PUSH_SERVICE, type Run } from '../run.ts';

export function notifyAfterCommit(run: Run, operation: Operation, committed: number): void {
  for (const device of run.world.devices.values()) {
    if (device.id !== operation.device) notify(run, device.id, operation.id, committed);
  }
}

export function notify(run: Run, to: string, about: string, cause: number): void {
  const { commit_to_push_ms } = run.world.scenario.assumptions;
  run.after(commit_to_push_ms, { type: 'notify', to, key: `${about}>${to}`, cause });
}

export function onNotify(run: Run, to: string, key: string, cause: number): void {
  const device = deviceOf(run, to);
  const { mechanism, push_to_service_ms } = run.world.scenario.assumptions;
  if (!device.signed_in) return;
  if (mechanism === 'never-sent' && mistreatsPushes(device.os)) return;
  const sent = run.emit('push.sent', ICLOUD, cause, { to });
  const push: Push = { push: sent, to, sent_ms: run.now_ms, key, cause: sent };
  run.after(push_to_service_ms, { type: 'push-at-service', push });
}

/** Gates one and two: is the push service up, is the device connected? */
export function passOnOrStore(run: Run, push: Push): void {
  const { push_service } = run.world;
  if (run.now_ms < push_service.down_until_ms) store(run, push, ICLOUD);
  else if (reachable(deviceOf(run, push.to))) passOn(run, push);
  else store(run, push, PUSH_SERVICE);
}

/** A newer push takes the place of the one kept: both say no more than "something changed". */
function store(run: Run, push: Push, keeper: string): void {
  const { push_service, scenario } = run.world;
  const { push: id, to } = push;
  const kept = push_service.stored.get(to);
  if (kept && kept.push > id) {
    run.emit('push.replaced', keeper, push.cause, { to, push: kept.push, replaced: id });
    return;
  }
  const stored = run.emit('push.stored', keeper, push.cause, { to, push: id });
  if (kept && kept.push !== id) {
    run.emit('push.replaced', keeper, stored, { to, push: id, replaced: kept.push });
  }
  const waiting = { ...push, cause: stored, keeper };
  push_service.stored.set(to, waiting);
  const left_ms = push.sent_ms + scenario.assumptions.push_expiry_ms - run.now_ms;
  run.after(Math.max(0, left_ms), { type: 'push-expires', push: waiting });
}

function passOn(run: Run, push: Push): void {
  const { mechanism, push_to_device_ms, push_jitter_ms } = run.world.scenario.assumptions;
  if (mistreatsPushes(deviceOf(run, push.to).os)) {
    if (mechanism === 'dead-connection') return drop(run, PUSH_SERVICE, push, 'connection-dead');
    // Under never-sent only a push from before the installation can get this far.
    if (mechanism === 'token-refresh-fails' || mechanism === 'never-sent') {
      return drop(run, PUSH_SERVICE, push, 'stale-device-token');
    }
  }
  run.after(push_to_device_ms + run.draw('push', push.key, 0, push_jitter_ms), {
    type: 'push-at-device',
    push,
  });
}

function drop(
  run: Run,
  actor: string,
  push: Push,
  reason: 'connection-dead' | 'stale-device-token' | 'expired',
): void {
  run.emit('push.dropped', actor, push.cause, { to: push.to, push: push.push, reason });
}

export function onPushExpires(run: Run, push: Push): void {
  const { stored } = run.world.push_service;
  const kept = stored.get(push.to);
  if (kept?.push !== push.push) return;
  stored.delete(push.to);
  drop(run, kept.keeper, kept, 'expired');
}

/** The device is back, or the push service is: what was kept goes out. */
export function passOnStored(run: Run, to: string): void {
  const { push_service } = run.world;
  const kept = push_service.stored.get(to);
  if (!kept || run.now_ms < push_service.down_until_ms) return;
  if (reachable(deviceOf(run, to))) {
    push_service.stored.delete(to);
    passOn(run, kept);
  } else if (kept.keeper === ICLOUD) {
    store(run, kept, PUSH_SERVICE);
  }
}
