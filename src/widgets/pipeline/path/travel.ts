/** Pushes between iCloud, the push service and a device: on which way, and how far along. */
import { easeCubicInOut } from 'd3';
import type { SyncTrace } from '../../../sim/sync/simulate.ts';
import { underWay } from '../view/intervals.ts';
import { perTrace } from '../view/per-trace.ts';
import { pushesOf, type Push, type PushStage } from '../view/pushes.ts';
import { between, type Way } from './geometry.ts';
import type { DeviceSpot } from './layout.ts';

/** A push, and where it is just now. */
export interface PushStay extends PushStage {
  readonly push: Push;
}

const staysUnderWay = perTrace((trace) =>
  underWay(
    pushesOf(trace).flatMap((push): readonly PushStay[] =>
      push.stages.map((stage) => ({ ...stage, push })),
    ),
  ),
);

export function staysAt(trace: SyncTrace, time_ms: number): readonly PushStay[] {
  return staysUnderWay(trace)(time_ms);
}

/** To the push service, or on to the device. A push is outside until `push.arrived`. */
export function wayOf(place: 'to-service' | 'to-device', spot: DeviceSpot): Way {
  if (place === 'to-service') return spot.sent_way;
  const last = spot.push_way.at(-1)!;
  const before = spot.push_way.at(-2)!;
  const length = Math.hypot(last.x - before.x, last.y - before.y);
  const end = spot.open ? between(last, before, outside / length) : spot.look;
  return [...spot.push_way.slice(0, -1), end];
}

/** From the middle of a waiting envelope to the door: it does not touch it. */
const outside = 24;

/** Share of the stretch that has passed, as things that are moved move. */
export function travelled(
  { start_ms, end_ms }: { readonly start_ms: number; readonly end_ms: number },
  time_ms: number,
): number {
  return easeCubicInOut((time_ms - start_ms) / (end_ms - start_ms));
}
