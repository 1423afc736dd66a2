/** Its link: `?requirements.action=sign-out&requirements.place=familiar&requirements.setting=always#requirements`. */
import { defineCodec } from '../../share/codec.ts';
import { oneOf } from '../../share/fields.ts';
import { action_ids } from '../../sim/protection/actions.ts';
import { defaults, placeNames, settings, type Choices } from './choices.ts';

export const requirementsCodec = defineCodec<Choices>({
  action: oneOf(action_ids, defaults.action),
  place: oneOf(placeNames, defaults.place),
  setting: oneOf(settings, defaults.setting),
});
