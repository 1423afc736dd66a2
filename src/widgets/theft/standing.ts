/** How things stand in a run at a moment, in sentences. */
import { theftWords as words } from '../../messages/theft.ts';
import { attempts } from './choices.ts';
import type { Run } from './runs.ts';
import { attemptsOf, delaysOf, standingAt, type Trace } from './view.ts';

export function standingOf(
  { trace, is_theft }: Pick<Run, 'is_theft'> & { readonly trace: Trace },
  time_ms: number,
): readonly string[] {
  if (!is_theft) return [ownersStanding(trace, time_ms)];
  const standing = standingAt(trace, time_ms);
  return [words.taken(standing, attempts.length), words.reaches[standing.reach]];
}

/** Of the owner’s own try. */
function ownersStanding(trace: Trace, time_ms: number): string {
  const done = attemptsOf(trace).find(({ outcome }) => outcome === 'done');
  if (done && done.at_ms <= time_ms) return words.owner_has_it(done.at_ms);
  const delay = delaysOf(trace).find(({ from_ms }) => from_ms <= time_ms);
  if (!delay) return words.not_yet;
  return time_ms < delay.to_ms ? words.waits(delay.to_ms) : words.waited;
}
