/** A pipeline's link: `?regression.iphone=ios-26.4&regression.t=21400#regression`. */
import { defineCodec, type Codec } from '../../share/codec.ts';
import { integer, listOf, oneOf, type Format } from '../../share/fields.ts';
import { DURATION_MAX_MS } from '../../sim/kernel/duration.ts';
import {
  done_max,
  interventions,
  releaseIds,
  type Choices,
  type Done,
  type Intervention,
  type Sender,
} from './choices.ts';

export type Picture = 'path' | 'sequence';

/** What a link restores. */
export interface PipelineState {
  readonly iphone: string;
  readonly ipad: string;
  readonly mac: string;
  readonly from: Sender;
  readonly did: readonly Done[];
  /** Simulated milliseconds. */
  readonly t: number;
  readonly picture: Picture;
}

/** Two weeks are the longest run; what follows an intervention must fit as well. */
const done_at_max_ms = DURATION_MAX_MS - 1_000_000;

/** `21400.open-app` */
const done: Format<Done> = {
  parse: (text) => {
    const [time = '', what = '', ...rest] = text.split('.');
    const at_ms = integer(0, done_at_max_ms, 0).parse(time);
    const known = interventions.find((name): name is Intervention => name === what);
    return at_ms === undefined || !known || rest.length > 0 ? undefined : { at_ms, what: known };
  },
  print: ({ at_ms, what }) => `${at_ms}.${what}`,
};

/** The codec of a figure: what its own scenario starts with is left out of its links. */
export function pipelineCodec(defaults: Choices): Codec<PipelineState> {
  return defineCodec<PipelineState>({
    iphone: oneOf(releaseIds('iphone'), defaults.iphone),
    ipad: oneOf(releaseIds('ipad'), defaults.ipad),
    mac: oneOf(releaseIds('mac'), defaults.mac),
    from: oneOf<Sender>(['mac', 'iphone'], defaults.sender),
    did: listOf(done, done_max),
    t: integer(0, DURATION_MAX_MS, 0),
    picture: oneOf<Picture>(['path', 'sequence'], 'path'),
  });
}
