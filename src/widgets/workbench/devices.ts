/** Whom to follow in a scenario of any kind. */
import type { Scenario } from '../../sim/sync/types.ts';

/** Id of the iPhone, iPad or Mac, in this order, that is the first to have something to receive. */
export function followedAtFirst({ devices, actions }: Scenario): string {
  const first = actions
    .toSorted((a, b) => a.at_ms - b.at_ms)
    .find(({ do: what }) => edits.has(what));
  const others = devices.filter(({ id }) => id !== first?.device);
  const kinds = ['iphone', 'ipad', 'mac'];
  const [followed] = others.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  return (followed ?? devices[0]!).id;
}

const edits: ReadonlySet<string> = new Set(['edit', 'edit-many', 'delete']);
