/** Which of many stretches of time are under way at a position. */
import { bisectRight } from 'd3';

interface Stretch {
  readonly start_ms: number;
  readonly end_ms: number;
}

/**
 * A look-up for stretches that include their start and not their end; a stretch
 * of no length is never under way.
 */
export function underWay<Item extends Stretch>(
  items: readonly Item[],
): (time_ms: number) => readonly Item[] {
  const lasting = items.filter((item) => item.end_ms > item.start_ms);
  const starts = new Map<number, Item[]>();
  for (const item of lasting) {
    const list = starts.get(item.start_ms);
    if (list) list.push(item);
    else starts.set(item.start_ms, [item]);
  }
  const bounds = [...new Set(lasting.flatMap((item) => [item.start_ms, item.end_ms]))].sort(
    (a, b) => a - b,
  );
  let current: readonly Item[] = [];
  const lists = bounds.map((at_ms) => {
    current = [...current.filter((item) => item.end_ms > at_ms), ...(starts.get(at_ms) ?? [])];
    return current;
  });
  return (time_ms) => lists[bisectRight(bounds, time_ms) - 1] ?? [];
}
