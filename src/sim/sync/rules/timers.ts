/** Fetches that nobody asked for: polling, and a sync engine's own rhythm (claim sync-engine-indeterminate). */
import type { Device } from '../state.ts';
import { inFront, reachable } from '../state.ts';
import type { Run, Timer } from '../run.ts';
import { fetchNow } from './fetch.ts';

export function startTimers(run: Run, device: Device): void {
  const { app } = run.world.scenario;
  if (app.poll_every_ms !== null) startTimer(run, device, 'poll', 1);
  if (app.fetches === 'sync-engine') startTimer(run, device, 'sync-engine', 1);
}

function startTimer(run: Run, device: Device, timer: Timer, ordinal: number): void {
  run.after(interval(run, device, timer, ordinal), {
    type: 'timer',
    timer,
    device: device.id,
    ordinal,
  });
}

function interval(run: Run, device: Device, timer: Timer, ordinal: number): number {
  const { app, assumptions } = run.world.scenario;
  if (timer === 'poll') return app.poll_every_ms ?? Infinity;
  const { sync_engine_interval_min_ms: min, sync_engine_interval_max_ms: max } = assumptions;
  return min + run.draw('sync-engine', device.id, ordinal, max - min);
}

export function onTimer(run: Run, device: Device, timer: Timer, ordinal: number): void {
  startTimer(run, device, timer, ordinal + 1);
  const busy = device.fetch.phase === 'in-flight' || device.fetch.phase === 'scheduled';
  if (busy || !mayRunBySelf(device)) return;
  const cause = run.emit('fetch.scheduled', device.id, null, { due_ms: run.now_ms });
  fetchNow(run, device, { cause, key: `${timer}-fetch/${device.id}/${ordinal}` });
}

function mayRunBySelf(device: Device): boolean {
  if (device.app_state === 'force-quit' || !reachable(device) || !device.signed_in) return false;
  return device.kind === 'mac' || inFront(device) || device.background_refresh;
}
