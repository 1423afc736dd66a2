/** Looking things up in rising numbers, such as the moments at which something happens. */

/** How many of the rising `values` are at or before `limit`. */
export function countUpTo(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first moment after `time_ms`. */
export function momentAfter(moments: readonly number[], time_ms: number): number | undefined {
  return moments[countUpTo(moments, time_ms)];
}

/** The last moment before `time_ms`, a whole number. */
export function momentBefore(moments: readonly number[], time_ms: number): number | undefined {
  return moments[countUpTo(moments, time_ms - 1) - 1];
}

/** The last moment at or before `time_ms`. */
export function momentAtOrBefore(moments: readonly number[], time_ms: number): number | undefined {
  return moments[countUpTo(moments, time_ms) - 1];
}
