/** A run as files: the scenario as written, the trace, and the trace in the Trace Event Format. */
import { syncTimeline } from '../../narrate/sync-timeline.ts';
import { traceEventFile } from '../../narrate/trace-event.ts';
import type { SyncTrace } from '../../sim/sync/simulate.ts';
import { traceLines } from '../../sim/kernel/trace-lines.ts';
import type { FileName } from './kinds.ts';

export type Files = Readonly<Record<FileName, Blob>>;

export function filesOf(text: string, trace: SyncTrace): Files {
  return {
    scenario: json([text]),
    trace: json(traceLines(trace)),
    perfetto: json(traceEventFile(syncTimeline(trace))),
  };
}

function json(lines: Iterable<string>): Blob {
  return new Blob(
    Array.from(lines, (line) => `${line}\n`),
    { type: 'application/json' },
  );
}
