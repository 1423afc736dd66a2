/** What a trace is asked again and again is worked out once for each trace, and stays pure. */
import type { SyncTrace } from '../../../sim/sync/simulate.ts';

export function perTrace<Result>(
  build: (trace: SyncTrace) => Result,
): (trace: SyncTrace) => Result {
  const known = new WeakMap<SyncTrace, { readonly result: Result }>();
  return (trace) => {
    let entry = known.get(trace);
    if (!entry) {
      entry = { result: build(trace) };
      known.set(trace, entry);
    }
    return entry.result;
  };
}
