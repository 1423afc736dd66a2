/** The path: where a change, its push and its fetch are, and what every screen shows. */
import { deviceNames, releaseName } from '../../../messages/devices.ts';
import { pipeline } from '../../../messages/pipeline.ts';
import type { SyncTrace } from '../../../sim/sync/simulate.ts';
import { conditionsAt } from '../view/conditions.ts';
import { replicaAt, serverAt } from '../view/replicas.ts';
import type { Status } from '../view/status.ts';
import { stepsAt, type Step } from '../view/steps.ts';
import { baseOf, corners } from './chassis.ts';
import { doorsPicture, trayPicture, type DoorPicture, type TrayPicture } from './doors.ts';
import { box, type Box } from './geometry.ts';
import { lanesPicture, type Lane } from './lanes.ts';
import type { LayoutKind } from '../layouts.ts';
import { layoutOf } from './layout-of.ts';
import type { DeviceSpot, Layout, TextSpot } from './layout.ts';
import { notePicture, screenPicture, type NotePicture, type ScreenPicture } from './screen.ts';
import { emsOf, wrapped } from './text.ts';
import { tokensAt, type Token } from './tokens.ts';

export interface Remark {
  readonly text: string;
  readonly kind: 'release' | 'condition';
  /** It begins a line below what stands before it. */
  readonly breaks: boolean;
}

export interface DevicePicture {
  readonly id: string;
  readonly open: boolean;
  readonly chassis: Box;
  readonly corner: number;
  readonly base: string;
  readonly screen_box: Box;
  readonly screen: ScreenPicture;
  readonly app_label: TextSpot | null;
  readonly name: string;
  readonly title: TextSpot;
  /** What follows the name: the release and what else there is to say. */
  readonly remarks: readonly Remark[];
  /** That the device is behind: said by us, not by its screen. */
  readonly note: NotePicture | null;
  readonly doors: readonly DoorPicture[];
  readonly tray: TrayPicture | null;
}

/** A step's number in a ring, its name, and the shape of its status, side by side from `x`. */
export interface StepPicture {
  readonly x: number;
  readonly y: number;
  readonly number: number;
  readonly name: string;
  readonly status: Status;
  /** Where the shape stands, from `x`. */
  readonly shape_x: number;
}

export interface PathPicture {
  readonly layout: Layout;
  readonly devices: readonly DevicePicture[];
  readonly records: ScreenPicture;
  readonly lanes: readonly Lane[];
  readonly steps: readonly StepPicture[];
  readonly tokens: readonly Token[];
}

/**
 * Everything that the path shows at a position, as plain shapes.
 * @throws RangeError where the run has no device `receiver`
 */
export function pathView(
  trace: SyncTrace,
  time_ms: number,
  kind: LayoutKind,
  receiver: string,
): PathPicture {
  const layout = layoutOf(kind, trace.scenario.devices, receiver);
  const steps = stepsAt(trace, time_ms, receiver);
  const tokens = tokensAt(trace, time_ms, layout);
  return {
    layout,
    devices: layout.devices.map((spot) => devicePicture(trace, time_ms, spot, layout, tokens)),
    records: screenPicture(trace, time_ms, serverAt(trace, time_ms), below(layout.records, 26)),
    lanes: lanesPicture(trace, time_ms, layout, receiver),
    steps: steps.map((step, index) => stepPicture(step, index, layout)),
    tokens,
  };
}

function devicePicture(
  trace: SyncTrace,
  time_ms: number,
  spot: DeviceSpot,
  layout: Layout,
  tokens: readonly Token[],
): DevicePicture {
  const passing = tokens.filter(
    ({ kind, state, device }) => kind === 'envelope' && state === 'moving' && device === spot.id,
  );
  // The word above the records takes a line, or the end of one.
  const room = spot.app_label
    ? layout.kind === 'wide'
      ? below(spot.screen, 22)
      : { ...spot.screen, width: spot.screen.width - 30 }
    : spot.screen;
  const replica = replicaAt(trace, time_ms, spot.id);
  return {
    id: spot.id,
    open: spot.open,
    chassis: spot.chassis,
    corner: spot.open ? corners[spot.kind] * 2 : corners[spot.kind],
    base: baseOf(spot.kind, spot.chassis),
    screen_box: spot.screen,
    screen: screenPicture(trace, time_ms, replica, room),
    app_label: spot.app_label,
    name: deviceNames[spot.kind],
    title: spot.title,
    remarks: remarks(trace, time_ms, spot),
    note: replica.behind ? notePicture('behind', spot.note, spot.note.y) : null,
    doors: doorsPicture(trace, time_ms, spot, layout, passing),
    tray: trayPicture(trace, time_ms, spot),
  };
}

function remarks(trace: SyncTrace, time_ms: number, spot: DeviceSpot): readonly Remark[] {
  const { os, online, installing, app_state } = conditionsAt(trace, time_ms, spot.id);
  const condition = installing
    ? pipeline.installing(releaseName(installing))
    : !online
      ? pipeline.offline
      : app_state === 'force-quit'
        ? pipeline.force_quit
        : '';
  const stacked = spot.remarks === 'stacked';
  const lines = stacked ? wrapped(condition, 100, 14, 2) : [condition].filter(Boolean);
  const remarks = [
    ...(installing ? [] : [{ text: releaseName(os), kind: 'release' as const }]),
    ...lines.map((text) => ({ text, kind: 'condition' as const })),
  ];
  return remarks.map((remark, index) => ({
    ...remark,
    breaks: stacked || (spot.remarks === 'below' && index === 0),
  }));
}

function stepPicture({ step, status }: Step, index: number, { steps }: Layout): StepPicture {
  const name = pipeline.steps[step];
  const { x, y, anchor } = steps[step];
  const shape_x = 31 + emsOf(name) * 14.5;
  const width = shape_x + 5;
  const from = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return { x: from, y, number: index + 1, name, status, shape_x };
}

function below({ x, y, width, height }: Box, header: number): Box {
  return box(x, y + header, width, height - header);
}
