/**
 * Every version that every record had, in iCloud and on each device, and where
 * each version comes from. The contents are those of the simulator's own
 * replay; the origins are read from the causes.
 */
import { own } from '../../../sim/kernel/own.ts';
import type { SyncEvent } from '../../../sim/sync/events.ts';
import { emptyReplay, replayEvent, type Replay } from '../../../sim/sync/replay.ts';
import type { SyncTrace } from '../../../sim/sync/simulate.ts';
import type { Fields } from '../../../sim/sync/types.ts';
import { perTrace } from './per-trace.ts';
import { listIn, record, valueAt, type Change } from './timeline.ts';

export interface Version {
  /** Null where the record is not, or no longer, there. */
  readonly fields: Fields | null;
  /** `seq` of the edit that it shows. */
  readonly edit: number | null;
  /** `seq` of the newest `save.committed` that it takes in; null where it is older than all. */
  readonly commit: number | null;
  /** The device's own change, which it has not heard to be saved. */
  readonly pending: boolean;
}

/** Of records changed lately a picture shows a few; this many are remembered. */
const recent_max = 8;

const nothing: Version = { fields: null, edit: null, commit: null, pending: false };

/** iCloud, or a device: what it holds and when that changed. */
export class Place {
  readonly versions = new Map<string, Change<Version>[]>();
  /** Records that are there, the latest changed first, at most `recent_max`. */
  readonly recent: Change<readonly string[]>[] = [];
  readonly count: Change<number>[] = [];
  /** How many records iCloud has otherwise, own unsaved changes left out. */
  readonly behind: Change<number>[] = [];
  readonly pending: Change<number>[] = [];
  readonly #behind = new Set<string>();
  readonly #pending = new Set<string>();
  #count = 0;

  current(id: string): Version {
    return this.versions.get(id)?.at(-1)?.value ?? nothing;
  }

  put(seq: number, id: string, version: Version): void {
    const before = this.current(id);
    record(listIn(this.versions, id), seq, version);
    if (Boolean(before.fields) !== Boolean(version.fields)) {
      this.#count += version.fields ? 1 : -1;
      record(this.count, seq, this.#count);
    }
    const others = (this.recent.at(-1)?.value ?? []).filter((other) => other !== id);
    record(this.recent, seq, version.fields ? [id, ...others].slice(0, recent_max) : others);
    count(this.#pending, this.pending, seq, id, version.pending);
  }

  compare(seq: number, id: string, server: Place): void {
    const { fields, pending } = this.current(id);
    count(this.#behind, this.behind, seq, id, !pending && !same(fields, server.current(id).fields));
  }
}

function count(
  set: Set<string>,
  sizes: Change<number>[],
  seq: number,
  id: string,
  member: boolean,
): void {
  if (set.has(id) === member) return;
  if (member) set.add(id);
  else set.delete(id);
  record(sizes, seq, set.size);
}

export interface History {
  readonly server: Place;
  readonly devices: ReadonlyMap<string, Place>;
}

interface Operation {
  readonly records: readonly string[];
  readonly requested: number;
  commit: number | null;
}

export const historyOf = perTrace((trace: SyncTrace): History => {
  const ids = trace.scenario.devices.map((device) => device.id);
  const replay = emptyReplay(ids);
  const server = new Place();
  const devices = new Map(ids.map((id) => [id, new Place()]));
  const operations = new Map<string, Operation>();
  let zone_deleted = -1;
  const known: Known = { server, devices, operations, zoneDeleted: () => zone_deleted };
  for (const event of trace.events) {
    noteOperation(operations, event);
    if (event.kind === 'zone.deleted') zone_deleted = event.seq;
    const place =
      event.kind === 'save.committed' || event.kind === 'zone.deleted'
        ? server
        : devices.get(event.actor);
    if (!place) continue;
    const touched = touchedBy(event, place, operations);
    if (touched.length === 0) continue;
    replayEvent(replay, event);
    for (const id of touched) {
      const fields = contents(replay, event, place === server).get(id) ?? null;
      const version = originOf(event, id, fields, place, known);
      place.put(event.seq, id, version);
      for (const device of place === server ? devices.values() : [place]) {
        device.compare(event.seq, id, server);
      }
    }
  }
  return { server, devices };
});

function contents(
  replay: Replay,
  event: SyncEvent,
  ofServer: boolean,
): ReadonlyMap<string, Fields> {
  return ofServer ? replay.server : replay.replicas.get(event.actor)!;
}

function noteOperation(operations: Map<string, Operation>, event: SyncEvent): void {
  if (event.kind === 'save.requested' && !operations.has(event.operation)) {
    const { records, seq } = event;
    operations.set(event.operation, { records, requested: seq, commit: null });
  }
  const operation = event.kind === 'save.committed' && operations.get(event.operation);
  if (operation) operation.commit = event.seq;
}

/** Records whose version the event may change at its place. */
function touchedBy(
  event: SyncEvent,
  place: Place,
  operations: ReadonlyMap<string, Operation>,
): readonly string[] {
  switch (event.kind) {
    case 'record.edited':
    case 'record.deleted':
    case 'record.merged':
    case 'record.left-behind':
      return [event.record];
    case 'save.committed':
      return Object.keys(event.wrote);
    case 'save.acknowledged':
      return event.records;
    case 'fetch.completed':
      return Object.keys(event.applied);
    case 'save.retry-scheduled':
      if (event.code !== 'zoneNotFound') return [];
      return operations.get(event.operation ?? '')?.records ?? [];
    case 'zone.lost':
    case 'zone.deleted':
    case 'account.signed-out':
      return [...place.versions.keys()];
    default:
      return [];
  }
}

interface Known extends History {
  readonly operations: ReadonlyMap<string, Operation>;
  /** `seq` of the latest `zone.deleted`, -1 before any. */
  zoneDeleted(): number;
}

function originOf(
  event: SyncEvent,
  id: string,
  fields: Fields | null,
  place: Place,
  known: Known,
): Version {
  const before = place.current(id);
  const saved = known.server.current(id);
  switch (event.kind) {
    case 'record.edited':
    case 'record.deleted':
      return { ...before, fields, edit: event.seq, pending: true };
    case 'save.committed': {
      const asked = known.operations.get(event.operation)?.requested ?? event.seq;
      const sent = valueAt(known.devices.get(event.device)?.versions.get(id), asked);
      return { fields, edit: sent?.edit ?? null, commit: event.seq, pending: false };
    }
    case 'save.acknowledged': {
      const operation = known.operations.get(event.operation);
      const editedSince = before.edit !== null && before.edit > (operation?.requested ?? -1);
      return {
        ...before,
        fields,
        commit: operation?.commit ?? before.commit,
        pending: editedSince,
      };
    }
    case 'record.merged': {
      if (same(fields, saved.fields)) return { ...saved, fields, pending: false };
      return { ...before, fields, commit: saved.commit, pending: true };
    }
    case 'fetch.completed': {
      const fetched = versionWith(known.server.versions.get(id), fields) ?? saved;
      return { ...fetched, fields, pending: false };
    }
    case 'save.retry-scheduled':
      // In a zone that is gone there is nothing left to delete.
      return { ...before, fields, pending: fields !== null };
    case 'zone.lost':
      if (!fields) return nothing;
      // What was saved since is in the new zone; what else the device keeps it will send again.
      if ((before.commit ?? -1) > known.zoneDeleted()) return before;
      return { ...before, fields, commit: null, pending: true };
    default:
      return { ...nothing, fields };
  }
}

/** The newest version with these contents: a page may have been overtaken on its way. */
function versionWith(versions: readonly Change<Version>[] | undefined, fields: Fields | null) {
  return versions?.findLast(({ value }) => same(value.fields, fields))?.value;
}

function same(a: Fields | null, b: Fields | null): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === own(b, name));
}
