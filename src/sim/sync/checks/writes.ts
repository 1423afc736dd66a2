/** No committed write vanishes without a merge, an overwriting policy or a deletion that explains it. */
import type { Check } from './check.ts';
import type { SyncEvent } from '../events.ts';
import { emptyReplay, replayEvent } from '../replay.ts';
import type { Fields } from '../types.ts';
import { sameContents } from './same.ts';

export const noWriteVanishes: Check = function* ({ events, scenario, end }) {
  const replay = emptyReplay(scenario.devices.map((device) => device.id));
  const seen = new Seen();
  for (const event of events) {
    if (event.kind === 'save.committed') {
      for (const record of event.records) {
        const before = replay.server.get(record);
        const after = event.wrote[record];
        if (!before || !after) continue;
        const explained = event.overwrote[record] ?? [];
        for (const name of vanished(before, after, seen.of(event.device, record))) {
          if (explained.includes(name)) continue;
          yield {
            seq: event.seq,
            message: `${event.device} replaces ${name} of ${record}, which it had not seen`,
          };
        }
      }
    }
    replayEvent(replay, event);
    seen.note(event);
  }
  const last = Object.fromEntries(
    Object.entries(end.server.records).map(([record, { fields }]) => [record, fields]),
  );
  if (!sameContents(last, Object.fromEntries(replay.server))) {
    yield { seq: null, message: 'iCloud does not end with what was committed' };
  }
};

/** Fields whose value goes although the writer had never been shown it. */
function vanished(before: Fields, after: Fields, seen: Fields | undefined): readonly string[] {
  return Object.keys(before).filter(
    (name) => before[name] !== after[name] && before[name] !== seen?.[name],
  );
}

/** The last version of each record that iCloud has shown each device. */
class Seen {
  readonly #versions = new Map<string, Fields>();
  readonly #offered = new Map<string, Fields>();

  of(device: string, record: string): Fields | undefined {
    return this.#versions.get(`${device} ${record}`);
  }

  note(event: SyncEvent): void {
    switch (event.kind) {
      case 'save.committed':
        for (const record of event.records) this.#show(event.device, record, event.wrote[record]);
        break;
      case 'save.rejected':
        if (event.server && event.record)
          this.#offered.set(`${event.device} ${event.record}`, event.server);
        break;
      case 'record.merged':
        this.#show(event.actor, event.record, this.#offered.get(`${event.actor} ${event.record}`));
        break;
      case 'save.acknowledged':
      case 'fetch.completed':
        for (const [record, fields] of Object.entries(event.applied))
          this.#show(event.actor, record, fields);
        break;
    }
  }

  #show(device: string, record: string, fields: Fields | null | undefined): void {
    if (fields) this.#versions.set(`${device} ${record}`, fields);
    else this.#versions.delete(`${device} ${record}`);
  }
}
