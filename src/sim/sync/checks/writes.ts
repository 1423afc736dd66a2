/** No committed write vanishes without a merge, an overwriting policy or a deletion that explains it. */
import { own } from '../../kernel/own.ts';
import type { Check } from './check.ts';
import { emptyReplay, replayEvent } from '../replay.ts';
import type { Fields } from '../types.ts';
import { sameContents } from './same.ts';
import { Order } from './order.ts';
import { Shown } from './shown.ts';

export const noWriteVanishes: Check = function* ({ events, scenario, end }) {
  const replay = emptyReplay(scenario.devices.map((device) => device.id));
  const order = new Order();
  const shown = new Map(scenario.devices.map(({ id }) => [id, new Shown(id, order)]));
  for (const event of events) {
    if (event.kind === 'save.committed') {
      for (const record of event.records) {
        const before = replay.server.get(record);
        const after = event.wrote[record];
        if (!before || !after) continue;
        const explained = own(event.overwrote, record) ?? [];
        for (const name of vanished(before, after, shown.get(event.device)?.of(record)?.fields)) {
          if (explained.includes(name)) continue;
          yield {
            seq: event.seq,
            message: `${event.device} replaces ${name} of ${record}, which it had not seen`,
          };
        }
      }
    }
    replayEvent(replay, event);
    order.note(event);
    for (const device of shown.values()) device.note(event);
  }
  const last = Object.fromEntries(
    Object.entries(end.server.records).map(([record, { fields }]) => [record, fields]),
  );
  if (!sameContents(last, Object.fromEntries(replay.server))) {
    yield { seq: null, message: 'iCloud does not end with what was committed' };
  }
};

/** Fields whose value goes although the writer had never been shown it. */
function vanished(
  before: Fields,
  after: Fields,
  seen: Fields | null | undefined,
): readonly string[] {
  return Object.keys(before).filter(
    (name) => before[name] !== own(after, name) && before[name] !== own(seen, name),
  );
}
