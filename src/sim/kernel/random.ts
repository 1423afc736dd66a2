import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** What a draw of chance is for, whose it is, and which of its kind: its own name. */
export interface Draw {
  /** Such as `save-request`. */
  readonly purpose: string;
  /** Id of a device, an operation, a push or whatever else it belongs to. */
  readonly of: string;
  readonly ordinal: number;
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hash(state: number, text: string): number {
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  return state;
}

/** The finaliser of MurmurHash3, without which draws that differ in little give numbers in a row. */
function mixed(state: number): number {
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return state ^ (state >>> 16);
}

/** There are few purposes and many draws. */
const purposes = new Map<string, number>();

function hashOfPurpose(purpose: string): number {
  let known = purposes.get(purpose);
  if (known === undefined) {
    known = hash(0x811c9dc5, purpose);
    purposes.set(purpose, known);
  }
  return known;
}

/**
 * One draw of chance, a whole number from `min` to `max`, both included.
 *
 * It depends on the seed and on the draw's own name and on nothing else: not on
 * how many draws came before. So what a reader inserts into a run shifts no
 * unrelated latency, and two releases differ only where their rules do.
 */
export function keyedInteger(
  seed: number,
  { purpose, of, ordinal }: Draw,
  min: number,
  max: number,
): number {
  if (max <= min) return min;
  const state = hash(mixed(seed ^ hashOfPurpose(purpose)), of);
  return uniformInt(xoroshiro128plus(mixed(state ^ ordinal)), min, max);
}
