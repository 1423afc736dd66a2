import type { ICloud } from '../state.ts';

/** Every write takes the next place in iCloud's order; `record` is null where it is of the zone itself. */
export function nextRevision(icloud: ICloud, record: string | null, device: string): number {
  icloud.log.push(record === null ? null : { record, device });
  icloud.revision += 1;
  icloud.zone.changed_revision = icloud.revision;
  return icloud.revision;
}
