/** The order in which iCloud wrote, worked out from the events alone. */
import { own } from '../../kernel/own.ts';
import type { SyncEvent, SyncEventOf } from '../events.ts';
import type { Fields } from '../types.ts';

/** One write to one record. */
export interface Write {
  readonly revision: number;
  readonly record: string;
  readonly by: string;
  /** The record as iCloud had it from then on; null where it was deleted. */
  readonly fields: Fields | null;
}

/** iCloud's writes, numbered as its server change tokens count them. */
export class Order {
  revision = 0;
  zone_deleted = 0;
  /** Oldest first; those up to `zone_deleted` went with their zone. */
  readonly writes: Write[] = [];
  readonly #byRecord = new Map<string, Write[]>();
  readonly #deletions = new Map<number, number>();
  /** The write that each operation made to each record, by `OPERATION RECORD`. */
  readonly #made = new Map<string, Write | undefined>();
  /** The version that each device was last refused with, by `DEVICE RECORD`. */
  readonly #refused = new Map<string, Write | undefined>();

  note(event: SyncEvent): void {
    switch (event.kind) {
      case 'save.committed':
        for (const record of event.records) this.#write(event, record);
        break;
      case 'save.rejected':
        if (event.record !== null)
          this.#refused.set(`${event.device} ${event.record}`, this.#current(event.record));
        break;
      case 'zone.deleted':
        this.zone_deleted = this.revision += 1;
        this.#deletions.set(event.seq, this.revision);
        break;
      case 'zone.created':
        this.revision += 1;
        break;
    }
  }

  /** The last write to `record`, of those that a token covers. */
  latest(record: string, token = Infinity): Write | undefined {
    return this.#byRecord.get(record)?.findLast((write) => write.revision <= token);
  }

  /** The place of a `zone.deleted`, by its `seq`. */
  deletion(seq: number): number {
    return this.#deletions.get(seq) ?? 0;
  }

  madeBy(operation: string, record: string): Write | undefined {
    return this.#made.get(`${operation} ${record}`);
  }

  refusedWith(device: string, record: string): Write | undefined {
    return this.#refused.get(`${device} ${record}`);
  }

  #write({ wrote, device, operation }: SyncEventOf<'save.committed'>, record: string): void {
    const fields = own(wrote, record) ?? null;
    const before = this.#current(record);
    // Deleting what is not there succeeds and changes nothing (claim delete-by-id).
    if (fields || before?.fields) {
      const write = { revision: (this.revision += 1), record, by: device, fields };
      this.writes.push(write);
      const earlier = this.#byRecord.get(record);
      if (earlier) earlier.push(write);
      else this.#byRecord.set(record, [write]);
    }
    this.#made.set(`${operation} ${record}`, this.#current(record));
  }

  /** The last write to `record` in the zone there is now. */
  #current(record: string): Write | undefined {
    const write = this.latest(record);
    return write && write.revision > this.zone_deleted ? write : undefined;
  }
}
