/** A fleet that lives in a worker, as the page sees it. */
import type { Fleet } from '../../sim/protection/fleet/fleet.ts';
import { Job } from '../explore/job.svelte.ts';
import type { Days } from './days.ts';

export type Rolling = Job<Fleet, Days, Days>;

export function rollingFleet(): Rolling {
  return new Job<Fleet, Days, Days>(
    () => new Worker(new URL('./fleet-worker.ts', import.meta.url), { type: 'module' }),
    [],
  );
}

/** Those that have come, from day 0 on. */
export function daysOf({ stage }: Rolling): Days {
  if (stage.is === 'found') return stage.exploration;
  return stage.is === 'searching' || stage.is === 'stopped' ? stage.progress : [];
}
