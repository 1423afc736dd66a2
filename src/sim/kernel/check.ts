/** Invariants of a world: checks that read a trace from outside, and what each may find. */
import type { TraceEvent } from './trace.ts';

export interface Violation {
  readonly invariant: string;
  readonly message: string;
  /** `seq` of the event that broke it, or null where the end of the run did. */
  readonly seq: number | null;
}

/** Looks for breaches of one invariant. */
export type Check<Trace> = (trace: Trace) => Iterable<Omit<Violation, 'invariant'>>;

/** Every breach of each of the checks, which are given by name. */
export function breaches<Trace>(
  checks: Readonly<Record<string, Check<Trace>>>,
  trace: Trace,
): readonly Violation[] {
  return Object.entries(checks).flatMap(([invariant, check]) =>
    [...check(trace)].map((found) => ({ invariant, ...found })),
  );
}

interface Events {
  readonly events: readonly TraceEvent[];
}

/** Events are numbered from 0, and none is earlier than the one before it. */
export const timeRises: Check<Events> = function* ({ events }) {
  for (const [index, event] of events.entries()) {
    if (event.seq !== index)
      yield { seq: event.seq, message: `event ${index} has seq ${event.seq}` };
    const before = events[index - 1];
    if (before && event.at_ms < before.at_ms) {
      yield { seq: event.seq, message: `at ${event.at_ms} ms, after one at ${before.at_ms} ms` };
    }
  }
};

/**
 * Every event has an earlier cause.
 * @param roots kinds that need none
 */
export function causesComeFirst(roots: ReadonlySet<string>): Check<Events> {
  return function* ({ events }) {
    for (const { seq, kind, cause } of events) {
      if (cause === null) {
        if (!roots.has(kind)) yield { seq, message: `${kind} has no cause` };
      } else if (!Number.isInteger(cause) || cause < 0 || cause >= seq) {
        yield { seq, message: `${kind} is caused by ${cause}, which is no earlier event` };
      }
    }
  };
}
