/** Its link: `?theft.order=erase-iphone,…&theft.noticed=45&theft.second=always&theft.t=540000#theft`. */
import { defineCodec, type Migration } from '../../share/codec.ts';
import { integer, listOf, oneOf, type Field } from '../../share/fields.ts';
import { DURATION_MAX_MS } from '../../sim/kernel/duration.ts';
import type { Setting } from '../../sim/protection/types.ts';
import {
  defaults,
  isScript,
  noticed_max_min,
  settings,
  steps,
  type Choices,
  type Step,
} from './choices.ts';

export interface TheftState {
  readonly order: readonly Step[];
  /** Whole minutes. */
  readonly noticed: number;
  readonly first: Setting;
  readonly second: Setting;
  /** What the thief does in Lost Mode. */
  readonly lost: 'tries' | 'gives-up';
  readonly owner: 'shown' | 'hidden';
  /** Simulated milliseconds. */
  readonly t: number;
}

const list = listOf<Step>(oneOf(steps, steps[0]), steps.length, defaults.order);

/** A list that leaves an attempt out, or has one twice, is another story. */
const script: Field<readonly Step[]> = {
  ...list,
  parse(text) {
    const order = list.parse(text);
    return order && isScript(order) ? order : undefined;
  },
};

/** In the first form no thief tried to end Lost Mode. What holds nothing at all is no link. */
const neverTried: Migration = (parameters) =>
  parameters.size === 0 || parameters.has('lost')
    ? parameters
    : new Map([...parameters, ['lost', 'gives-up']]);

export const theftCodec = defineCodec<TheftState>(
  {
    order: script,
    noticed: integer(1, noticed_max_min, defaults.noticed_min),
    first: oneOf(settings, defaults.settings[0]),
    second: oneOf(settings, defaults.settings[1]),
    lost: oneOf(['tries', 'gives-up'], 'tries'),
    owner: oneOf(['shown', 'hidden'], 'hidden'),
    t: integer(0, DURATION_MAX_MS, 0),
  },
  [neverTried],
);

export function stateOf(choices: Choices, t: number): TheftState {
  const { order, noticed_min: noticed, answers, owner } = choices;
  const [first, second] = choices.settings;
  const lost = answers ? 'tries' : 'gives-up';
  return { order, noticed, first, second, lost, owner: owner ? 'shown' : 'hidden', t };
}

export function choicesOf({ order, noticed, first, second, lost, owner }: TheftState): Choices {
  return {
    order,
    noticed_min: noticed,
    settings: [first, second],
    answers: lost === 'tries',
    owner: owner === 'shown',
  };
}
