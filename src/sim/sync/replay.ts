/**
 * Reads a trace back: what iCloud and each replica hold, from the events alone.
 * Views draw it and checks compare it with what the simulator says.
 */
import type { Contents, SyncEvent } from './events.ts';
import type { Fields } from './types.ts';

export interface Replay {
  /** Records in iCloud. */
  readonly server: Map<string, Fields>;
  /** What each device shows, by device id. */
  readonly replicas: ReadonlyMap<string, Map<string, Fields>>;
}

export function emptyReplay(devices: readonly string[]): Replay {
  return { server: new Map(), replicas: new Map(devices.map((id) => [id, new Map()])) };
}

/** Does to `replay` what `event` says happened. */
export function replayEvent(replay: Replay, event: SyncEvent): void {
  const { server } = replay;
  const replica = replay.replicas.get(event.actor);
  switch (event.kind) {
    case 'save.committed':
      put(server, event.wrote);
      break;
    case 'zone.deleted':
      server.clear();
      break;
    case 'record.edited':
      replica?.set(event.record, { ...replica.get(event.record), ...event.fields });
      break;
    case 'record.deleted':
      replica?.delete(event.record);
      break;
    case 'record.merged':
      put(replica, { [event.record]: event.result });
      break;
    case 'save.acknowledged':
    case 'fetch.completed':
      put(replica, event.applied);
      break;
    case 'zone.lost':
      for (const record of event.records) replica?.delete(record);
      break;
    case 'record.left-behind':
      put(replica, { [event.record]: event.result });
      break;
    case 'account.signed-out':
      replica?.clear();
      break;
  }
}

function put(into: Map<string, Fields> | undefined, contents: Contents): void {
  for (const [record, fields] of Object.entries(contents)) {
    if (fields) into?.set(record, fields);
    else into?.delete(record);
  }
}
