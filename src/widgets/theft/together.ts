/** The runs told as one story: what happens in both thefts once, and all with the name of its run. */
import { theftWords as words } from '../../messages/theft.ts';
import { tellTogether, type Story } from '../playback/together.ts';
import type { Run } from './runs.ts';

export function storyOf(runs: readonly Run[]): Story {
  const thefts = runs.filter(({ is_theft }) => is_theft).map(({ name }) => name);
  return tellTogether(runs, thefts, words.only_in, words.in_both);
}
