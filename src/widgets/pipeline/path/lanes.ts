/** The ways that messages take, coloured by how far the followed change has come. */
import type { SyncTrace } from '../../../sim/sync/simulate.ts';
import { lastEditElsewhere } from '../view/edits.ts';
import { gatesAt, type GateName } from '../view/gates.ts';
import { perTrace } from '../view/per-trace.ts';
import { latestPush, pushesOf } from '../view/pushes.ts';
import type { Status } from '../view/status.ts';
import { stepsAt, type Step } from '../view/steps.ts';
import { lastSeq } from '../view/timeline.ts';
import { beginning, reversed, rounded, type Way } from './geometry.ts';
import type { DeviceSpot, Layout } from './layout.ts';
import { staysAt, travelled, wayOf } from './travel.ts';

export interface Lane {
  readonly key: string;
  readonly path: string;
  readonly status: Status;
  /** An arrowhead at its end. */
  readonly arrow: string;
}

const pushedTo = perTrace((trace) => new Set(pushesOf(trace).map((push) => push.to)));

export function lanesPicture(
  trace: SyncTrace,
  time_ms: number,
  layout: Layout,
  receiver: string,
): readonly Lane[] {
  const seq = lastSeq(trace, time_ms);
  const sender = lastEditElsewhere(trace, seq, receiver)?.actor;
  return layout.devices.flatMap((spot) => {
    const steps = stepsAt(trace, time_ms, spot.id);
    const status = (name: Step['step']) => steps.find(({ step }) => step === name)!.status;
    const open = spot.id === receiver;
    const saves = !open && spot === layout.devices[0];
    const records = spot.id === sender ? saveStatus(trace, time_ms, receiver) : status('fetch');
    return [
      lane(`records ${spot.id}`, saves ? reversed(spot.records_way) : spot.records_way, records),
      // A device that no push is sent to needs no way for one.
      ...(open || pushedTo(trace).has(spot.id) ? pushLanes(trace, time_ms, spot) : []),
      ...(open
        ? [
            lane(
              `inside ${spot.id}`,
              [spot.doors[0]!.at, spot.app],
              status('push') === 'done' ? 'done' : 'idle',
            ),
          ]
        : []),
    ];
  });
}

function saveStatus(trace: SyncTrace, time_ms: number, receiver: string): Status {
  return stepsAt(trace, time_ms, receiver).find(({ step }) => step === 'save')!.status;
}

/** As the gates say, with a trail behind the latest push while that is on its way. */
function pushLanes(trace: SyncTrace, time_ms: number, spot: DeviceSpot): readonly Lane[] {
  const gates = gatesAt(trace, time_ms, spot.id);
  const status = (name: GateName) => gates.find(({ gate }) => gate === name)!.status;
  const latest = latestPush(trace, lastSeq(trace, time_ms), spot.id);
  const stay = staysAt(trace, time_ms).find(({ push }) => push === latest);
  const place = stay?.place;
  const travels = place === 'to-service' || place === 'to-device';
  return [
    lane(
      `sent ${spot.id}`,
      spot.sent_way,
      place === 'to-service' ? 'idle' : status('push-service'),
      false,
    ),
    lane(`push ${spot.id}`, spot.push_way, place === 'to-device' ? 'idle' : status('connection')),
    ...(travels
      ? [
          lane(
            `trail ${spot.id}`,
            beginning(wayOf(place, spot), travelled(stay!, time_ms)),
            'active',
            false,
          ),
        ]
      : []),
  ];
}

function lane(key: string, way: Way, status: Status, arrow = true): Lane {
  return { key, path: rounded(way), status, arrow: arrow ? arrowAt(way) : '' };
}

function arrowAt(way: Way): string {
  const tip = way.at(-1)!;
  const from = way.at(-2)!;
  const length = Math.hypot(tip.x - from.x, tip.y - from.y);
  const along = { x: (tip.x - from.x) / length, y: (tip.y - from.y) / length };
  const wing = (side: number) =>
    `${tip.x - along.x * 7 - along.y * side * 4.5} ${tip.y - along.y * 7 + along.x * side * 4.5}`;
  return `M${wing(1)}L${tip.x} ${tip.y}L${wing(-1)}`;
}
