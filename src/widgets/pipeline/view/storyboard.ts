/** The stills that tell a run: chosen from what happened, for one receiver. */
import type { SyncTrace } from '../../../sim/sync/simulate.ts';
import { lastEditElsewhere, type Edit } from './edits.ts';
import { pushAbout, pushesOf, type PushState } from './pushes.ts';
import { historyOf } from './record-history.ts';
import { saveAt } from './saves.ts';

export type MomentName = 'edit' | 'save' | 'push' | 'fetch' | 'end';

export interface Moment {
  readonly at_ms: number;
  readonly what: MomentName;
  /** The event that makes the moment; null for the end of the run. */
  readonly seq: number | null;
}

/** A page has room for no more. */
const moments_max = 5;

/**
 * The moments that tell the story of the run for one receiver, by time: the last
 * change made elsewhere, its save, what became of its push, and the fetch that
 * brought it, or the end of the run. Where there is room, an earlier push that
 * came to nothing goes first.
 */
export function decisiveMoments(trace: SyncTrace, receiver: string): readonly Moment[] {
  const end: Moment = { at_ms: trace.end.at_ms, what: 'end', seq: null };
  const last = trace.events.length - 1;
  const edit = lastEditElsewhere(trace, last, receiver);
  if (!edit) return [end];
  const told: Told[] = [{ seq: edit.seq, what: 'edit' }];
  const save = saveAt(trace, last, edit.seq);
  if (save?.value.kind === 'committed') {
    told.push({ seq: save.seq, what: 'save' }, ...afterCommit(trace, receiver, edit, save.seq));
  }
  const dropped = firstDropped(trace, receiver, edit.seq);
  const arrives = told.some(({ what }) => what === 'fetch');
  const room = moments_max - told.length - (arrives ? 0 : 1);
  if (dropped !== undefined && room > 0) told.push({ seq: dropped, what: 'push' });
  const moments = told
    .toSorted((a, b) => a.seq - b.seq)
    .map(({ seq, what }): Moment => ({ at_ms: trace.events[seq]!.at_ms, what, seq }));
  return arrives ? moments : [...moments, end];
}

interface Told {
  readonly seq: number;
  readonly what: MomentName;
}

/** The last two turns of the push's fate, and the change's arrival. */
function afterCommit(
  trace: SyncTrace,
  receiver: string,
  edit: Edit,
  commit: number,
): readonly Told[] {
  const push = pushAbout(trace, trace.events.length - 1, receiver, commit);
  const fates = push?.states.filter(({ value }) => telling.has(value.kind)) ?? [];
  const versions = historyOf(trace).devices.get(receiver)?.versions.get(edit.record) ?? [];
  const arrival = versions.find(({ value }) => (value.commit ?? -1) >= commit);
  return [
    ...fates.slice(-2).map(({ seq }): Told => ({ seq, what: 'push' })),
    ...(arrival ? [{ seq: arrival.seq, what: 'fetch' } as const] : []),
  ];
}

/** What a push comes to, or is kept at. */
const telling: ReadonlySet<PushState['kind']> = new Set(['stored', 'held', 'dropped', 'delivered']);

function firstDropped(trace: SyncTrace, receiver: string, before_seq: number): number | undefined {
  const ends = pushesOf(trace)
    .filter(({ to }) => to === receiver)
    .flatMap(({ states }) => states.slice(-1));
  return ends.find(({ seq, value }) => value.kind === 'dropped' && seq < before_seq)?.seq;
}
