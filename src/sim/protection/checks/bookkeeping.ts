/** Causes and counts. */
import { causesComeFirst } from '../../kernel/check.ts';
import type { ProtectionEventKind } from '../events.ts';
import type { Person } from '../types.ts';
import type { Check } from './check.ts';

/** What people do, and what an iPhone finds about itself at the start. */
const ROOTS: ReadonlySet<ProtectionEventKind> = new Set<ProtectionEventKind>([
  'iphone.taken',
  'iphone.carried',
  'setting.changed',
  'os.installed',
  'deed.refused',
  'action.attempted',
  'remote.requested',
  'protection.unavailable',
]);

export const protectionCausesComeFirst: Check = causesComeFirst(ROOTS);

export const metricsAddUp: Check = function* ({ events, metrics, end }) {
  const attempts = events.filter(({ kind }) => kind === 'action.attempted').length;
  const refused = events.filter(({ kind }) => kind === 'action.refused').length;
  const started = events.filter(({ kind }) => kind === 'delay.started').length;
  const done = events.filter(({ kind }) => kind === 'action.done').length;
  const sum = (of: Readonly<Record<Person, number>>) => of.owner + of.thief;
  // Every attempt ends in one of three ways.
  if (sum(metrics.attempts) !== refused + started + done || sum(metrics.attempts) !== attempts) {
    yield { seq: null, message: 'attempts are not what was refused, delayed and done' };
  }
  if (sum(metrics.done) !== done) yield { seq: null, message: 'not all that was done is counted' };
  for (const person of ['owner', 'thief'] as const) {
    const kinds = new Set(
      events.flatMap((event) =>
        event.kind === 'action.done' && event.by === person ? [event.action] : [],
      ),
    );
    if (kinds.size !== Object.keys(end.done[person]).length) {
      yield { seq: null, message: `the end does not tell all that the ${person} did` };
    }
  }
};
