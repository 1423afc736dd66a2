/** What an iPhone asks for an action, and what becomes of two people who try it: told from runs. */
import { protectionStory } from '../../narrate/protection-story.ts';
import type { PayloadOf } from '../../sim/protection/events.ts';
import { requirementOf, type Requirement } from '../../sim/protection/requirement.ts';
import { simulate } from '../../sim/protection/simulate.ts';
import type { Person } from '../../sim/protection/types.ts';
import { circumstancesOf, scenarioOf, type Choices } from './choices.ts';

/** One person's try. */
export interface Attempt {
  readonly who: Person;
  readonly lines: readonly Line[];
  /** From the first try until it is done; null where it never is. */
  readonly took_ms: number | null;
}

export interface Line {
  readonly text: string;
  /** Since the line before. */
  readonly gap_ms: number;
}

export interface Answer {
  readonly asks: Requirement;
  /** Why even the owner gets nowhere, whatever they have; null where they do. */
  readonly obstacle: PayloadOf<'action.refused'> | null;
  /** None where the question does not arise: there is nothing to try. */
  readonly attempts: readonly Attempt[];
}

/** Does the question arise? Not where it is so already. */
export const arises = ({ obstacle }: Answer): boolean => obstacle?.reason !== 'nothing-to-do';

export function answerTo(choices: Choices): Answer {
  const traces = (['owner', 'thief'] as const).map((who) => ({
    who,
    trace: simulate(scenarioOf(choices, who)),
  }));
  const answer: Answer = {
    asks: requirementOf(choices.action, circumstancesOf(choices)),
    obstacle: traces[0]!.trace.events.find((event) => event.kind === 'action.refused') ?? null,
    attempts: [],
  };
  if (!arises(answer)) return answer;
  return {
    ...answer,
    attempts: traces.map(({ who, trace: { events } }) => {
      const tried = events.find(({ kind }) => kind === 'action.attempted')!;
      const done = events.find(({ kind }) => kind === 'action.done');
      const told = protectionStory({ events });
      const lines = told.map(({ at_ms, text }, index) => ({
        text,
        gap_ms: at_ms - (told[index - 1] ?? told[0]!).at_ms,
      }));
      return { who, lines, took_ms: done ? done.at_ms - tried.at_ms : null };
    }),
  };
}
