/** The search for the reader's choices: step by step in the worker, in one go during the build. */
import { explore, type Exploration, type Progress } from '../../sim/sync/explore.ts';
import type { Choices } from './choices.ts';
import { judges } from './questions.ts';
import { scenarioOf } from './situations.ts';

/** No situation comes near it; it keeps a mistake from filling the reader's memory. */
const states_max = 20_000;

export type Search = Generator<Progress, Exploration>;

export function searchFor({ situation, os, question }: Choices): Search {
  return explore(scenarioOf(situation, os), { states_max }, judges[question]);
}

/** Runs a search to its end. */
export function finished(search: Search): Exploration {
  let step = search.next();
  while (!step.done) step = search.next();
  return step.value;
}
