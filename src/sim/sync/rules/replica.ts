/**
 * What a device shows: what iCloud last told it, with its own unconfirmed changes
 * on top. Derived, so it cannot disagree with either.
 */
import type { Fields } from '../types.ts';
import type { Change, Device, SaveItem, ServerRecord, Version } from '../state.ts';

function applied(fields: Fields | null, change: Change | undefined): Fields | null {
  if (!change) return fields;
  if (change.kind === 'delete') return null;
  return { ...fields, ...change.values };
}

/** The change to `record` that is on its way to iCloud. */
export function changeInFlight(device: Device, record: string): Change | undefined {
  return itemsInFlight(device).find((item) => item.record === record)?.change;
}

function itemsInFlight({ in_flight, abandoned }: Device): readonly SaveItem[] {
  return in_flight && !abandoned ? in_flight.items : [];
}

/** The record without what the device has not sent yet. */
export function fieldsBeneath(device: Device, record: string): Fields | null {
  return applied(device.known.get(record)?.fields ?? null, changeInFlight(device, record));
}

/** The record as the device's user sees it; null where there is none. */
export function localFields(device: Device, record: string): Fields | null {
  return applied(fieldsBeneath(device, record), device.unsent.get(record));
}

/** Has the record changes that iCloud has not confirmed? A fetch leaves such a record alone. */
export function isUnconfirmed(device: Device, record: string): boolean {
  return device.unsent.has(record) || changeInFlight(device, record) !== undefined;
}

/** Records with changes that iCloud has not confirmed. */
export function unconfirmedRecords(device: Device): readonly string[] {
  const records = new Set(device.unsent.keys());
  for (const item of itemsInFlight(device)) records.add(item.record);
  return [...records];
}

/** The whole replica, by record id. */
export function replica(device: Device): Readonly<Record<string, Fields>> {
  const records = new Set([...device.known.keys(), ...unconfirmedRecords(device)]);
  const contents: Record<string, Fields> = {};
  for (const record of [...records].sort()) {
    const fields = localFields(device, record);
    if (fields) contents[record] = fields;
  }
  return contents;
}

/** One change after another, as a single change. */
export function combined(first: Change, then: Change | undefined): Change {
  if (!then) return first;
  if (then.kind === 'delete' || first.kind === 'delete') return then;
  return {
    kind: 'edit',
    values: { ...first.values, ...then.values },
    edited_ms: { ...first.edited_ms, ...then.edited_ms },
    restored: [
      ...first.restored.filter((name) => !Object.hasOwn(then.values, name)),
      ...then.restored,
    ],
  };
}

/** The newer of `version` and what a fetch kept aside for the record, which is kept aside no more. */
export function newest(device: Device, record: string, version: Version): Version {
  const aside = device.kept_aside.get(record);
  device.kept_aside.delete(record);
  return aside && aside.revision > version.revision ? aside : version;
}

/** From here on, this is what iCloud told the device of the record. */
export function know(device: Device, record: string, { server, revision }: Version): void {
  if (server) {
    device.known.set(record, server);
  } else {
    device.known.delete(record);
    device.graves.set(record, revision);
  }
}

/** Puts a change that did not go through back in front of what was done since. */
export function putBack(device: Device, record: string, change: Change): void {
  device.unsent.set(record, combined(change, device.unsent.get(record)));
}

/** A change as one that makes the whole record anew, where iCloud no longer has it. */
export function wholeRecord(base: ServerRecord | null, own: Change | undefined): Change {
  const whole: Change = {
    kind: 'edit',
    values: base?.fields ?? {},
    edited_ms: base?.edited_ms ?? {},
    restored: Object.keys(base?.fields ?? {}),
  };
  return combined(whole, own);
}
