/**
 * How long a reader gets for each stretch of a run. A simulated day can hold
 * three interesting seconds: what happens plays at a readable speed, and where
 * nothing happens the run is crossed quickly, and said to be.
 */
import { countUpTo } from './moments.ts';

/** The simulated time between two moments, and the wall time it takes to play. */
export interface Stretch {
  readonly from_ms: number;
  readonly to_ms: number;
  readonly dwell_ms: number;
  /** Nothing happens for so long that the stretch is crossed quickly. */
  readonly idle: boolean;
}

export interface Pacing {
  /** Wall time of the whole run at speed 1. */
  readonly wall_ms: number;
  /** The wall time at which a simulated time is reached; rises strictly. */
  wallAt(time_ms: number): number;
  /** The simulated time reached at a wall time, fractions kept; the inverse of `wallAt`. */
  timeAt(wall_ms: number): number;
  /** The stretch that starts at or before a simulated time and ends after it; none at the end. */
  stretchAt(time_ms: number): Stretch | undefined;
}

/** Longer than this without an event counts as idle. */
const idle_gap_ms = 8_000;
const idle_dwell_ms = 1_200;
/** However much happens, the whole run plays in this time at speed 1. */
const wall_max_ms = 180_000;

/**
 * A gap of so much simulated time plays for so long, with straight lines in
 * between: near-simultaneous events are told apart, and a wait feels like one.
 */
const gaps_ms = [0, 20, 200, 3_000, idle_gap_ms];
const dwells_ms = [500, 700, 800, 1_400, 1_600];

/**
 * @param moments rising, distinct simulated times; those outside the run are left out
 * @param duration_ms length of the run
 */
export function pacing(moments: readonly number[], duration_ms: number): Pacing {
  const inside = moments.filter((at_ms) => at_ms > 0 && at_ms < duration_ms);
  const times = duration_ms > 0 ? [0, ...inside, duration_ms] : [0];
  const gaps = times.slice(1).map((to_ms, index) => to_ms - times[index]!);
  const total_ms = gaps.reduce((sum, gap_ms) => sum + dwell(gap_ms), 0);
  const scale = Math.min(1, wall_max_ms / total_ms);

  const walls = [0];
  for (const gap_ms of gaps) walls.push(walls.at(-1)! + dwell(gap_ms) * scale);

  const stretchAt = (time_ms: number): Stretch | undefined => {
    const index = Math.max(0, countUpTo(times, time_ms) - 1);
    if (index >= gaps.length) return undefined;
    return {
      from_ms: times[index]!,
      to_ms: times[index + 1]!,
      dwell_ms: walls[index + 1]! - walls[index]!,
      idle: gaps[index]! > idle_gap_ms,
    };
  };

  return {
    wall_ms: walls.at(-1)!,
    wallAt: (time_ms) => interpolate(times, walls, time_ms),
    timeAt: (wall_ms) => interpolate(walls, times, wall_ms),
    stretchAt,
  };
}

function dwell(gap_ms: number): number {
  if (gap_ms > idle_gap_ms) return idle_dwell_ms;
  return interpolate(gaps_ms, dwells_ms, gap_ms);
}

/** The point of `to` that lies where `value` lies in `from`: both rise, and ends are not passed. */
function interpolate(from: readonly number[], to: readonly number[], value: number): number {
  const index = countUpTo(from, value) - 1;
  if (index < 0) return to[0]!;
  if (index >= from.length - 1) return to.at(-1)!;
  const share = (value - from[index]!) / (from[index + 1]! - from[index]!);
  return to[index]! + share * (to[index + 1]! - to[index]!);
}
