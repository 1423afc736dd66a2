/** Step 3 from near: the gates of one receiver, and where its latest push is. */
import type { SyncTrace } from '../../../sim/sync/simulate.ts';
import { conditionsAfter } from './conditions.ts';
import { latestPush, stateAt, type Push, type PushState } from './pushes.ts';
import type { StepReason } from './steps.ts';
import type { Status } from './status.ts';
import { lastChange, lastSeq } from './timeline.ts';

/** In the order in which a push meets them. */
export const gateNames = [
  'push-service',
  'connection',
  'token-check',
  'app-state',
  'budget',
] as const;
export type GateName = (typeof gateNames)[number];

/** What a gate did, where its status does not say it. */
export type GateNote = 'passed' | 'does-not-apply';

export interface Gate {
  readonly gate: GateName;
  readonly status: Status;
  /** Why a push fails or waits here; for a gate that stops nothing, what it did. */
  readonly why?: StepReason | GateNote;
}

/** Always five, in order; idle while no push has come to them. */
export function gatesAt(trace: SyncTrace, time_ms: number, receiver: string): readonly Gate[] {
  const seq = lastSeq(trace, time_ms);
  const push = latestPush(trace, seq, receiver);
  const place = push && placeAt(push, seq);
  const at = !place ? -1 : place.gate === 'app' ? gateNames.length : gateNames.indexOf(place.gate);
  // A push that is through was judged by the conditions at its delivery.
  const judged_seq = place?.gate === 'app' ? lastChange(push!.states, seq)!.seq : seq;
  const skipped = skippedGates(trace, judged_seq, receiver);
  return gateNames.map((gate, index): Gate => {
    if (place && index === at) {
      return { gate, status: place.status, ...(place.why && { why: place.why }) };
    }
    if (skipped.has(gate)) return { gate, status: 'idle', why: 'does-not-apply' };
    return index < at ? { gate, status: 'done', why: 'passed' } : { gate, status: 'idle' };
  });
}

/** Macs, and an app in front, are not rationed; a force-quit app is stopped all the same. */
function skippedGates(trace: SyncTrace, seq: number, receiver: string): ReadonlySet<GateName> {
  const { app_state, locked } = conditionsAfter(trace, seq, receiver);
  const { kind } = trace.scenario.devices.find(({ id }) => id === receiver)!;
  const rationed = kind !== 'mac' && (app_state !== 'foreground' || locked);
  if (rationed) return new Set();
  return new Set(app_state === 'force-quit' ? ['budget'] : ['app-state', 'budget']);
}

interface Standing {
  readonly gate: GateName | 'app';
  readonly status: Status;
  readonly why?: StepReason;
}

function placeAt(push: Push, seq: number): Standing | undefined {
  const state = stateAt(push, seq);
  switch (state?.kind) {
    case 'sent':
      return { gate: 'push-service', status: 'active' };
    case 'stored': {
      const gate = state.reason === 'offline' ? 'connection' : 'push-service';
      return { gate, status: 'waiting', why: state.reason };
    }
    case 'passed-on':
      return { gate: 'connection', status: 'active' };
    case 'arrived':
      return { gate: 'token-check', status: 'active' };
    case 'held':
      return { gate: 'budget', status: 'waiting', why: state.reason };
    case 'dropped': {
      // One that iCloud throws away has not come further than this.
      const gate = state.by === 'icloud' ? 'push-service' : stoppedAt[state.reason];
      return { gate, status: 'failed', why: state.reason };
    }
    case 'delivered':
      return { gate: 'app', status: 'done' };
    default:
      return undefined;
  }
}

/** The gate at which a discarded push was stopped. */
export const stoppedAt: Readonly<
  Record<Extract<PushState, { kind: 'dropped' }>['reason'], GateName>
> = {
  'stale-device-token': 'push-service',
  'connection-dead': 'connection',
  expired: 'connection',
  'unknown-token': 'token-check',
  'force-quit': 'app-state',
  'background-refresh-off': 'app-state',
  throttled: 'budget',
};
