/** The runs told as one story: what happens in all of them once, what differs with its releases. */
import { compareWords as words } from '../../messages/compare.ts';
import { releaseName } from '../../messages/devices.ts';
import { groundsOfSome } from '../grounds/at.ts';
import type { Told } from '../playback/narration.ts';
import { tellTogether, type Story } from '../playback/together.ts';
import type { Run } from './runs.ts';

export function storyOf(runs: readonly Run[]): Story {
  const tellings = runs.map((run) => ({
    name: releaseName(run.os),
    lines: [...run.lines, ...standingAtTheEnd(run)],
  }));
  const names = tellings.map(({ name }) => name);
  return tellTogether(tellings, names, words.only_on);
}

/** What never came is no event: without a word at the end, a listener would not hear of it. */
function standingAtTheEnd({ trace: { end } }: Run): readonly Told[] {
  const behind = Object.values(end.devices).some(({ up_to_date }) => !up_to_date);
  return behind ? [{ at_ms: end.at_ms, text: words.still_missing }] : [];
}

/** Ids in content/claims: what the events of all runs rest on that happen at `at_ms`. */
export function groundsTogether(runs: readonly Run[], at_ms: number): readonly string[] {
  const found = runs.flatMap(({ trace }) =>
    groundsOfSome(
      trace.events.filter((event) => event.at_ms === at_ms),
      trace,
    ),
  );
  return [...new Set(found)];
}
