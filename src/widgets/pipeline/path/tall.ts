/** The path from top to bottom, for a phone. */
import type { DeviceSetup } from '../../../sim/sync/types.ts';
import { screenOf } from './chassis.ts';
import { box, point, type Way } from './geometry.ts';
import type { Cast } from '../view/cast.ts';
import type { DeviceSpot, DoorSpot, Layout, TextSpot } from './layout.ts';

const width = 358;
const height = 704;
/** Where no third device stands below the receiver. */
const height_of_two = 612;
const push_x = 196;
const third_push_x = 272;
const fetch_x = 44;
/** Where pushes lie in the push service; the way to the third device passes above. */
const slot_y = 254;
const third_slot_y = 228;
/** Right edge of the records room. */
const records_x = 146;

const sent_way: Way = [point(records_x, slot_y), point(push_x, slot_y)];

export function tallLayout({ receiver, across, third }: Cast): Layout {
  return {
    kind: 'tall',
    width,
    height: third ? height : height_of_two,
    flow: point(0, 1),
    icloud: box(10, 152, 338, 134),
    icloud_title: { x: 22, y: 175, anchor: 'start' },
    records: box(22, 185, 124, 90),
    push_service: box(168, 185, 168, 90),
    push_service_title: { x: 178, y: 205, anchor: 'start' },
    push_service_lines: 1,
    devices: [
      ...(across ? [acrossSpot(across)] : []),
      receiverSpot(receiver),
      ...(third ? [thirdSpot(third)] : []),
    ],
    steps: {
      edit: { x: across?.kind === 'iphone' ? 148 : 192, y: 76, anchor: 'start' },
      save: { x: 100, y: 143, anchor: 'start' },
      push: { x: push_x + 20, y: 315, anchor: 'start' },
      fetch: { x: fetch_x + 12, y: 315, anchor: 'start' },
    },
  };
}

function acrossSpot({ id, kind }: DeviceSetup): DeviceSpot {
  const chassis = box(22, 28, kind === 'iphone' ? 110 : 150, 88);
  const foot = kind === 'mac' ? 128 : 119;
  return {
    id,
    kind,
    open: false,
    chassis,
    screen: screenOf(kind, chassis),
    app_label: null,
    title: { x: 22, y: 18, anchor: 'start' },
    remarks: 'beside',
    note: { x: 250, y: 18, width: 100 },
    records_way: [point(84, 185), point(84, foot)],
    sent_way,
    push_way: [point(push_x, slot_y), point(push_x, 136), point(120, 136), point(120, foot)],
    look: point(150, 136),
    app: point(120, 108),
    doors: [],
    hold: point(150, 136),
    tray: box(190, 88, 84, 24),
    tray_label: { x: 284, y: 105, anchor: 'start', width: 74 },
  };
}

function receiverSpot({ id, kind }: DeviceSetup): DeviceSpot {
  const label = (y: number): TextSpot => ({ x: 148, y, anchor: 'end' });
  const doors: readonly DoorSpot[] = [
    { gate: 'connection', at: point(push_x, 328), label: label(346) },
    { gate: 'token-check', at: point(push_x, 408), label: label(412) },
    { gate: 'app-state', at: point(push_x, 456), label: label(460) },
    { gate: 'budget', at: point(push_x, 496), label: label(500) },
  ];
  return {
    id,
    kind,
    open: true,
    chassis: box(20, 328, 318, 272),
    screen: box(34, 524, 290, 64),
    app_label: { x: 314, y: 542, anchor: 'end' },
    title: { x: 228, y: 367, anchor: 'start' },
    remarks: 'stacked',
    // Above the name: beside it there is no room.
    note: { x: 228, y: 350, width: 100 },
    records_way: [point(fetch_x, 275), point(fetch_x, 524)],
    sent_way,
    push_way: [point(push_x, slot_y), point(push_x, 328)],
    look: point(push_x, 380),
    app: point(push_x, 524),
    doors,
    hold: point(push_x, 478),
    tray: box(228, 408, 88, 32),
    tray_label: { x: 228, y: 458, anchor: 'start', width: 98 },
  };
}

function thirdSpot({ id, kind }: DeviceSetup): DeviceSpot {
  const chassis = box(34, 616, kind === 'iphone' ? 88 : 126, 82);
  const edge = chassis.x + chassis.width;
  return {
    id,
    kind,
    open: false,
    chassis,
    screen: screenOf(kind, chassis),
    app_label: null,
    title: { x: edge + 14, y: 637, anchor: 'start' },
    remarks: 'beside',
    note: { x: edge + 14, y: 622, width: 100 },
    records_way: [point(22, 262), point(5, 262), point(5, 657), point(31, 657)],
    sent_way: [point(records_x, third_slot_y), point(third_push_x, third_slot_y)],
    push_way: [
      point(third_push_x, third_slot_y),
      point(third_push_x, 295),
      point(352, 295),
      point(352, 658),
      point(edge + 3, 658),
    ],
    look: point(edge + 24, 658),
    app: point(edge - 16, 658),
    doors: [],
    hold: point(edge + 24, 658),
    tray: box(edge + 14, 672, 62, 24),
    tray_label: { x: edge + 86, y: 689, anchor: 'start', width: 90 },
  };
}
