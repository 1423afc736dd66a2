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
  /** Everything up to here was fetched. */
  #fetched = 0;
  /** Is a fetch under way that began without a token? Deletions come with its last page. */
  #starts_over = false;
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
    for (const [record, { fields }] of this.#aside) {
      // The deletion of what it does not have is nothing a device lacks.
      if (fields !== null || this.#shown.get(record)?.fields) return true;
    }
    const { writes, zone_deleted } = this.#order;
    if (this.#upTo(zone_deleted).length > 0) return true;
    for (let index = writes.length - 1; index >= 0; index -= 1) {
      const { revision, by } = writes[index]!;
      if (revision <= Math.max(this.#fetched, zone_deleted)) return false;
      if (by === this.id && revision > this.#forgotten) continue;
      if (!this.#has(writes[index]!)) return true;
    }
    return false;
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
        this.#forgetZone(this.#upTo(this.#order.deletion(event.deletion)));
        break;
      case 'save.retry-scheduled':
        if (event.code === 'zoneNotFound' && event.operation !== null) {
          this.#forgetZone(this.#sent?.records ?? []);
        }
        break;
      case 'account.signed-out':
        this.#shown.clear();
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
    if (this.#sent?.touched.has(record)) this.#show(record, made);
    else this.#settle(record, made);
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
        if (contents === null && version?.fields) this.#shown.delete(record);
        else if (contents !== undefined) this.#show(record, version);
        else if (version && !this.#has(version)) this.#aside.set(record, version);
      }
      if (!more || !this.#starts_over) this.#fetched = Math.max(this.#fetched, token);
    }
    if (!more) this.#starts_over = false;
  }

  #has({ record, revision }: Write): boolean {
    return (this.#shown.get(record)?.revision ?? 0) >= revision;
  }

  #show(record: string, version: Write | undefined): void {
    if (version) this.#shown.set(record, version);
    else this.#shown.delete(record);
  }

  /** Records of a zone that went at `zone_deleted` and that are still shown. */
  #upTo(zone_deleted: number): readonly string[] {
    if (zone_deleted === 0) return [];
    return [...this.#shown.values()]
      .filter(({ revision, fields }) => revision <= zone_deleted && fields !== null)
      .map(({ record }) => record);
  }

  #forgetZone(records: readonly string[]): void {
    for (const record of records) this.#shown.delete(record);
    for (const [record, { fields }] of this.#shown) {
      if (fields === null) this.#shown.delete(record);
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
