/** The layout for the devices of a run. */
import type { DeviceSetup } from '../../../sim/sync/types.ts';
import type { LayoutKind } from '../layouts.ts';
import { castOf } from '../view/cast.ts';
import type { Layout } from './layout.ts';
import { tallLayout } from './tall.ts';
import { wideLayout } from './wide.ts';

export function layoutOf(
  kind: LayoutKind,
  devices: readonly DeviceSetup[],
  receiver: string,
): Layout {
  const cast = castOf(devices, receiver);
  return kind === 'wide' ? wideLayout(cast) : tallLayout(cast);
}
