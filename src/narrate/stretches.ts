/** What lasts, told from the events that begin and end it: a save, a fetch, being offline. */
import type { SyncEvent, SyncEventKind } from '../sim/sync/events.ts';
import type { Scenario } from '../sim/sync/types.ts';

interface Stretch {
  readonly begins: SyncEventKind;
  readonly ends: readonly SyncEventKind[];
}

/** Of one actor, each by its name; none runs twice at a time. */
const stretches = {
  // Whatever the device does with iCloud's answer, or with its absence.
  save: {
    begins: 'save.requested',
    ends: [
      'save.acknowledged',
      'save.retry-scheduled',
      'record.merged',
      'zone.lost',
      'account.signed-out',
    ],
  },
  fetch: {
    begins: 'fetch.requested',
    ends: ['fetch.completed', 'fetch.failed', 'account.signed-out'],
  },
  offline: { begins: 'device.offline', ends: ['device.online'] },
  foreground: { begins: 'app.opened', ends: ['app.left', 'app.force-quit', 'device.restarted'] },
  locked: { begins: 'device.locked', ends: ['device.unlocked', 'app.opened', 'device.restarted'] },
  install: { begins: 'os.install-started', ends: ['os.installed'] },
  'signed-out': { begins: 'account.signed-out', ends: ['account.signed-in'] },
  unavailable: { begins: 'icloud.unavailable', ends: ['icloud.available'] },
  'storage-full': { begins: 'storage.full', ends: ['storage.freed'] },
  outage: { begins: 'push-service.down', ends: ['push-service.up'] },
} as const satisfies Readonly<Record<string, Stretch>>;

export type StretchName = keyof typeof stretches;

/** The stretches that an event begins or ends, if its actor is in them. */
export function stretchesAt({ kind }: SyncEvent): readonly Change[] {
  return changes.get(kind) ?? [];
}

interface Change {
  readonly name: StretchName;
  readonly change: 'begins' | 'ends';
}

const changes = new Map<SyncEventKind, readonly Change[]>();
for (const [name, { begins, ends }] of Object.entries(stretches) as [StretchName, Stretch][]) {
  for (const kind of ends) note(kind, { name, change: 'ends' });
  note(begins, { name, change: 'begins' });
}

function note(kind: SyncEventKind, change: Change): void {
  changes.set(kind, [...(changes.get(kind) ?? []), change]);
}

/** What was going on when the run began, by device. */
export function begunBefore({ devices }: Scenario): { actor: string; name: StretchName }[] {
  return devices.flatMap(({ id: actor, network, app_state }) => [
    ...(network === 'offline' ? [{ actor, name: 'offline' } as const] : []),
    ...(app_state === 'foreground' ? [{ actor, name: 'foreground' } as const] : []),
  ]);
}
