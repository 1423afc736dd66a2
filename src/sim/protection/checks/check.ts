import type * as kernel from '../../kernel/check.ts';
import type { ProtectionTrace } from '../simulate.ts';

/** Looks for breaches of one invariant. */
export type Check = kernel.Check<ProtectionTrace>;
