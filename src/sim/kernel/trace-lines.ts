import type { TraceEvent } from './trace.ts';

interface Trace {
  readonly events: readonly TraceEvent[];
  readonly end: unknown;
  readonly metrics: unknown;
}

/** The trace as one JSON document, an event a line: a long run does not fit one string. */
export function* traceLines(trace: Trace): Generator<string> {
  const { events, end, metrics, ...head } = trace;
  yield `${JSON.stringify(head).slice(0, -1)},"events":[`;
  for (const [index, event] of events.entries()) {
    yield JSON.stringify(event) + (index < events.length - 1 ? ',' : '');
  }
  yield `],"end":${JSON.stringify(end)},"metrics":${JSON.stringify(metrics)}}`;
}
