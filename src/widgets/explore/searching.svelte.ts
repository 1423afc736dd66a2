/** A search that runs in a worker, as the page sees it. */
import type { Exploration, Progress } from '../../sim/sync/explore.ts';
import type { Choices } from './choices.ts';
import { Job, type JobStage, type SearchWorker } from './job.svelte.ts';

export type { SearchWorker } from './job.svelte.ts';
export type Stage = JobStage<Choices, Progress, Exploration>;

export class Searching extends Job<Choices, Progress, Exploration> {
  constructor(makeWorker: () => SearchWorker) {
    super(makeWorker, { states: 1, open: 1 });
  }
}
