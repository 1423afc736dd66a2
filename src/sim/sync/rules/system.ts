/** The device's own life: settings, restarts, a new release. */
import type { Device } from '../state.ts';
import { reachable } from '../state.ts';
import type { Run } from '../run.ts';
import { connect, cutOff, resume } from './connection.ts';
import { discardHeld, reviewHeldPush } from './gates.ts';

export interface Settings {
  readonly background_refresh?: boolean;
  readonly low_power?: boolean;
}

export function changeSettings(run: Run, device: Device, settings: Settings): void {
  const { background_refresh, low_power } = settings;
  if (background_refresh !== undefined) device.background_refresh = background_refresh;
  if (low_power !== undefined) device.low_power = low_power;
  run.emit('device.settings-changed', device.id, null, settings);
  reviewHeldPush(run, device);
}

/** The app comes back in the background, so pushes reach it again even after a force-quit. */
export function restart(run: Run, device: Device): void {
  const wasReachable = reachable(device);
  const restarted = comeUp(run, device, null);
  if (!wasReachable) return;
  cutOff(run, device, restarted);
  resume(run, device, restarted);
}

function comeUp(run: Run, device: Device, cause: number | null): number {
  const restarted = run.emit('device.restarted', device.id, cause, {});
  device.app_state = 'background';
  device.locked = false;
  discardHeld(run, device, restarted);
  return restarted;
}

export function installOs(run: Run, device: Device, os: string): void {
  const wasReachable = reachable(device);
  const started = run.emit('os.install-started', device.id, null, { os });
  device.installing = true;
  if (wasReachable) cutOff(run, device, run.emit('device.offline', device.id, started, {}));
  const { install_duration_ms } = run.world.scenario.assumptions;
  run.after(install_duration_ms, { type: 'install-ends', device: device.id, os, cause: started });
}

/** claim exempt-cloudkit-topics-26-4-1: from here on the new release's rules hold. */
export function finishInstall(run: Run, device: Device, os: string, cause: number): void {
  const installed = run.emit('os.installed', device.id, cause, { os });
  device.os = os;
  device.installing = false;
  const restarted = comeUp(run, device, installed);
  connect(run, device, restarted);
}
