/**
 * A trace in the Trace Event Format, which Perfetto and chrome://tracing open: a
 * track for each actor, a slice for each event, an arrow from each cause to its
 * effect, and beside the track what lasts (saves, fetches, being offline …).
 */
import type { TraceEvent } from '../sim/kernel/trace.ts';
import type { Line } from './story.ts';

/** A run of any world, as the format needs it. */
export interface Timeline {
  readonly events: readonly TraceEvent[];
  /** A line for every event. */
  readonly lines: readonly Line[];
  readonly end_ms: number;
  /** Who has a track, in this order; whoever else did anything comes after them. */
  readonly actors: Readonly<Record<string, string>>;
  /** What lasts, and was going on when the run began. */
  readonly begun: readonly { readonly actor: string; readonly name: string }[];
  /** What an event begins or ends for its actor. */
  readonly changesAt: (event: TraceEvent) => readonly Change[];
}

export interface Change {
  readonly name: string;
  readonly change: 'begins' | 'ends';
}

/** One entry of `traceEvents`; times in simulated microseconds. */
export interface TraceEventEntry {
  /** M metadata, X slice, b and e a stretch's ends, s and f an arrow's. */
  readonly ph: 'M' | 'X' | 'b' | 'e' | 's' | 'f';
  readonly name: string;
  readonly cat?: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts?: number;
  readonly dur?: number;
  readonly id?: number | string;
  /** An arrow ends at the slice around it, not at the one after. */
  readonly bp?: 'e';
  readonly args?: Readonly<Record<string, unknown>>;
}

type Track = Pick<TraceEventEntry, 'pid' | 'tid'>;

/** The lines of the file, an entry each: a long trace does not fit one string. */
export function* traceEventFile(timeline: Timeline): Generator<string> {
  // The unit first: Perfetto ignores it once entries have begun.
  yield '{"displayTimeUnit":"ms","traceEvents":[';
  let separator = '';
  for (const entry of traceEvents(timeline)) {
    yield separator + JSON.stringify(entry);
    separator = ',';
  }
  yield ']}';
}

/** Sorted by time, except for the metadata, which comes first and has none. */
export function* traceEvents(timeline: Timeline): Generator<TraceEventEntry> {
  const { events, lines, end_ms, begun, changesAt } = timeline;
  const tracks = tracksOf(timeline);
  for (const [actor, track] of tracks) yield* metadata(timeline, actor, track);

  const lasting = new Lasting(tracks);
  for (const { actor, name } of begun) yield* lasting.begin(actor, name, 0);

  const effects = Map.groupBy(events, (event) => event.cause);
  for (const { event, ts, dur } of inSlots(events)) {
    const { kind, actor, cause, at_ms, ...payload } = event;
    const track = tracks.get(actor)!;
    for (const { name, change } of changesAt(event)) {
      if (lasting.has(actor, name)) yield* lasting.finish(actor, name, ts, kind);
      if (change === 'begins') yield* lasting.begin(actor, name, ts);
    }
    const args = { sentence: lines[event.seq]!.text, at_ms, cause, ...payload };
    yield { ph: 'X', name: kind, cat: kind.split('.')[0]!, ...track, ts, dur, args };
    // Perfetto binds an arrow to the slice last begun on its track, so both ends follow at once.
    if (cause !== null) yield { ph: 'f', bp: 'e', ...arrow(event), ...track, ts };
    for (const effect of effects.get(event.seq) ?? []) {
      yield { ph: 's', ...arrow(effect), ...track, ts };
    }
  }
  yield* lasting.finishAll((end_ms + 1) * 1000);
}

function tracksOf({ actors: known, events }: Timeline): ReadonlyMap<string, Track> {
  const actors = new Set([...Object.keys(known), ...events.map((event) => event.actor)]);
  // Not 0, which means the idle process.
  return new Map([...actors].map((actor, index) => [actor, { pid: index + 1, tid: index + 1 }]));
}

function* metadata({ actors }: Timeline, actor: string, track: Track): Generator<TraceEventEntry> {
  const name = actors[actor] ?? actor;
  yield { ph: 'M', name: 'process_name', ...track, args: { name } };
  yield { ph: 'M', name: 'thread_name', ...track, args: { name: actor } };
  const args = { sort_index: track.pid };
  yield { ph: 'M', name: 'process_sort_index', ...track, args };
  yield { ph: 'M', name: 'thread_sort_index', ...track, args };
}

/** Its two ends agree in all of this. The effect names it: it has one cause. */
function arrow(effect: TraceEvent) {
  return { name: 'cause', cat: 'cause', id: effect.seq } as const;
}

/**
 * The simulator's clock ticks in milliseconds. The events of one millisecond share
 * it in their order, so that no slice overlaps another and every arrow points ahead.
 */
function* inSlots(events: readonly TraceEvent[]) {
  for (let first = 0; first < events.length;) {
    const { at_ms } = events[first]!;
    let next = first;
    while (events[next]?.at_ms === at_ms) next += 1;
    const count = next - first;
    // Whole microseconds while they suffice, then nanoseconds; a grain stays free between slices.
    const grains = count <= 500 ? 1 : 1000;
    const offset = (n: number) => Math.floor((n * 1000 * grains) / count);
    for (let n = 0; n < count; n += 1) {
      const ts = at_ms * 1000 + offset(n) / grains;
      const dur = (offset(n + 1) - offset(n) - 1) / grains;
      yield { event: events[first + n]!, ts, dur };
    }
    first = next;
  }
}

/** What is going on, as asynchronous slices: these may overlap, on a track of their own. */
class Lasting {
  readonly #tracks: ReadonlyMap<string, Track>;
  readonly #open = new Map<string, TraceEventEntry>();
  #begun = 0;

  constructor(tracks: ReadonlyMap<string, Track>) {
    this.#tracks = tracks;
  }

  has(actor: string, name: string): boolean {
    return this.#open.has(`${actor}/${name}`);
  }

  *begin(actor: string, name: string, ts: number): Generator<TraceEventEntry> {
    this.#begun += 1;
    const id = `0x${this.#begun.toString(16)}`;
    const begin = { ph: 'b', name, cat: 'stretch', id, ...this.#tracks.get(actor)!, ts } as const;
    this.#open.set(`${actor}/${name}`, begin);
    yield begin;
  }

  *finish(actor: string, name: string, ts: number, ended_by: string): Generator<TraceEventEntry> {
    const begin = this.#open.get(`${actor}/${name}`)!;
    this.#open.delete(`${actor}/${name}`);
    yield { ...begin, ph: 'e', ts, args: { ended_by } };
  }

  *finishAll(ts: number): Generator<TraceEventEntry> {
    for (const begin of this.#open.values()) {
      yield { ...begin, ph: 'e', ts, args: { ended_by: 'the end of the run' } };
    }
    this.#open.clear();
  }
}
