import { point, type Point } from './geometry.ts';
import type { DeviceSpot } from './layout.ts';

const step = 11;

/** How many envelopes lie side by side in the tray. */
export function trayPlaces({ tray }: DeviceSpot): number {
  return Math.floor((tray.width - 42) / step) + 1;
}

/** Where the envelope number `index` lies, from 0. */
export function trayPlace(spot: DeviceSpot, index: number): Point {
  const { tray, open } = spot;
  const at = Math.min(index, trayPlaces(spot) - 1);
  return point(tray.x + 21 + at * step, tray.y + tray.height - (open ? 14 : 12));
}
