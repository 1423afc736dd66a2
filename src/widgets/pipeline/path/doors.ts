/** The gates of the receiver as doors in a row, and its tray. */
import type { SyncTrace } from '../../../sim/sync/simulate.ts';
import { pipeline } from '../../../messages/pipeline.ts';
import { conditionsAt } from '../view/conditions.ts';
import { gatesAt, type Gate } from '../view/gates.ts';
import type { Status } from '../view/status.ts';
import { trayAt } from '../view/tray.ts';
import { point, type Point } from './geometry.ts';
import type { DeviceSpot, DoorSpot, Layout, TextSpot } from './layout.ts';
import type { TextLine } from './screen.ts';
import { wrapped } from './text.ts';
import { trayPlace, trayPlaces } from './tray-place.ts';
import type { Token } from './tokens.ts';

export interface DoorPicture {
  readonly gate: string;
  readonly status: Status;
  /** The two posts, and the two leaves that hang on them. */
  readonly posts: string;
  readonly leaves: string;
  readonly shape: Point;
  readonly label: TextSpot & { readonly lines: readonly string[] };
}

export interface TrayPicture {
  readonly outline: string;
  /** The envelopes in it, as many as it can show. */
  readonly envelopes: readonly Token[];
  readonly lines: readonly TextLine[];
  readonly anchor: TextSpot['anchor'];
  /** The tone of what the lines say. */
  readonly status: Status;
}

/** From the middle of a door to its posts. */
const reach = 21;
const leaf = 19;
/** Half an envelope. */
const touching = 15;
/** Of 12.5 units, and bold: wider than its size says. */
const bold_size = 14;

/** @param envelopes pushes on the move to or in this device: doors open as they pass */
export function doorsPicture(
  trace: SyncTrace,
  time_ms: number,
  spot: DeviceSpot,
  { flow, kind }: Layout,
  envelopes: readonly Point[],
): readonly DoorPicture[] {
  const gates = new Map(gatesAt(trace, time_ms, spot.id).map((gate) => [gate.gate, gate]));
  const { online, app_state } = conditionsAt(trace, time_ms, spot.id);
  return spot.doors.map((door) => {
    const shut =
      (door.gate === 'connection' && !online) ||
      (door.gate === 'app-state' && app_state === 'force-quit');
    const { status: gate, why } = gates.get(door.gate)!;
    // The latest push may have passed before the door was shut.
    const status = shut && gate === 'done' ? 'waiting' : gate;
    const name = pipeline.gates[door.gate];
    const lines = kind === 'wide' ? name.split(' ') : [name];
    return {
      gate: door.gate,
      status,
      // What does not apply stands open.
      ...drawn(
        door.at,
        flow,
        (status === 'done' && !shut) ||
          why === 'does-not-apply' ||
          opensFor(envelopes, door.at, flow),
      ),
      shape: shapePlace(door, flow),
      label: { ...door.label, y: door.label.y - (lines.length - 1) * 15, lines },
    };
  });
}

/** Has an envelope on its way through the doors come so far that it touches this one? */
function opensFor(envelopes: readonly Point[], door: Point, flow: Point): boolean {
  return envelopes.some(({ x, y }) => {
    const ahead = (x - door.x) * flow.x + (y - door.y) * flow.y;
    const aside = Math.abs((x - door.x) * flow.y) + Math.abs((y - door.y) * flow.x);
    return aside < 1 && ahead > -touching;
  });
}

/** Posts and leaves: shut across the way, or both swung along it. */
function drawn({ x, y }: Point, flow: Point, open: boolean) {
  const across = point(-flow.y, flow.x);
  const posts = [-1, 1].map((side) => {
    const from = point(x + across.x * side * reach, y + across.y * side * reach);
    const to = point(x + across.x * side * (reach + 5), y + across.y * side * (reach + 5));
    return `M${from.x} ${from.y}L${to.x} ${to.y}`;
  });
  const leaves = [-1, 1].map((side) => {
    const hinge = point(x + across.x * side * reach, y + across.y * side * reach);
    const tip = open
      ? point(
          hinge.x + flow.x * leaf - across.x * side * 3,
          hinge.y + flow.y * leaf - across.y * side * 3,
        )
      : point(x + across.x * side * 1.5, y + across.y * side * 1.5);
    return `M${hinge.x} ${hinge.y}L${tip.x} ${tip.y}`;
  });
  return { posts: posts.join(''), leaves: leaves.join('') };
}

/** Below a door that stands across the picture, else between it and its name; inside the device. */
function shapePlace({ at, gate }: DoorSpot, flow: Point): Point {
  const inwards = gate === 'connection' ? 14 : 0;
  if (flow.y === 0) return point(at.x + flow.x * inwards, at.y + reach + 16);
  return point(at.x - reach - 14, at.y + inwards);
}

export function trayPicture(
  trace: SyncTrace,
  time_ms: number,
  spot: DeviceSpot,
): TrayPicture | null {
  const { count, reason } = trayAt(trace, time_ms, spot.id);
  const stopped = gatesAt(trace, time_ms, spot.id).find(
    ({ status }) => status === 'failed' || status === 'waiting',
  );
  if (count === 0 && !spot.open) return null;
  const { x, y, width, height } = spot.tray;
  const lines = [
    ...(count > 0 ? [pipeline.discarded(count)] : []),
    ...(spot.open ? reasonLines(stopped, reason, spot.tray_label.width) : []),
  ];
  const shown = Math.min(count, trayPlaces(spot));
  return {
    outline: `M${x} ${y + 8}V${y + height}H${x + width}V${y + 8}`,
    envelopes: Array.from({ length: shown }, (_, index) => putAside(spot, index)),
    lines: lines.map((text, index) => ({
      text,
      x: spot.tray_label.x,
      y: spot.tray_label.y + index * 16,
    })),
    anchor: spot.tray_label.anchor,
    status: stopped?.status ?? 'idle',
  };
}

function reasonLines(
  stopped: Gate | undefined,
  last: Gate['why'] | null,
  width: number,
): readonly string[] {
  const why = stopped?.why ?? last;
  if (!why || why === 'passed' || why === 'does-not-apply') return [];
  return wrapped(pipeline.reasons[why], width, bold_size, 3);
}

function putAside(spot: DeviceSpot, index: number): Token {
  return {
    ...trayPlace(spot, index),
    key: `discarded ${index}`,
    kind: 'envelope',
    mark: '',
    device: spot.id,
    caption: '',
    caption_side: 'below',
    state: 'put-aside',
  };
}
