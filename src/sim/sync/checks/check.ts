import type * as kernel from '../../kernel/check.ts';
import type { SyncTrace } from '../simulate.ts';

export type { Violation } from '../../kernel/check.ts';

/** Looks for breaches of one invariant. */
export type Check = kernel.Check<SyncTrace>;
