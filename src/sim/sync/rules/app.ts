/** The app's own life: opened, left, force-quit, locked away, refreshed. */
import type { Device } from '../state.ts';
import { inFront } from '../state.ts';
import type { Run } from '../run.ts';
import { abortFetch, fetchNow } from './fetch.ts';
import { deliverHeld, discardHeld } from './gates.ts';

/** claim fetch-on-activation: why opening the app heals a missed push. */
function activate(run: Run, device: Device, cause: number): void {
  deliverHeld(run, device, cause);
  if (run.world.scenario.app.fetch_on_activate) {
    fetchNow(run, device, { cause, key: `activation/${device.id}/${run.now_ms}` });
  }
}

export function openApp(run: Run, device: Device): void {
  if (inFront(device)) return;
  if (device.locked) run.emit('device.unlocked', device.id, null, {});
  device.locked = false;
  device.app_state = 'foreground';
  activate(run, device, run.emit('app.opened', device.id, null, {}));
}

export function leaveApp(run: Run, device: Device): void {
  if (device.app_state !== 'foreground') return;
  device.app_state = 'background';
  run.emit('app.left', device.id, null, {});
}

/** claim force-quit-stops-pushes */
export function forceQuit(run: Run, device: Device): void {
  if (device.app_state === 'force-quit') return;
  device.app_state = 'force-quit';
  const quit = run.emit('app.force-quit', device.id, null, {});
  discardHeld(run, device, quit);
  abortFetch(run, device, 'operationCancelled', quit, 'forget');
}

export function refresh(run: Run, device: Device): void {
  const cause = run.emit('app.refreshed', device.id, null, {});
  fetchNow(run, device, { cause, key: `refresh/${device.id}/${run.now_ms}` });
}

export function lock(run: Run, device: Device): void {
  if (device.locked) return;
  device.locked = true;
  run.emit('device.locked', device.id, null, {});
}

export function unlock(run: Run, device: Device): void {
  if (!device.locked) return;
  device.locked = false;
  const unlocked = run.emit('device.unlocked', device.id, null, {});
  if (inFront(device)) activate(run, device, unlocked);
}
