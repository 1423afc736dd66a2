/**
 * Does a run look like what was seen? Each judge reads one trace, and names the
 * event that decides, so that nobody has to take its word.
 */
import type { SyncEvent, SyncEventKind, SyncEventOf } from '../../sim/sync/events.ts';
import type { SyncTrace } from '../../sim/sync/simulate.ts';

export interface Verdict {
  readonly fits: boolean;
  /** The event that decides. */
  readonly event: SyncEvent;
  /** It decides because what was looked for does not follow. */
  readonly then_nothing: boolean;
  /** Where the push ends, for a judge that asks: the id of a device, `icloud` or `push-service`. */
  readonly ends_at?: string;
}

export type Judge = (trace: SyncTrace) => Verdict;

/** Sooner than that is no wait. */
const wait_min_ms = 60_000;

/** What the iPhone changes gets to the Mac. */
export const uploads: Judge = (trace) => {
  const receipt = receiptAt(trace, 'mac');
  return receipt ? by(receipt, true) : absent(trace);
};

/** A push is handed to the app on the Mac. */
export const macIsTold: Judge = (trace) => {
  const { events } = trace;
  const delivered = events.find(({ kind, actor }) => kind === 'push.delivered' && actor === 'mac');
  const dropped = ofKind(events, 'push.dropped').find(({ to }) => to === 'mac');
  if (delivered) return by(delivered, true);
  return dropped ? by(dropped, false) : absent(trace);
};

/** The change comes because the app is opened, and not before. */
export const openingHelps: Judge = (trace) => {
  const receipt = receiptAt(trace, 'iphone');
  if (!receipt) return absent(trace);
  return by(receipt, rootOf(receipt, trace).kind === 'app.opened');
};

/** Left alone, the iPhone gets the change late, by a fetch that nothing told it to make. */
export const comesLate: Judge = (trace) => {
  const receipt = receiptAt(trace, 'iphone');
  if (!receipt) return absent(trace);
  const root = rootOf(receipt, trace);
  const late = receipt.at_ms - trace.events[0]!.at_ms >= wait_min_ms;
  return root.kind === 'fetch.scheduled' && late ? by(root, true) : by(receipt, false);
};

/** The push ends on the iPhone, so that an update of the iPhone is where it is repaired. */
export const endsOnTheIphone: Judge = (trace) => {
  const { events } = trace;
  const sent = ofKind(events, 'push.sent').find(({ to }) => to === 'iphone');
  if (!sent) {
    const nothing = absent(trace);
    return { ...nothing, ends_at: nothing.event.actor };
  }
  const dropped = ofKind(events, 'push.dropped').find(({ push }) => push === sent.seq);
  if (dropped) return { ...by(dropped, dropped.actor === 'iphone'), ends_at: dropped.actor };
  return by(ofKind(events, 'push.delivered').find(({ push }) => push === sent.seq) ?? sent, false);
};

function by(event: SyncEvent, fits: boolean): Verdict {
  return { fits, event, then_nothing: false };
}

/** The last that is known of the change: iCloud has it, or at least somebody made it. */
function absent({ events }: SyncTrace): Verdict {
  const event = events.findLast(({ kind }) => kind === 'save.committed') ?? events[0]!;
  return { fits: false, event, then_nothing: true };
}

/** The first fetch that brings the device something. */
function receiptAt({ events }: SyncTrace, device: string): SyncEvent | undefined {
  return ofKind(events, 'fetch.completed').find(
    ({ actor, applied }) => actor === device && Object.keys(applied).length > 0,
  );
}

/** What set off the event, by way of whatever causes. */
function rootOf(event: SyncEvent, { events }: SyncTrace): SyncEvent {
  let root = event;
  while (root.cause !== null) root = events[root.cause]!;
  return root;
}

function ofKind<K extends SyncEventKind>(events: readonly SyncEvent[], kind: K) {
  return events.filter((event) => event.kind === kind) as unknown as readonly SyncEventOf<K>[];
}
