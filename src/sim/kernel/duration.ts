/** The longest run of any world: 14 days, in simulated milliseconds. */
export const DURATION_MAX_MS = 1_209_600_000;
