/**
 * Who could have seen an event: the same run as its witnesses would report it.
 * Four mechanisms can each explain a missing push; what tells them apart is
 * which of the witnesses saw it go missing.
 */
import type { SyncEvent } from './events.ts';
import { ICLOUD, PUSH_SERVICE } from './run.ts';

/**
 * - `reader`: somebody who looks at one device and sees what its app shows.
 * - `device-log`: all that one device does and receives; what a sysdiagnose holds.
 * - `server`: iCloud and the push service, as those who run them would see it.
 */
export const witnesses = ['reader', 'device-log', 'server'] as const;
export type Witness = (typeof witnesses)[number];

/** Could this witness, at the device with this id, have seen the event? */
export function saw(witness: Witness, device: string, event: SyncEvent): boolean {
  switch (witness) {
    case 'server':
      return event.actor === ICLOUD || event.actor === PUSH_SERVICE;
    case 'device-log':
      return event.actor === device;
    case 'reader':
      return event.actor === device && shows(event);
  }
}

/** Does the device's screen change, or did somebody do it by hand? */
function shows(event: SyncEvent): boolean {
  switch (event.kind) {
    case 'fetch.completed':
    case 'save.acknowledged':
      return Object.keys(event.applied).length > 0;
    case 'zone.lost':
      return event.records.length > 0;
    case 'record.edited':
    case 'record.deleted':
    case 'record.merged':
    case 'record.left-behind':
    case 'account.signed-out':
    case 'account.signed-in':
    case 'app.opened':
    case 'app.left':
    case 'app.force-quit':
    case 'app.refreshed':
    case 'device.offline':
    case 'device.online':
    case 'device.locked':
    case 'device.unlocked':
    case 'device.restarted':
    case 'device.settings-changed':
    case 'os.install-started':
    case 'os.installed':
      return true;
    default:
      return false;
  }
}
