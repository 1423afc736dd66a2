/** When things happen: the player's moments and the timeline's ticks. */
import type { SyncEventKind } from '../../../sim/sync/events.ts';
import type { SyncTrace } from '../../../sim/sync/simulate.ts';
import type { Tick } from '../../../ui/ticks.ts';
import { perTrace } from './per-trace.ts';
import type { Status } from './status.ts';

/** Rising, distinct times of the events, in simulated milliseconds. */
export const momentsOf = perTrace((trace: SyncTrace): readonly number[] => [
  ...new Set(trace.events.map((event) => event.at_ms)),
]);

const good = new Set<SyncEventKind>([
  'save.committed',
  'save.acknowledged',
  'push.delivered',
  'fetch.completed',
  'os.installed',
  'device.online',
  'icloud.available',
  'push-service.up',
  'storage.freed',
  'record.merged',
  'account.signed-in',
]);
const bad = new Set<SyncEventKind>([
  'push.dropped',
  'save.rejected',
  'save.answer-lost',
  'fetch.failed',
  'record.left-behind',
  'run.limit-reached',
  'icloud.unavailable',
  'push-service.down',
  'storage.full',
  'zone.deleted',
  'change-token.expired',
]);
const waits = new Set<SyncEventKind>([
  'push.stored',
  'push.held',
  'push.replaced',
  'save.retry-scheduled',
  'device.offline',
  'os.install-started',
  'app.force-quit',
]);

/** What an event means for the reader, as one of the site's five. */
export function toneOf(kind: SyncEventKind): Status {
  if (good.has(kind)) return 'done';
  if (bad.has(kind)) return 'failed';
  if (waits.has(kind)) return 'waiting';
  return kind.startsWith('app.') || kind.startsWith('device.') ? 'idle' : 'active';
}

/** Somebody's doing: when, and on which device. */
export interface Doing {
  readonly at_ms: number;
  readonly device: string;
}

/** One tick for every event; `mine` are the reader's own actions, whose events are marked. */
export function ticksOf(trace: SyncTrace, mine: readonly Doing[] = []): readonly Tick[] {
  const own = new Set(mine.map(({ at_ms, device }) => `${at_ms} ${device}`));
  return trace.events.map((event) => ({
    at_ms: event.at_ms,
    tone: toneOf(event.kind),
    mine: event.cause === null && own.has(`${event.at_ms} ${event.actor}`),
  }));
}
