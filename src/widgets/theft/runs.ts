/** The runs that stand side by side, each with its words. */
import { theftWords as words } from '../../messages/theft.ts';
import { protectionStory } from '../../narrate/protection-story.ts';
import type { Line } from '../../narrate/story.ts';
import { simulate, type ProtectionTrace } from '../../sim/protection/simulate.ts';
import { ownersWith, theftWith, type Choices } from './choices.ts';

export interface Run {
  /** Whose run a sentence of the transcript tells of. */
  readonly name: string;
  /** Or the owner’s own try. */
  readonly is_theft: boolean;
  readonly trace: ProtectionTrace;
  /** A line for every event. */
  readonly lines: readonly Line[];
}

/** The two thefts and, where the reader wants it, the owner’s own try on the second iPhone. */
export function runsOf(choices: Choices): readonly Run[] {
  const [, second] = choices.settings;
  const thefts = choices.settings.map((setting) => ({
    name: words.run(setting),
    is_theft: true,
    trace: simulate(theftWith(choices, setting)),
  }));
  const own = {
    name: words.owners_run,
    is_theft: false,
    trace: simulate(ownersWith(choices, second)),
  };
  return (choices.owner ? [...thefts, own] : thefts).map((run) => ({
    ...run,
    lines: protectionStory(run.trace),
  }));
}
