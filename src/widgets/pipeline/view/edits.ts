/** Every change that people make in a run, in order, each with a mark of its own. */
import type { SyncEventOf } from '../../../sim/sync/events.ts';
import type { SyncTrace } from '../../../sim/sync/simulate.ts';
import { perTrace } from './per-trace.ts';
import { valueAt } from './timeline.ts';

export type Edit = SyncEventOf<'record.edited'> | SyncEventOf<'record.deleted'>;

export const editsOf = perTrace((trace: SyncTrace): readonly Edit[] =>
  trace.events.filter((event) => event.kind === 'record.edited' || event.kind === 'record.deleted'),
);

const marks = perTrace((trace) => {
  const byEdit = new Map<number, string>();
  let groups = 0;
  let previous: Edit | undefined;
  for (const edit of editsOf(trace)) {
    // Many records edited in one go are one change.
    const together = previous?.at_ms === edit.at_ms && previous.actor === edit.actor;
    if (!together) groups += 1;
    byEdit.set(edit.seq, letters(groups - 1));
    previous = edit;
  }
  return byEdit;
});

/** "A" for the first change of the run, "B" for the second, after "Z" "AA". */
export function markOf(trace: SyncTrace, edit: number): string {
  return marks(trace).get(edit) ?? '';
}

function letters(index: number): string {
  const rest = Math.floor(index / 26);
  const last = String.fromCharCode(65 + (index % 26));
  return rest === 0 ? last : `${letters(rest - 1)}${last}`;
}

const foreignEdits = perTrace((trace) => {
  const edits = editsOf(trace);
  return new Map(
    trace.scenario.devices.map(({ id }) => [
      id,
      edits.filter((edit) => edit.actor !== id).map((edit) => ({ seq: edit.seq, value: edit })),
    ]),
  );
});

/** The latest change, by event `seq`, that was made elsewhere than on `receiver`. */
export function lastEditElsewhere(
  trace: SyncTrace,
  seq: number,
  receiver: string,
): Edit | undefined {
  return valueAt(foreignEdits(trace).get(receiver), seq);
}
