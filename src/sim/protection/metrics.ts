/** What a run adds up to. Counted from its events, and from nothing else. */
import type { ProtectionEvent } from './events.ts';
import { actions } from './actions.ts';
import type { Person } from './types.ts';

export interface Metrics {
  readonly attempts: Readonly<Record<Person, number>>;
  readonly done: Readonly<Record<Person, number>>;
  readonly refused: number;
  readonly delays: { readonly started: number; readonly ended: number; readonly cancelled: number };
  /** When the thief first had something that the protection covers; null where never. */
  readonly first_loss_ms: number | null;
}

export function metricsOf(events: readonly ProtectionEvent[]): Metrics {
  const count = (test: (event: ProtectionEvent) => boolean) => events.filter(test).length;
  const by = (person: Person) => ({
    attempts: count(({ kind, actor }) => kind === 'action.attempted' && actor === person),
    done: count((event) => event.kind === 'action.done' && event.by === person),
  });
  const [owner, thief] = [by('owner'), by('thief')];
  const loss = events.find(
    (event) =>
      event.kind === 'action.done' && event.by === 'thief' && actions[event.action].tier !== 'none',
  );
  return {
    attempts: { owner: owner.attempts, thief: thief.attempts },
    done: { owner: owner.done, thief: thief.done },
    refused: count(({ kind }) => kind === 'action.refused'),
    delays: {
      started: count(({ kind }) => kind === 'delay.started'),
      ended: count(({ kind }) => kind === 'delay.ended'),
      cancelled: count(({ kind }) => kind === 'delay.cancelled'),
    },
    first_loss_ms: loss?.at_ms ?? null,
  };
}
