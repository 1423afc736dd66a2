import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** FNV-1a over UTF-16 units, 32 bits: turns a draw's name into a generator's seed. */
function hash(seed: number, name: string): number {
  let state = 0x811c9dc5 ^ seed;
  for (let index = 0; index < name.length; index += 1) {
    state = Math.imul(state ^ name.charCodeAt(index), 0x01000193);
  }
  return state | 0;
}

/**
 * One draw of chance, a whole number from `min` to `max`, both included.
 *
 * It depends on the seed and on the draw's own name and on nothing else: not on
 * how many draws came before. So what a reader inserts into a run shifts no
 * unrelated latency, and two releases differ only where their rules do.
 */
export function keyedInteger(seed: number, name: string, min: number, max: number): number {
  if (max <= min) return min;
  return uniformInt(xoroshiro128plus(hash(seed, name)), min, max);
}
