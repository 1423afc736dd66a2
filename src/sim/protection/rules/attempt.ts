/** Somebody tries an action: what the iPhone asks, and whether that can be given. */
import type { ActionId } from '../actions.ts';
import type { Refusal } from '../events.ts';
import { requirementOf } from '../requirement.ts';
import type { Run } from '../run.ts';
import { missingIn } from '../state.ts';
import type { Person } from '../types.ts';
import { carryOut } from './carry-out.ts';
import { endDueDelay } from './delays.ts';

export function attempt(run: Run, who: Person, action: ActionId): void {
  const { world } = run;
  const asks = requirementOf(action, world);
  const cause = run.emit('action.attempted', who, null, { action, asks });
  const refuse = (because: number, reason: Refusal, more: object = {}): void => {
    run.emit('action.refused', 'iphone', because, { action, reason, ...more });
  };

  if (world.holder !== who) return refuse(cause, 'not-in-hand');
  if (world.erased) return refuse(cause, 'erased');
  if (world.lost && action !== 'turn-off-lost-mode') return refuse(cause, 'lost-mode');
  if (isSoAlready(run, action)) return refuse(cause, 'nothing-to-do');
  if (action === 'turn-on-protection') {
    const missing = missingIn(world);
    if (missing.length > 0) return refuse(cause, 'requirements-missing', { missing });
  }

  if (asks === 'passcode') {
    if (world.passcode && !world.passcode.has(who)) return refuse(cause, 'wrong-passcode');
    return carryOut(run, who, action, run.emit('passcode.accepted', 'iphone', cause, { action }));
  }

  endDueDelay(run, action);
  const delay = asks === 'biometric-delay-biometric' ? world.delays.get(action) : undefined;
  if (delay && !delay.ended) {
    return refuse(cause, 'delay-running', { until_ms: delay.until_ms });
  }
  if (!world.sensor_works || !world.enrolled.has(who)) {
    const reason = world.sensor_works ? 'not-enrolled' : 'sensor-fails';
    const failed = run.emit('biometric.failed', 'iphone', cause, { action, reason });
    return refuse(failed, 'no-passcode-fallback');
  }
  const accepted = run.emit('biometric.accepted', 'iphone', cause, {
    action,
    check: delay ? 2 : 1,
  });
  if (asks === 'biometric' || delay) return carryOut(run, who, action, accepted);
  startDelay(run, action, accepted);
}

function startDelay(run: Run, action: ActionId, because: number): void {
  const { security_delay_ms } = run.world.scenario.assumptions;
  const until_ms = run.now_ms + security_delay_ms;
  const cause = run.emit('delay.started', 'iphone', because, { action, until_ms });
  run.world.delays.set(action, { cause, until_ms, ended: null });
  run.after(security_delay_ms, { type: 'delay-over', action, cause });
}

function isSoAlready({ world }: Run, action: ActionId): boolean {
  switch (action) {
    case 'turn-off-lost-mode':
      return !world.lost;
    case 'turn-off-find-my':
      return !world.find_my;
    case 'turn-off-protection':
      return world.protection === 'off';
    case 'turn-on-protection':
      return world.protection !== 'off';
    case 'remove-biometrics':
      return world.enrolled.size === 0;
    default:
      return false;
  }
}
