/**
 * The four steps, for one receiver: how far the latest change made elsewhere has
 * come on its way to it. A step changes only when an event happens.
 */
import type { CloudKitErrorCode, DropReason, HoldReason } from '../../../sim/sync/events.ts';
import type { SyncTrace } from '../../../sim/sync/simulate.ts';
import { lastEditElsewhere, type Edit } from './edits.ts';
import { fetchAt } from './fetches.ts';
import { pushAbout, stateAt, type PushState, type StoreReason } from './pushes.ts';
import { versionAt } from './replicas.ts';
import { saveAt, type SaveState } from './saves.ts';
import type { Status } from './status.ts';
import { lastSeq } from './timeline.ts';

export type StepName = 'edit' | 'save' | 'push' | 'fetch';
/** Why a step failed or waits, as a code of the trace. */
export type StepReason = DropReason | HoldReason | StoreReason | CloudKitErrorCode | 'left-behind';

export interface Step {
  readonly step: StepName;
  readonly status: Status;
  readonly reason?: StepReason;
}

/** Always four, in order. */
export function stepsAt(trace: SyncTrace, time_ms: number, receiver: string): readonly Step[] {
  const seq = lastSeq(trace, time_ms);
  const edit = lastEditElsewhere(trace, seq, receiver);
  if (!edit) return idle;
  const save = saveAt(trace, seq, edit.seq);
  const commit = save?.value.kind === 'committed' ? save.seq : null;
  const push = commit === null ? undefined : pushAbout(trace, seq, receiver, commit);
  const state = push && stateAt(push, seq);
  return [
    { step: 'edit', status: 'done' },
    { step: 'save', ...saveStatus(save?.value) },
    { step: 'push', ...pushStatus(state) },
    { step: 'fetch', ...fetchStatus(trace, seq, receiver, edit, commit, state) },
  ];
}

const idle: readonly Step[] = (['edit', 'save', 'push', 'fetch'] as const).map((step) => ({
  step,
  status: 'idle',
}));

type Verdict = Omit<Step, 'step'>;

function saveStatus(state: SaveState | undefined): Verdict {
  switch (state?.kind) {
    case 'requested':
      return { status: 'active' };
    case 'committed':
      return { status: 'done' };
    case 'rejected':
      return { status: 'failed', reason: state.code };
    case 'left-behind':
      return { status: 'failed', reason: 'left-behind' };
    case 'retry':
      return { status: 'waiting', reason: state.code };
    case 'offline':
      return { status: 'waiting', reason: 'offline' };
    default:
      return { status: 'idle' };
  }
}

function pushStatus(state: PushState | undefined): Verdict {
  switch (state?.kind) {
    case 'sent':
    case 'passed-on':
    case 'arrived':
      return { status: 'active' };
    case 'delivered':
      return { status: 'done' };
    case 'dropped':
      return { status: 'failed', reason: state.reason };
    case 'stored':
    case 'held':
      return { status: 'waiting', reason: state.reason };
    default:
      return { status: 'idle' };
  }
}

function fetchStatus(
  trace: SyncTrace,
  seq: number,
  receiver: string,
  edit: Edit,
  commit: number | null,
  push: PushState | undefined,
): Verdict {
  if (commit === null) return { status: 'idle' };
  const version = versionAt(trace, seq, receiver, edit.record);
  if ((version?.commit ?? -1) >= commit) return { status: 'done' };
  const fetch = fetchAt(trace, seq, receiver);
  const { kind } = fetch?.value ?? {};
  if (kind === 'fetch.requested' || kind === 'fetch.scheduled') return { status: 'active' };
  if (fetch?.value.kind === 'fetch.failed' && fetch.seq > commit) {
    return { status: 'waiting', reason: fetch.value.code };
  }
  // The change is there to be fetched, but the device has not been told so.
  const { status } = pushStatus(push);
  return { status: status === 'active' || status === 'idle' ? 'idle' : 'waiting' };
}
