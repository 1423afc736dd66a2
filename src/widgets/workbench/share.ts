/** A workbench's link: `?own.scenario=PACKED&own.t=21400#own`. */
import { defineCodec } from '../../share/codec.ts';
import { integer, oneOf, text } from '../../share/fields.ts';
import { packed_length_max } from '../../share/packed.ts';
import { DURATION_MAX_MS } from '../../sim/kernel/duration.ts';
import { views, type View } from './kinds.ts';

/** What a link restores. */
export interface WorkbenchState {
  /** The text, packed; empty for the one that the workbench starts with. */
  readonly scenario: string;
  /** Simulated milliseconds. */
  readonly t: number;
  /** Id of the followed device; empty for the one that is followed at first. */
  readonly device: string;
  readonly witness: View;
}

export const workbenchCodec = defineCodec<WorkbenchState>({
  scenario: text(packed_length_max),
  t: integer(0, DURATION_MAX_MS, 0),
  device: text(32),
  witness: oneOf(views, 'all'),
});

export const defaults: WorkbenchState = { scenario: '', t: 0, device: '', witness: 'all' };
