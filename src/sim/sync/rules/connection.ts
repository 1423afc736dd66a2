/** Offline and online: nothing is requested, then what waited goes in order. */
import type { Device } from '../state.ts';
import { reachable } from '../state.ts';
import type { Run } from '../run.ts';
import { abortFetch, resumeFetch } from './fetch.ts';
import { passOnStored } from './push-service.ts';
import { requestSave } from './save.ts';

export function goOffline(run: Run, device: Device): void {
  if (!device.network_on) return;
  const wasReachable = reachable(device);
  device.network_on = false;
  if (wasReachable) cutOff(run, device, run.emit('device.offline', device.id, null, {}));
}

export function goOnline(run: Run, device: Device): void {
  if (device.network_on) return;
  device.network_on = true;
  connect(run, device, null);
}

/** Requests and answers in flight are lost; a save will be repeated as it was. */
export function cutOff(run: Run, device: Device, cause: number): void {
  device.connection += 1;
  // One that waits to be repeated is not under way.
  if (device.in_flight && device.send_ticket === null) {
    run.emit('save.retry-scheduled', device.id, cause, {
      operation: device.in_flight.id,
      code: 'networkFailure',
    });
  }
  abortFetch(run, device, 'networkFailure', cause, 'wait');
}

/** Unsent saves first, then the stored push and the waiting fetch. */
export function connect(run: Run, device: Device, cause: number | null): void {
  if (!reachable(device)) return;
  const online = run.emit('device.online', device.id, cause, {});
  resume(run, device, online);
}

export function resume(run: Run, device: Device, cause: number): void {
  if (device.in_flight || device.unsent.size > 0) requestSave(run, device, cause);
  passOnStored(run, device.id);
  resumeFetch(run, device);
}
