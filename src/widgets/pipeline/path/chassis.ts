/** The outlines of devices: plain line shapes. */
import type { DeviceKind } from '../../../sim/sync/types.ts';
import { box, type Box } from './geometry.ts';

const bezels: Readonly<Record<DeviceKind, number>> = { iphone: 5, ipad: 7, mac: 6 };

export const corners: Readonly<Record<DeviceKind, number>> = { iphone: 14, ipad: 10, mac: 7 };

export function screenOf(kind: DeviceKind, chassis: Box): Box {
  const bezel = bezels[kind];
  return box(
    chassis.x + bezel,
    chassis.y + bezel,
    chassis.width - 2 * bezel,
    chassis.height - 2 * bezel,
  );
}

/** A laptop's lower half, seen from the front; empty for what has none. */
export function baseOf(kind: DeviceKind, { x, y, width, height }: Box): string {
  if (kind !== 'mac') return '';
  const top = y + height;
  return `M${x - 6} ${top}H${x + width + 6}L${x + width + 2} ${top + 9}H${x - 2}Z`;
}
