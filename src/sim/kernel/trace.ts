/** What every event of every world has in common. */
export interface TraceEvent {
  /** Counts from 0; `(at_ms, seq)` rises through a trace. */
  readonly seq: number;
  /** Simulated time, whole milliseconds from the start of the run. */
  readonly at_ms: number;
  readonly kind: string;
  /** Whoever did it: a device id, or one of the world's own actors. */
  readonly actor: string;
  /** `seq` of the earlier event that brought this one about; null for roots. */
  readonly cause: number | null;
}
