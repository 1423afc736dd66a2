/** Step 3 from near: the gates of one receiver, and where its latest push is. */
import type { SyncTrace } from '../../../sim/sync/simulate.ts';
import { latestPush, stateAt, type Push, type PushState } from './pushes.ts';
import type { StepReason } from './steps.ts';
import type { Status } from './status.ts';
import { lastSeq } from './timeline.ts';

/** In the order in which a push meets them. */
export const gateNames = [
  'push-service',
  'connection',
  'token-check',
  'app-state',
  'budget',
] as const;
export type GateName = (typeof gateNames)[number];

export interface Gate {
  readonly gate: GateName;
  readonly status: Status;
  readonly why?: StepReason;
}

/** Always five, in order; all idle while no push has been sent. */
export function gatesAt(trace: SyncTrace, time_ms: number, receiver: string): readonly Gate[] {
  const seq = lastSeq(trace, time_ms);
  const push = latestPush(trace, seq, receiver);
  const place = push && placeAt(push, seq);
  if (!place) return gateNames.map((gate) => ({ gate, status: 'idle' }));
  const at = place.gate === 'app' ? gateNames.length : gateNames.indexOf(place.gate);
  return gateNames.map((gate, index): Gate => {
    if (index < at) return { gate, status: 'done' };
    if (index > at) return { gate, status: 'idle' };
    return { gate, status: place.status, ...(place.why && { why: place.why }) };
  });
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
    case 'dropped':
      return { gate: stoppedAt[state.reason], status: 'failed', why: state.reason };
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
