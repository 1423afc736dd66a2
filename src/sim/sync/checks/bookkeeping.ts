/** Causes and counts. */
import { causesComeFirst } from '../../kernel/check.ts';
import type { Check } from './check.ts';
import type { SyncEvent, SyncEventKind } from '../events.ts';

/** What a scenario does itself, and timers; an installation ends on a timer too, but has a cause. */
const ROOTS: ReadonlySet<SyncEventKind> = new Set<SyncEventKind>([
  'record.edited',
  'record.deleted',
  'app.opened',
  'app.left',
  'app.force-quit',
  'app.refreshed',
  'device.locked',
  'device.unlocked',
  'device.offline',
  'device.online',
  'device.restarted',
  'device.settings-changed',
  'os.install-started',
  'account.signed-out',
  'account.signed-in',
  'icloud.unavailable',
  'push-service.down',
  'storage.full',
  'change-token.expired',
  'zone.deleted',
  'fetch.scheduled',
  'fetch.failed',
  'run.limit-reached',
]);

export const syncCausesComeFirst: Check = causesComeFirst(ROOTS);

export const metricsAddUp: Check = function* ({ events, metrics }) {
  const count = (holds: (event: SyncEvent) => boolean) => events.filter(holds).length;
  const of = (kind: SyncEventKind) => count((event) => event.kind === kind);
  const counted = {
    'pushes.sent': [metrics.pushes.sent, of('push.sent')],
    'pushes.arrived': [metrics.pushes.arrived, of('push.arrived')],
    'pushes.delivered': [metrics.pushes.delivered, of('push.delivered')],
    'pushes.dropped': [metrics.pushes.dropped, of('push.dropped')],
    'pushes.replaced': [metrics.pushes.replaced, of('push.replaced')],
    fetches: [metrics.fetches, of('fetch.completed')],
    saves: [metrics.saves, of('save.committed')],
    conflicts: [
      metrics.conflicts,
      count((event) => event.kind === 'save.rejected' && event.code === 'serverRecordChanged'),
    ],
  } as const;
  for (const [name, [said, found]] of Object.entries(counted)) {
    if (said !== found)
      yield { seq: null, message: `${name} is ${said}, the events give ${found}` };
  }
};
