/** A link to a moment of a catching-up: `?backlog.days=3&backlog.opens=never&backlog.t=21400#backlog`. */
import { defineCodec } from '../../share/codec.ts';
import { integer, oneOf } from '../../share/fields.ts';
import { DURATION_MAX_MS } from '../../sim/kernel/duration.ts';
import {
  afterwards,
  days_max,
  defaults,
  edits_max,
  openings,
  ways,
  type Choices,
} from './choices.ts';

export interface BacklogState extends Choices {
  /** Simulated milliseconds. */
  readonly t: number;
}

export const backlogCodec = defineCodec<BacklogState>({
  days: integer(1, days_max, defaults.days),
  edits: integer(1, edits_max, defaults.edits),
  opens: oneOf(openings, defaults.opens),
  way: oneOf(ways, defaults.way),
  then: oneOf(afterwards, defaults.then),
  t: integer(0, DURATION_MAX_MS, 0),
});
