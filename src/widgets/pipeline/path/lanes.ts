/** The ways that messages take, coloured by how far the followed change has come. */
import type { SyncTrace } from '../../../sim/sync/simulate.ts';
import { lastEditElsewhere } from '../view/edits.ts';
import { gatesAt } from '../view/gates.ts';
import { perTrace } from '../view/per-trace.ts';
import { pushesOf } from '../view/pushes.ts';
import type { Status } from '../view/status.ts';
import type { Step } from '../view/steps.ts';
import { lastSeq } from '../view/timeline.ts';
import { reversed, rounded, type Way } from './geometry.ts';
import type { Layout } from './layout.ts';

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
  steps: readonly Step[],
): readonly Lane[] {
  const gates = new Map(
    gatesAt(trace, time_ms, receiver).map(({ gate, status }) => [gate, status]),
  );
  const status = (name: Step['step']) => steps.find(({ step }) => step === name)!.status;
  const sender = lastEditElsewhere(trace, lastSeq(trace, time_ms), receiver)?.actor;
  return layout.devices.flatMap((spot) => {
    const open = spot.id === receiver;
    // A device that no push is sent to needs no way for one.
    const pushed = open || pushedTo(trace).has(spot.id);
    const saves = !open && spot === layout.devices[0];
    const records = open ? status('fetch') : spot.id === sender ? status('save') : 'idle';
    return [
      lane(`records ${spot.id}`, saves ? reversed(spot.records_way) : spot.records_way, records),
      ...(pushed
        ? [
            lane(
              `sent ${spot.id}`,
              spot.sent_way,
              open ? gates.get('push-service')! : 'idle',
              false,
            ),
            lane(`push ${spot.id}`, spot.push_way, open ? gates.get('connection')! : 'idle'),
          ]
        : []),
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
