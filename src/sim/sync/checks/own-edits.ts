/** What each device has edited and iCloud has not confirmed, as the events so far tell it. */
import type { SyncEvent, SyncEventOf } from '../events.ts';

type Edited = SyncEventOf<'record.edited'>;

export class OwnEdits {
  readonly #edits = new Map<string, readonly Edited[]>();
  readonly #requested = new Map<string, number>();

  /** Edits of the record since the device's last confirmed save of it, oldest first. */
  of(device: string, record: string): readonly Edited[] {
    return this.#edits.get(`${device} ${record}`) ?? [];
  }

  /** `seq` of the operation's first request: it carries no later edit, however often it is repeated. */
  requested(operation: string): number {
    return this.#requested.get(operation) ?? 0;
  }

  note(event: SyncEvent): void {
    switch (event.kind) {
      case 'record.edited':
        this.#set(event.actor, event.record, [...this.of(event.actor, event.record), event]);
        break;
      case 'save.requested':
        if (!this.#requested.has(event.operation)) this.#requested.set(event.operation, event.seq);
        break;
      case 'save.acknowledged':
        for (const record of event.records) {
          const since = this.requested(event.operation);
          const later = this.of(event.actor, record).filter(({ seq }) => seq > since);
          this.#set(event.actor, record, later);
        }
        break;
    }
  }

  #set(device: string, record: string, edits: readonly Edited[]): void {
    this.#edits.set(`${device} ${record}`, edits);
  }
}
