/** What pictures show: a run at a moment, in one of the drawings that figures have of it. */
import { pictureWords } from '../messages/pictures.ts';
import type { SyncTrace } from '../sim/sync/simulate.ts';
import { pathLabel } from '../widgets/pipeline/path/label.ts';
import type { Run } from '../widgets/theft/runs.ts';
import { standingOf } from '../widgets/theft/standing.ts';

interface Moment {
  readonly trace: SyncTrace;
  readonly time_ms: number;
  /** Id of the device that is drawn opened up. */
  readonly receiver: string;
}

export type Scene =
  /** The path of a change; `receiver` is that device alone, `from-icloud` the way to it. */
  | (Moment & { readonly of: 'path'; readonly part: 'whole' | 'from-icloud' | 'receiver' })
  | (Moment & { readonly of: 'sequence' })
  | { readonly of: 'theft'; readonly run: Run; readonly time_ms: number };

/** In units of a sixteenth of the size of text, as wide as there is room for one or two. */
const theft_width = { alone: 560, beside: 350 } as const;

/** What the drawing of a theft is given. */
export function theftDrawing({ run, time_ms }: Extract<Scene, { of: 'theft' }>, alone: boolean) {
  const { name, trace } = run;
  const width = theft_width[alone ? 'alone' : 'beside'];
  return { name, trace, time_ms, end_ms: trace.end.at_ms, width };
}

/** For those who do not see it. */
export function wordsOf(scene: Scene): string {
  if (scene.of === 'theft') {
    const { run, time_ms } = scene;
    return pictureWords.theft(run.name, standingOf(run, time_ms));
  }
  const { trace, time_ms, receiver } = scene;
  const { devices } = trace.scenario;
  if (scene.of === 'sequence') return pictureWords.as_sequence(pathLabel(trace, time_ms, receiver));
  const shown = scene.part === 'whole' ? devices : devices.filter(({ id }) => id === receiver);
  return pathLabel(trace, time_ms, receiver, shown);
}
