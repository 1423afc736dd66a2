/** Lives through a fleet's days away from the page. */
import type { Fleet } from '../../sim/protection/fleet/fleet.ts';
import { reportsOf } from './days.ts';

self.addEventListener('message', ({ data }: MessageEvent<Fleet>) => {
  for (const report of reportsOf(data)) self.postMessage(report);
});
