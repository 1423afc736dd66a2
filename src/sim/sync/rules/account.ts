/** The iCloud account on a device: nothing syncs without one (claim not-authenticated). */
import type { Device } from '../state.ts';
import type { Run } from '../run.ts';
import { abortFetch, fetchNow } from './fetch.ts';
import { requestSave } from './save.ts';
import { reviewStaleness } from './staleness.ts';
import { dropUnconfirmed, nameLeftBehind } from './zone.ts';

/** The replica is emptied; what iCloud never got is lost, and named. */
export function signOut(run: Run, device: Device): void {
  if (!device.signed_in) return;
  const out = run.emit('account.signed-out', device.id, null, {});
  device.signed_in = false;
  device.connection += 1;
  abortFetch(run, device, 'notAuthenticated', out, 'forget');
  device.known.clear();
  nameLeftBehind(run, device, dropUnconfirmed(run, device), out);
  device.graves.clear();
  device.kept_aside.clear();
  device.full_fetch = null;
  device.database_token = null;
  run.world.icloud.expired_tokens.delete(device.id);
  device.zone_token = null;
  device.fetched_revision = 0;
  device.forgotten_revision = run.world.icloud.revision;
  reviewStaleness(run, device);
}

/** Starts over with no token. */
export function signIn(run: Run, device: Device): void {
  if (device.signed_in) return;
  device.signed_in = true;
  const back = run.emit('account.signed-in', device.id, null, {});
  requestSave(run, device, back);
  fetchNow(run, device, { cause: back, key: `sign-in/${device.id}/${run.now_ms}` });
}
