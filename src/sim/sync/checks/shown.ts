/**
 * What each device has been shown of iCloud's writes, worked out from the events
 * alone: the checks compare with it what the simulator says and does.
 */
import { own } from '../../kernel/own.ts';
import type { SyncEvent, SyncEventOf } from '../events.ts';
import type { Order, Write } from './order.ts';

/** What one device has been shown. */
export class Shown {
  readonly id: string;
  readonly #order: Order;
  /** The last write to each record that it was shown. */
  readonly #shown = new Map<string, Write>();
  /** Fetched for records with changes of its own, and not shown before their save is settled. */
  readonly #aside = new Map<string, Write>();
  /** The last operation it sent, with the records touched since it was first requested. */
  #sent: Sent | null = null;
  /** So many writes, from the first on, it does not lack: looked at once, as long as it forgets nothing. */
  #had = 0;
  /** Everything up to here was fetched. */
  #fetched = 0;
  /** Is a fetch under way that began without a token? Deletions come with its last page. */
  #starts_over = false;
  /** The last deletion of the zone that it has heard of. */
  #lost = 0;
  /** Did that one reset the keys, so that everything is sent again? */
  #resets = false;
  /** Own writes up to here were forgotten with the account. */
  #forgotten = 0;

  constructor(id: string, order: Order) {
    this.id = id;
    this.#order = order;
  }

  /** The version of `record` that the device has from iCloud, and that its next change is made to. */
  of(record: string): Write | undefined {
    return this.#shown.get(record);
  }

  /** Is there a write of another device, or a deletion, that it has not been shown? */
  lacksSomething(): boolean {
    for (const [record, { fields, by }] of this.#aside) {
      // The deletion of what it does not have is nothing a device lacks, nor is its own write.
      if (by === this.id) continue;
      if (fields !== null || this.#shown.get(record)?.fields) return true;
    }
    const { writes, zone_deleted } = this.#order;
    if (this.#upTo(zone_deleted).length > 0) return true;
    const settled = Math.max(this.#fetched, zone_deleted);
    while (this.#had < writes.length && this.#isHad(writes[this.#had]!, settled)) this.#had += 1;
    return this.#had < writes.length;
  }

  #isHad(write: Write, settled: number): boolean {
    const isOwn = write.by === this.id && write.revision > this.#forgotten;
    return write.revision <= settled || isOwn || this.#has(write);
  }

  /** What an event tells the device; `order` has to know the event already. */
  note(event: SyncEvent): void {
    if (event.actor !== this.id) return;
    switch (event.kind) {
      case 'record.edited':
      case 'record.deleted':
        this.#sent?.touched.add(event.record);
        break;
      case 'save.requested':
        if (this.#sent?.operation !== event.operation) {
          this.#sent = { ...event, touched: new Set() };
        }
        break;
      case 'save.acknowledged':
        for (const record of event.records) this.#confirm(event.operation, record);
        break;
      case 'record.merged':
        this.#settle(event.record, this.#order.refusedWith(this.id, event.record));
        break;
      case 'fetch.requested':
        this.#starts_over ||= event.token === null;
        break;
      case 'fetch.completed':
        this.#take(event);
        break;
      case 'zone.lost':
        this.#lost = this.#order.deletion(event.deletion);
        this.#resets = event.reason === 'encrypted-data-reset';
        this.#forgetZone(this.#upTo(this.#lost));
        break;
      case 'save.retry-scheduled':
        if (event.code === 'zoneNotFound' && event.operation !== null) {
          this.#forgetZone(this.#sent?.records ?? []);
        }
        break;
      case 'account.signed-out':
        this.#shown.clear();
        this.#had = 0;
        this.#aside.clear();
        this.#starts_over = false;
        this.#fetched = 0;
        this.#forgotten = this.#order.revision;
        break;
    }
  }

  /** A save went through; a change made since keeps what was set aside, for its own save to meet. */
  #confirm(operation: string, record: string): void {
    const made = this.#order.madeBy(operation, record);
    const aside = this.#aside.get(record);
    const touched = this.#sent?.touched.has(record) ?? false;
    if (made?.fields && made.revision <= this.#lost) this.#forgetWrite(record);
    else if (touched && aside && aside.revision > (made?.revision ?? 0)) this.#show(record, made);
    else this.#settle(record, made);
  }

  /** It went with its zone; what a fetch brought from the new one takes its place, if nothing of the device's own does. */
  #forgetWrite(record: string): void {
    const aside = this.#aside.get(record);
    const resends = this.#sent?.touched.has(record) || this.#resets;
    this.#forget(record);
    if (!aside || resends) return;
    this.#aside.delete(record);
    this.#show(record, aside);
  }

  /** Nothing of the device's own stands before this version any more, nor before what was set aside. */
  #settle(record: string, version: Write | undefined): void {
    const aside = this.#aside.get(record);
    this.#aside.delete(record);
    this.#show(record, aside && aside.revision > (version?.revision ?? 0) ? aside : version);
  }

  #take({ changed, deleted, applied, token, more }: SyncEventOf<'fetch.completed'>): void {
    if (token !== null) {
      for (const record of [...changed, ...deleted]) {
        const version = this.#order.latest(record, token);
        const contents = own(applied, record);
        // A fetch that started over takes away what iCloud does not list any more.
        if (contents === null && version?.fields) this.#forget(record);
        else if (contents !== undefined) this.#bring(record, version);
        else if (version && version.revision > this.#lost && !this.#has(version)) {
          this.#aside.set(record, version);
        }
      }
      if (!more || !this.#starts_over) this.#fetched = Math.max(this.#fetched, token);
    }
    if (!more) this.#starts_over = false;
  }

  /** A fetch brings a version of a record that the device has not changed. */
  #bring(record: string, version: Write | undefined): void {
    this.#aside.delete(record);
    this.#show(record, version);
  }

  #has({ record, revision }: Write): boolean {
    return (this.#shown.get(record)?.revision ?? 0) >= revision;
  }

  #show(record: string, version: Write | undefined): void {
    const before = this.#shown.get(record);
    if (!version || (before && before.revision > version.revision)) this.#forget(record);
    if (version) this.#shown.set(record, version);
  }

  #forget(record: string): void {
    if (this.#shown.delete(record)) this.#had = 0;
  }

  /** Records of a zone that went at `zone_deleted` and that are still shown. */
  #upTo(zone_deleted: number): readonly string[] {
    if (zone_deleted === 0) return [];
    return [...this.#shown.values()]
      .filter(({ revision, fields }) => revision <= zone_deleted && fields !== null)
      .map(({ record }) => record);
  }

  #forgetZone(records: readonly string[]): void {
    for (const record of records) this.#forget(record);
    for (const [record, { fields }] of this.#shown) {
      if (fields === null) this.#forget(record);
    }
    this.#aside.clear();
    this.#starts_over = false;
  }
}

interface Sent {
  readonly operation: string;
  readonly records: readonly string[];
  readonly touched: Set<string>;
}
