/** The path from side to side, for a figure of 768 px and more. */
import type { DeviceKind, DeviceSetup } from '../../../sim/sync/types.ts';
import { deviceNames } from '../../../messages/devices.ts';
import { screenOf } from './chassis.ts';
import {
  box,
  flippedBox,
  flippedPoint,
  point,
  type Box,
  type Point,
  type Way,
} from './geometry.ts';
import type { Cast } from '../view/cast.ts';
import type { DeviceSpot, DoorSpot, Layout, TextSpot } from './layout.ts';
import { emsOf } from './text.ts';

const width = 984;
const height = 420;
const push_y = 208;
const third_push_y = 258;
const fetch_y = 104;
/** Right edge of the records room. */
const records_x = 374;

/** Measured with the receiver on the right; where it is on the left, turned over. */
export function wideLayout({ receiver, across, third }: Cast): Layout {
  const left = receiver.kind === 'mac';
  const turn = left ? turnedOver : asItIs;
  const slot = turn.point(point(454, push_y));
  const icloud = turn.box(box(244, 36, 270, 372));
  return {
    kind: 'wide',
    width,
    height,
    flow: point(left ? -1 : 1, 0),
    icloud,
    icloud_title: { x: icloud.x + 16, y: 63, anchor: 'start' },
    records: turn.box(box(258, 78, 116, left ? 254 : 316)),
    push_service: turn.box(box(408, 136, 92, 144)),
    push_service_title: { x: slot.x, y: 158, anchor: 'middle' },
    push_service_lines: 2,
    devices: [
      ...(across ? [left ? acrossOnTheRight(across) : acrossOnTheLeft(across)] : []),
      receiverSpot(receiver, turn),
      ...(third ? [left ? thirdOnTheRight(third) : thirdBelow(third)] : []),
    ],
    steps: {
      edit: left ? { x: right_x, y: 213, anchor: 'start' } : { x: 8, y: 256, anchor: 'start' },
      save: { ...turn.point(point(205, left ? 102 : 134)), anchor: 'middle' },
      push: { ...turn.point(point(557, push_y - 22)), anchor: 'middle' },
      fetch: { ...turn.point(point(557, fetch_y - 16)), anchor: 'middle' },
    },
  };
}

interface Turn {
  point(of: Point): Point;
  box(of: Box): Box;
  way(of: Way): Way;
}

const asItIs: Turn = { point: (of) => of, box: (of) => of, way: (of) => of };
const turnedOver: Turn = {
  point: (of) => flippedPoint(of, width),
  box: (of) => flippedBox(of, width),
  way: (of) => of.map((at) => flippedPoint(at, width)),
};

function receiverSpot({ id, kind }: DeviceSetup, turn: Turn): DeviceSpot {
  const left = turn === turnedOver;
  const chassis = turn.box(box(600, 36, 378, 268));
  const tray = turn.box(box(620, 256, 88, 32));
  const labelAbove = (x: number): TextSpot => ({ ...turn.point(point(x, 170)), anchor: 'middle' });
  const doors: readonly DoorSpot[] = [
    // The name of the first door stands inside, or it would run into the gap.
    {
      gate: 'connection',
      at: turn.point(point(600, push_y)),
      label: { ...turn.point(point(610, 170)), anchor: left ? 'end' : 'start' },
    },
    { gate: 'token-check', at: turn.point(point(714, push_y)), label: labelAbove(714) },
    { gate: 'app-state', at: turn.point(point(774, push_y)), label: labelAbove(774) },
    { gate: 'budget', at: turn.point(point(826, push_y)), label: labelAbove(826) },
  ];
  return {
    id,
    kind,
    open: true,
    chassis,
    screen: turn.box(box(862, 54, 102, 234)),
    app_label: { x: left ? 30 : 872, y: 73, anchor: 'start' },
    title: { x: left ? chassis.x + 134 : chassis.x + 20, y: 66, anchor: 'start' },
    remarks: 'beside',
    note: { x: left ? chassis.x + 134 : chassis.x + 20, y: 84, width: 230 },
    records_way: turn.way([point(records_x, fetch_y), point(862, fetch_y)]),
    sent_way: turn.way([point(records_x, push_y), point(454, push_y)]),
    push_way: turn.way([point(454, push_y), point(600, push_y)]),
    look: turn.point(point(680, push_y)),
    app: turn.point(point(862, push_y)),
    doors,
    hold: turn.point(point(800, push_y)),
    tray,
    tray_label: {
      x: left ? tray.x - 10 : tray.x + tray.width + 10,
      y: 268,
      anchor: left ? 'end' : 'start',
      width: 136,
    },
  };
}

type ClosedPlace = Omit<
  DeviceSpot,
  'id' | 'kind' | 'open' | 'screen' | 'app_label' | 'hold' | 'doors'
>;

/** A closed device looks at a push, and holds it, outside its edge. */
function closed({ id, kind }: DeviceSetup, place: ClosedPlace): DeviceSpot {
  const screen = screenOf(kind, place.chassis);
  return { id, kind, open: false, screen, app_label: null, hold: place.look, doors: [], ...place };
}

/** A note on the line of the name. */
function afterName(kind: DeviceKind, { x, y }: Point): DeviceSpot['note'] {
  return { x: x + Math.round(emsOf(deviceNames[kind]) * 16) + 6, y, width: 100 };
}

function acrossOnTheLeft(device: DeviceSetup): DeviceSpot {
  return closed(device, {
    chassis: box(10, 100, 156, 112),
    title: { x: 10, y: 86, anchor: 'start' },
    remarks: 'beside',
    note: { x: 10, y: 68, width: 230 },
    records_way: [point(258, 158), point(170, 158)],
    sent_way: [point(records_x, push_y), point(454, push_y)],
    push_way: [point(454, push_y), point(454, 414), point(128, 414), point(128, 226)],
    look: point(128, 246),
    app: point(128, 200),
    tray: box(10, 280, 84, 24),
    tray_label: { x: 10, y: 322, anchor: 'start', width: 100 },
  });
}

const widths: Readonly<Record<DeviceKind, number>> = { iphone: 88, ipad: 136, mac: 140 };

function thirdBelow(device: DeviceSetup): DeviceSpot {
  const right = 600 + widths[device.kind];
  const title = point(right + 14, 342);
  return closed(device, {
    chassis: box(600, 324, widths[device.kind], 86),
    title: { ...title, anchor: 'start' },
    remarks: 'stacked',
    note: afterName(device.kind, title),
    records_way: [point(records_x, 388), point(597, 388)],
    sent_way: [point(records_x, third_push_y), point(454, third_push_y)],
    push_way: [
      point(454, third_push_y),
      point(548, third_push_y),
      point(548, 350),
      point(597, 350),
    ],
    look: point(576, 350),
    app: point(616, 350),
    tray: box(right + 14, 384, 66, 24),
    tray_label: { x: right + 90, y: 401, anchor: 'start', width: 120 },
  });
}

const right_x = 820;

function acrossOnTheRight(device: DeviceSetup): DeviceSpot {
  const title = point(right_x, 30);
  return closed(device, {
    chassis: box(right_x, 60, device.kind === 'iphone' ? 110 : 148, 134),
    title: { ...title, anchor: 'start' },
    remarks: 'below',
    note: afterName(device.kind, title),
    records_way: [point(width - 258, 124), point(right_x - 3, 124)],
    sent_way: [point(width - records_x, push_y), point(530, push_y)],
    push_way: [point(530, push_y), point(566, push_y), point(566, 76), point(right_x - 3, 76)],
    look: point(right_x - 24, 76),
    app: point(right_x + 16, 76),
    tray: box(right_x + 90, 204, 56, 24),
    tray_label: { x: right_x + 90, y: 200, anchor: 'start', width: 60 },
  });
}

function thirdOnTheRight(device: DeviceSetup): DeviceSpot {
  const title = point(right_x, 247);
  return closed(device, {
    chassis: box(right_x, 273, device.kind === 'iphone' ? 110 : 148, 99),
    title: { ...title, anchor: 'start' },
    remarks: 'below',
    note: afterName(device.kind, title),
    records_way: [point(width - 258, 296), point(right_x - 3, 296)],
    sent_way: [point(width - records_x, third_push_y), point(530, third_push_y)],
    push_way: [
      point(530, third_push_y),
      point(530, 376),
      point(right_x - 52, 376),
      point(right_x - 52, 344),
      point(right_x - 3, 344),
    ],
    look: point(right_x - 24, 344),
    app: point(right_x + 16, 344),
    tray: box(right_x, 386, 62, 24),
    tray_label: { x: right_x + 72, y: 403, anchor: 'start', width: 90 },
  });
}
