/** What the protection promises. */
import { actions } from '../actions.ts';
import type { Check } from './check.ts';
import { folded, inForce } from './fold.ts';

/** Where the measures apply, no covered action passes on a passcode (claim sdp-biometric-only). */
export const passcodeAloneNeverPasses: Check = function* (trace) {
  for (const [before, event] of folded(trace)) {
    if (event?.kind !== 'action.done' || !inForce(before)) continue;
    if (actions[event.action].tier === 'none') continue;
    const because = trace.events[event.cause ?? -1];
    const passed = because?.kind === 'biometric.accepted' && because.action === event.action;
    if (!passed) {
      yield { seq: event.seq, message: `${event.action} is done without Face ID or Touch ID` };
    }
  }
};

/** Only a face or finger that is enrolled passes, and only where the sensor works. */
export const strangersNeverPass: Check = function* (trace) {
  for (const [before, event] of folded(trace)) {
    if (event?.kind !== 'biometric.accepted') continue;
    if (!before.sensor_works || !before.enrolled.has(before.holder)) {
      yield { seq: event.seq, message: `the ${before.holder} passes, and is not enrolled` };
    }
  }
};

/** Where the measures apply, a delayed action waits its hour (claim sdp-security-delay). */
export const delaysTakeTheirTime: Check = function* (trace) {
  const { security_delay_ms } = trace.scenario.assumptions;
  for (const [before, event] of folded(trace)) {
    if (event?.kind !== 'action.done' || !inForce(before)) continue;
    if (actions[event.action].tier !== 'delay') continue;
    const delay = before.delays.get(event.action);
    if (!delay) {
      yield { seq: event.seq, message: `${event.action} is done with no delay behind it` };
    } else if (!delay.ended_early && event.at_ms - delay.started_ms < security_delay_ms) {
      yield { seq: event.seq, message: `${event.action} is done before its delay is over` };
    }
  }
};

/** A delay that a familiar place ended is worth nothing elsewhere. */
export const earlyEndsStayAtFamiliarPlaces: Check = function* (trace) {
  for (const [before, event] of folded(trace)) {
    if (event?.kind !== 'action.done' || !inForce(before)) continue;
    if (before.delays.get(event.action)?.ended_early) {
      yield { seq: event.seq, message: `${event.action} is done on a delay ended elsewhere` };
    }
  }
};
