/** A trace in sentences: the transcript of the page and the `--story` of the command line. */
import { clockTime } from '../messages/format.ts';
import { narration } from '../messages/narration.ts';
import type { SyncEvent } from '../sim/sync/events.ts';
import type { SyncTrace } from '../sim/sync/simulate.ts';
import { namesIn } from './names.ts';

export interface Line {
  readonly seq: number;
  readonly at_ms: number;
  readonly text: string;
}

/** One line for every event, in order. */
export function story(trace: Pick<SyncTrace, 'scenario' | 'events'>): readonly Line[] {
  const names = namesIn(trace.scenario);
  return trace.events.map((event) => {
    const text = sentence(event, names);
    if (event.kind === 'os.installed') names.install(event.actor, event.os);
    return { seq: event.seq, at_ms: event.at_ms, text };
  });
}

/** "21.4 s  The push arrives at the iPhone." */
export function printed(line: Line): string {
  return `${clockTime(line.at_ms)}  ${line.text}`;
}

function sentence(event: SyncEvent, names: ReturnType<typeof namesIn>): string {
  const tell = narration[event.kind] as (event: SyncEvent, names: unknown) => string;
  return tell(event, names);
}
