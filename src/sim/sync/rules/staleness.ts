/**
 * How far a device is behind: it is stale from the first commit of another
 * device that it lacks until it lacks none.
 */
import type { Device, ICloud } from '../state.ts';
import type { Run } from '../run.ts';

function keepsLostZone(device: Device, icloud: ICloud): boolean {
  const { revision: deleted_revision } = icloud.zone.deletion;
  if (deleted_revision === 0) return false;
  // What is left of a zone whose loss it has taken in waits for the answer to a save.
  return [...device.known.values()].some(
    ({ revision }) => revision <= deleted_revision && revision > device.lost_revision,
  );
}

/** The deletion of what it does not have is nothing a device lacks, nor is its own write. */
function keepsSomethingAside(
  { id, kept_aside, known, lost_revision }: Device,
  icloud: ICloud,
): boolean {
  if (kept_aside.size === 0) return false;
  const has = (record: string) => (known.get(record)?.revision ?? 0) > lost_revision;
  return [...kept_aside].some(([record, { server, revision }]) => {
    // A fetch that lists only what there is tells of a deletion without its revision.
    const written = server ? revision : (icloud.tombstones.get(record) ?? revision);
    const write = icloud.log[written - 1];
    const isOwn = write?.record === record && write.device === id;
    return !isOwn && (server !== null || has(record));
  });
}

function lacksSomething(device: Device, icloud: ICloud): boolean {
  if (keepsSomethingAside(device, icloud) || keepsLostZone(device, icloud)) return true;
  const from = Math.max(device.fetched_revision, icloud.zone.deletion.revision);
  for (let index = from; index < icloud.log.length; index += 1) {
    const entry = icloud.log[index];
    if (!entry) continue;
    if (entry.device === device.id && index >= device.forgotten_revision) continue;
    const has = Math.max(
      device.known.get(entry.record)?.revision ?? 0,
      device.graves.get(entry.record) ?? 0,
    );
    if (has <= index) return true;
  }
  return false;
}

/** After a write: everyone but the writer is now behind. */
export function fallBehind(run: Run, writer: string): void {
  for (const device of run.world.devices.values()) {
    if (device.id !== writer) device.stale_since_ms ??= run.now_ms;
  }
}

/** After the device has learnt or forgotten something, or the zone has gone. */
export function reviewStaleness(run: Run, device: Device): void {
  if (lacksSomething(device, run.world.icloud)) {
    device.stale_since_ms ??= run.now_ms;
  } else if (device.stale_since_ms !== null) {
    device.stale_max_ms = Math.max(device.stale_max_ms, run.now_ms - device.stale_since_ms);
    device.stale_since_ms = null;
  }
}
