/** What there are words for. */
import { witnesses, type Witness } from '../../sim/sync/witnesses.ts';

/** What can be downloaded of a run. */
export const fileNames = ['scenario', 'trace', 'perfetto'] as const;
export type FileName = (typeof fileNames)[number];

/** What the worker does, one after another. */
export type Phase = 'running' | 'checking' | 'writing';

/** Whose view of the run is told. */
export type View = 'all' | Witness;
export const views: readonly View[] = ['all', ...witnesses];
