import type { SyncTrace } from '../simulate.ts';

export interface Violation {
  readonly invariant: string;
  readonly message: string;
  /** `seq` of the event that broke it, or null where the end of the run did. */
  readonly seq: number | null;
}

/** Looks for breaches of one invariant. */
export type Check = (trace: SyncTrace) => Iterable<Omit<Violation, 'invariant'>>;
