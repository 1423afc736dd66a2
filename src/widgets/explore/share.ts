/** A link to a search, never to its result: `?orders.situation=outage&orders.os=ios-26.4#orders`. */
import { defineCodec } from '../../share/codec.ts';
import { oneOf } from '../../share/fields.ts';
import { releasesFor } from '../../sim/sync/releases.ts';
import { defaults, type Choices } from './choices.ts';
import { questionNames } from './questions.ts';
import { situationNames } from './situations.ts';

export const exploreCodec = defineCodec<Choices>({
  situation: oneOf(situationNames, defaults.situation),
  os: oneOf(
    releasesFor('iphone').map(({ id }) => id),
    defaults.os,
  ),
  question: oneOf(questionNames, defaults.question),
});
