/**
 * Where everything in the path stands. Left the Mac, in the middle iCloud in two
 * rooms, right the iPhone and the iPad; on a phone, from top to bottom. The
 * receiver is drawn opened up, with the gates of its pushes as doors in a row.
 */
import type { DeviceKind } from '../../../sim/sync/types.ts';
import type { GateName } from '../view/gates.ts';
import type { StepName } from '../view/steps.ts';
import type { LayoutKind } from '../layouts.ts';
import type { Box, Point, Way } from './geometry.ts';

export interface DoorSpot {
  readonly gate: GateName;
  readonly at: Point;
  readonly label: TextSpot;
}

export interface TextSpot extends Point {
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface DeviceSpot {
  readonly id: string;
  readonly kind: DeviceKind;
  /** Drawn opened up: it has doors. */
  readonly open: boolean;
  readonly chassis: Box;
  readonly screen: Box;
  /** The word "App" on the screen of an opened device. */
  readonly app_label: TextSpot | null;
  readonly title: TextSpot;
  /** The release and what else there is to say: on the name's line, on one below it, or each on its own. */
  readonly remarks: 'beside' | 'below' | 'stacked';
  /** Where it is said that the device is behind: outside its screen. */
  readonly note: Point & { readonly width: number };
  /** From the records room to the screen. */
  readonly records_way: Way;
  /** From the records room to the push's place in the push service. */
  readonly sent_way: Way;
  /** From there to the device's edge. */
  readonly push_way: Way;
  /** Where the device looks at a push. */
  readonly look: Point;
  /** Where the app gets it. */
  readonly app: Point;
  /** Empty for a closed device. */
  readonly doors: readonly DoorSpot[];
  /** Where a push waits that the device holds. */
  readonly hold: Point;
  readonly tray: Box;
  readonly tray_label: TextSpot & { readonly width: number };
}

export interface Layout {
  readonly kind: LayoutKind;
  readonly width: number;
  readonly height: number;
  /** The direction in which a push goes through the doors, of length 1. */
  readonly flow: Point;
  readonly icloud: Box;
  readonly icloud_title: TextSpot;
  readonly records: Box;
  readonly push_service: Box;
  readonly push_service_title: TextSpot;
  /** The push service's name fits on one line. */
  readonly push_service_lines: 1 | 2;
  readonly devices: readonly DeviceSpot[];
  /** Where each of the four steps has its number and name. */
  readonly steps: Readonly<Record<StepName, TextSpot>>;
}
