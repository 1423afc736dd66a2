/** A person changes records on a device, in any state of the app. */
import type { Device } from '../state.ts';
import type { Run } from '../run.ts';
import type { Fields } from '../types.ts';
import { combined, fieldsBeneath, localFields } from './replica.ts';
import { wantSave } from './save.ts';

export function edit(run: Run, device: Device, record: string, fields: Fields): void {
  const values = { ...revived(device, record), ...fields };
  const edited_ms = Object.fromEntries(Object.keys(values).map((name) => [name, run.now_ms]));
  const change = { kind: 'edit', values, edited_ms, restored: [] } as const;
  const pending = device.unsent.get(record);
  device.unsent.set(record, pending ? combined(pending, change) : change);
  wantSave(run, device, run.emit('record.edited', device.id, null, { record, fields: values }));
}

/** Editing a record whose deletion is not confirmed yet takes the deletion back. */
function revived(device: Device, record: string): Fields {
  if (localFields(device, record) !== null) return {};
  return fieldsBeneath(device, record) ?? device.known.get(record)?.fields ?? {};
}

/** Edits `PREFIX-1` … `PREFIX-N`; the same prefix means the same records. */
export function editMany(run: Run, device: Device, prefix: string, count: number): void {
  for (let index = 1; index <= count; index += 1) {
    edit(run, device, `${prefix}-${index}`, { edited_at_ms: run.now_ms });
  }
}

/** What the device does not have may still be in iCloud: a deletion is sent all the same (claim delete-by-id). */
export function remove(run: Run, device: Device, record: string): void {
  device.unsent.set(record, { kind: 'delete' });
  wantSave(run, device, run.emit('record.deleted', device.id, null, { record }));
}
