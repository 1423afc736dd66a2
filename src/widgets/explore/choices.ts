/** What a reader chooses before every order is tried. */
import type { QuestionName } from './questions.ts';
import type { SituationName } from './situations.ts';

export interface Choices {
  readonly situation: SituationName;
  /** Release id of the iPhone. */
  readonly os: string;
  readonly question: QuestionName;
}

export const defaults: Choices = { situation: 'opening', os: 'ios-26.3', question: 'lost' };

/** The two releases that the story is about: the last good one, and the one that mistreats pushes. */
export const compared: readonly string[] = ['ios-26.3', 'ios-26.4'];
