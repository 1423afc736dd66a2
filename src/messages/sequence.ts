/**
 * A few words for each kind of event, as the sequence picture shows them beside
 * the event. A translation is another file that exports an object of the type
 * `SequenceWords`.
 */
import type { SyncEventKind, SyncEventOf } from '../sim/sync/events.ts';
import { pipeline } from './pipeline.ts';

/** What an event alone does not say. */
export interface EventNames {
  device(id: string): string;
  release(id: string): string;
  /** The mark and the text of the change that an event carries; empty where it carries none. */
  change(seq: number): string;
}

type Words = {
  readonly [Kind in SyncEventKind]: (event: SyncEventOf<Kind>, names: EventNames) => string;
};

export const sequence: Words = {
  'record.edited': (event, names) => names.change(event.seq),
  'record.deleted': (event, names) => `delete ${names.change(event.seq)}`,
  'record.merged': () => 'merge',
  'record.left-behind': () => 'change lost',
  'save.requested': (event, names) => `save ${names.change(event.seq)}`,
  'save.committed': (event, names) => `saved ${names.change(event.seq)}`,
  'save.rejected': (event) => `refused: ${pipeline.reasons[event.code]}`,
  'save.acknowledged': () => 'confirmed',
  'save.answer-repeated': () => 'answer repeated',
  'save.answer-lost': () => 'answer lost',
  'save.retry-scheduled': (event) => `save again: ${pipeline.reasons[event.code]}`,
  'push.sent': (event, names) => `push to ${names.device(event.to)}`,
  'push.stored': (event, names) => `kept for ${names.device(event.to)}`,
  'push.replaced': () => 'replaces the older push',
  'push.arrived': (event, names) => `push arrives at ${names.device(event.actor)}`,
  'push.held': (event) => `held: ${pipeline.reasons[event.reason]}`,
  'push.dropped': (event) => `discarded: ${pipeline.reasons[event.reason]}`,
  'push.delivered': () => 'app told',
  'fetch.scheduled': () => 'fetch soon',
  'fetch.requested': () => 'fetch',
  'fetch.completed': (event, names) => {
    const change = names.change(event.seq);
    return change === '' ? 'nothing new' : `received ${change}`;
  },
  'fetch.failed': (event) => `fetch failed: ${pipeline.reasons[event.code]}`,
  'app.opened': () => 'app opened',
  'app.left': () => 'app left',
  'app.force-quit': () => 'app force-quit',
  'app.refreshed': () => 'pulled to refresh',
  'device.offline': () => 'offline',
  'device.online': () => 'online',
  'device.locked': () => 'locked',
  'device.unlocked': () => 'unlocked',
  'device.restarted': () => 'restarted',
  'device.settings-changed': () => 'settings changed',
  'os.install-started': (event, names) => `installs ${names.release(event.os)}`,
  'os.installed': (event, names) => `runs ${names.release(event.os)}`,
  'account.signed-out': () => 'signed out',
  'account.signed-in': () => 'signed in',
  'icloud.unavailable': () => 'unavailable',
  'icloud.available': () => 'available',
  'push-service.down': () => 'down',
  'push-service.up': () => 'up',
  'storage.full': () => 'storage full',
  'storage.freed': () => 'storage freed',
  'change-token.expired': () => 'change token expired',
  'zone.deleted': () => 'zone deleted',
  'zone.created': () => 'zone made anew',
  'zone.lost': () => 'zone gone',
  'run.limit-reached': () => 'the run ends here',
};

export type SequenceWords = typeof sequence;
