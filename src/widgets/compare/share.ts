/** Its link: `?compare.a=ios-26.3&compare.b=ios-26.4&compare.t=2400#compare`. */
import { defineCodec } from '../../share/codec.ts';
import { integer, oneOf } from '../../share/fields.ts';
import { DURATION_MAX_MS } from '../../sim/kernel/duration.ts';
import { releasesFor } from '../../sim/sync/releases.ts';
import type { Sender } from '../pipeline/choices.ts';
import { defaults, NONE } from './runs.ts';

const ids = releasesFor('iphone').map(({ id }) => id);

/** What a link restores: the releases of the three columns, who makes the change, and when. */
export interface CompareState {
  readonly a: string;
  readonly b: string;
  readonly c: string;
  readonly from: Sender;
  /** Simulated milliseconds. */
  readonly t: number;
}

export const compareCodec = defineCodec<CompareState>({
  a: oneOf(ids, defaults.os[0]),
  b: oneOf(ids, defaults.os[1]),
  c: oneOf([...ids, NONE], defaults.os[2]),
  from: oneOf<Sender>(['mac', 'iphone'], defaults.sender),
  t: integer(0, DURATION_MAX_MS, 0),
});
