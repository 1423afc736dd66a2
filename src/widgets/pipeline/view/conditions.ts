/** The state of a device at a position, as far as it decides what becomes of a push. */
import type { SyncTrace } from '../../../sim/sync/simulate.ts';
import type { AppState } from '../../../sim/sync/types.ts';
import { perTrace } from './per-trace.ts';
import { lastSeq, valueAt, type Change } from './timeline.ts';

export interface Conditions {
  /** Release id. */
  readonly os: string;
  readonly app_state: AppState;
  readonly locked: boolean;
  readonly online: boolean;
  /** Release that is being installed. */
  readonly installing: string | null;
}

const conditionsOf = perTrace((trace) => {
  const before = new Map<string, Change<Conditions>[]>();
  for (const { id, os, app_state, network } of trace.scenario.devices) {
    const start: Conditions = {
      os,
      app_state,
      locked: false,
      online: network === 'online',
      installing: null,
    };
    before.set(id, [{ seq: -1, value: start }]);
  }
  const set = (seq: number, device: string, change: Partial<Conditions>) => {
    const list = before.get(device);
    if (list) list.push({ seq, value: { ...list.at(-1)!.value, ...change } });
  };
  for (const event of trace.events) {
    const { seq, actor } = event;
    if (event.kind === 'os.install-started') set(seq, actor, { installing: event.os });
    if (event.kind === 'os.installed') set(seq, actor, { os: event.os, installing: null });
    if (event.kind === 'device.offline') set(seq, actor, { online: false });
    if (event.kind === 'device.online') set(seq, actor, { online: true });
    if (event.kind === 'device.locked') set(seq, actor, { locked: true });
    if (event.kind === 'device.unlocked') set(seq, actor, { locked: false });
    if (event.kind === 'app.opened') set(seq, actor, { app_state: 'foreground', locked: false });
    if (event.kind === 'app.left') set(seq, actor, { app_state: 'background' });
    if (event.kind === 'app.force-quit') set(seq, actor, { app_state: 'force-quit' });
    if (event.kind === 'device.restarted')
      set(seq, actor, { app_state: 'background', locked: false });
  }
  return before;
});

/** @throws RangeError where there is no such device. */
export function conditionsAt(trace: SyncTrace, time_ms: number, device: string): Conditions {
  return conditionsAfter(trace, lastSeq(trace, time_ms), device);
}

/** After event `seq`. @throws RangeError where there is no such device. */
export function conditionsAfter(trace: SyncTrace, seq: number, device: string): Conditions {
  const conditions = valueAt(conditionsOf(trace).get(device), seq);
  if (!conditions) throw new RangeError(`no device "${device}"`);
  return conditions;
}
