/** The way of every change to iCloud: sent, refused, put off, saved. */
import type { CloudKitErrorCode, SyncEvent } from '../../../sim/sync/events.ts';
import type { SyncTrace } from '../../../sim/sync/simulate.ts';
import { editsOf, type Edit } from './edits.ts';
import { perTrace } from './per-trace.ts';
import { lastChange, listIn, type Change } from './timeline.ts';

export type SaveState =
  /** Sent soon. */
  | { readonly kind: 'due' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'requested' }
  | { readonly kind: 'retry'; readonly code: CloudKitErrorCode }
  | { readonly kind: 'rejected'; readonly code: CloudKitErrorCode }
  | { readonly kind: 'left-behind' }
  /** In this commit. */
  | { readonly kind: 'committed' };

const savesOf = perTrace((trace: SyncTrace): ReadonlyMap<number, readonly Change<SaveState>[]> => {
  const states = new Map<number, Change<SaveState>[]>();
  const edits = new Map(editsOf(trace).map((edit) => [edit.seq, edit]));
  /** By device: what iCloud has not got. */
  const unsaved = new Map<string, Set<Edit>>(
    trace.scenario.devices.map(({ id }) => [id, new Set()]),
  );
  const operations = new Map<string, readonly Edit[]>();
  const offline = new Set(
    trace.scenario.devices.filter((device) => device.network === 'offline').map(({ id }) => id),
  );
  const note = (event: SyncEvent, of: Iterable<Edit>, state: SaveState) => {
    for (const edit of of) listIn(states, edit.seq).push({ seq: event.seq, value: state });
  };
  const of = (device: string) => [...(unsaved.get(device) ?? [])];

  for (const event of trace.events) {
    switch (event.kind) {
      case 'record.edited':
      case 'record.deleted': {
        const edit = edits.get(event.seq)!;
        unsaved.get(event.actor)?.add(edit);
        note(event, [edit], { kind: offline.has(event.actor) ? 'offline' : 'due' });
        break;
      }
      case 'save.requested': {
        const records = new Set(event.records);
        const sent =
          operations.get(event.operation) ??
          of(event.actor).filter((edit) => records.has(edit.record));
        operations.set(event.operation, sent);
        note(event, sent, { kind: 'requested' });
        break;
      }
      case 'save.committed': {
        const records = new Set(event.records);
        const saved = (operations.get(event.operation) ?? []).filter((edit) =>
          records.has(edit.record),
        );
        note(event, saved, { kind: 'committed' });
        for (const edit of saved) unsaved.get(event.device)?.delete(edit);
        break;
      }
      case 'save.rejected': {
        const sent = operations.get(event.operation) ?? [];
        const refused =
          event.record === null ? sent : sent.filter((edit) => edit.record === event.record);
        note(event, refused, { kind: 'rejected', code: event.code });
        break;
      }
      case 'save.retry-scheduled': {
        const waiting = of(event.actor);
        const sent = event.operation === null ? waiting : (operations.get(event.operation) ?? []);
        note(
          event,
          sent.filter((edit) => waiting.includes(edit)),
          { kind: 'retry', code: event.code },
        );
        break;
      }
      case 'record.left-behind': {
        const lost = of(event.actor).filter((edit) => edit.record === event.record);
        note(event, lost, { kind: 'left-behind' });
        for (const edit of lost) unsaved.get(event.actor)?.delete(edit);
        break;
      }
      case 'device.offline':
        offline.add(event.actor);
        note(event, of(event.actor), { kind: 'offline' });
        break;
      case 'device.online':
        offline.delete(event.actor);
        note(event, of(event.actor), { kind: 'due' });
        break;
    }
  }
  return states;
});

/** How far the change had come by event `seq`, and since which event. */
export function saveAt(trace: SyncTrace, seq: number, edit: number): Change<SaveState> | undefined {
  return lastChange(savesOf(trace).get(edit), seq);
}
