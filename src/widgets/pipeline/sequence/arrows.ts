/** The messages of a run as arrows between lifelines, and the waits as boxes on them. */
import type { SyncTrace } from '../../../sim/sync/simulate.ts';
import { journeysOf, type Journey } from '../view/journeys.ts';
import { pushesOf, type Push, type PushPlace } from '../view/pushes.ts';

export interface Arrow {
  readonly key: string;
  readonly kind: Journey['kind'] | 'told';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** `seq` of the event that begins it. */
  readonly start_seq: number;
  /** It ends half-way, crossed out. */
  readonly lost: boolean;
}

export interface Wait {
  readonly key: string;
  readonly x: number;
  readonly y1: number;
  readonly y2: number;
  readonly start_seq: number;
}

/** Where things are: lifelines by column id, rows by `seq`; undefined where one is not drawn. */
export interface Places {
  x(column: string): number | undefined;
  y(seq: number): number | undefined;
  readonly bottom: number;
}

export function arrowsOf(trace: SyncTrace, receiver: string, places: Places): readonly Arrow[] {
  const all = journeysOf(trace);
  // A question ends where its page begins: half-way to the page's end.
  const pages = new Map(
    all.filter(({ kind }) => kind === 'page').map((page) => [page.start_seq, page.end_seq]),
  );
  const journeys = all.flatMap((journey) => {
    const end_seq = journey.end_seq ?? pages.get(journey.start_seq) ?? null;
    return arrowOf({ ...journey, end_seq }, receiver, places);
  });
  const told = pushesOf(trace)
    .filter(({ to }) => to === receiver)
    .flatMap((push) => toldArrow(push, places));
  return [...journeys, ...told];
}

function arrowOf(journey: Journey, receiver: string, places: Places): readonly Arrow[] {
  const { kind, start_seq, end_seq, outcome } = journey;
  const column = (id: string) => (id === receiver && kind !== 'push' ? 'app' : id);
  const x1 = places.x(column(journey.from));
  const x2 = places.x(column(journey.to));
  const begins = places.y(start_seq);
  if (x1 === undefined || x2 === undefined || begins === undefined) return [];
  const ends = end_seq === null ? undefined : places.y(end_seq);
  const [y1, y2] = span(journey, begins, ends, places);
  const lost = outcome === 'lost';
  const halfway = lost || outcome === 'unanswered';
  // No mark stands where a push passes the push service or a fetch turns round.
  const marked = {
    start: kind !== 'page' && journey.from !== 'push-service',
    end: kind !== 'fetch' && journey.to !== 'push-service',
  };
  const line = shortened(x1, y1, x2, y2, marked);
  const end = halfway ? { x2: (x1 + x2) / 2, y2: (y1 + y2) / 2 } : {};
  return [{ key: `${kind} ${start_seq} ${journey.from}`, kind, ...line, ...end, start_seq, lost }];
}

/** From the edge of one mark to the edge of the other. */
function shortened(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  marked = { start: true, end: true },
) {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const cut = Math.min(mark_radius, length / 3) / length;
  const from = marked.start ? cut : 0;
  const to = marked.end ? 1 - cut : 1;
  const at = (share: number) => ({ x: x1 + (x2 - x1) * share, y: y1 + (y2 - y1) * share });
  return { x1: at(from).x, y1: at(from).y, x2: at(to).x, y2: at(to).y };
}

const mark_radius = 7;

/** A push passes the push service, and a fetch turns round in iCloud, without an event of their own. */
function span(
  { kind, to, from, outcome }: Journey,
  begins: number,
  ends: number | undefined,
  { bottom }: Places,
): [number, number] {
  const last = ends ?? bottom;
  if (kind === 'push') {
    if (to === 'push-service') return [begins, begins + hop];
    if (from === 'push-service') return [begins + hop, last];
  }
  const middle = begins + Math.min((last - begins) / 2, turn_max);
  // A fetch that gets no answer is lost on its whole way.
  if (kind === 'fetch' && outcome !== 'lost') return [begins, middle];
  if (kind === 'page') return [middle, last];
  return [begins, last];
}

const hop = 13;
const turn_max = 60;

/** From the device to its app. */
function toldArrow({ push, to, states }: Push, places: Places): readonly Arrow[] {
  const at = states.findIndex(({ value }) => value.kind === 'delivered');
  const before = states[at - 1];
  const after = states[at];
  if (!before || !after) return [];
  const [x1, x2, y1, y2] = [
    places.x(to),
    places.x('app'),
    places.y(before.seq),
    places.y(after.seq),
  ];
  if (x1 === undefined || x2 === undefined || y1 === undefined || y2 === undefined) return [];
  // Out of the box in which it was held, not across it.
  const start = before.value.kind === 'held' ? y2 - hop : y1;
  return [
    {
      key: `told ${push}`,
      kind: 'told',
      ...shortened(x1, start, x2, y2),
      start_seq: before.seq,
      lost: false,
    },
  ];
}

/** Pushes that are kept by iCloud or the push service, or held by a device. */
export function waitsOf(trace: SyncTrace, places: Places): readonly Wait[] {
  return pushesOf(trace).flatMap((push) =>
    push.stages.flatMap(({ place, start_seq, end_seq }): readonly Wait[] => {
      const keeper = keeperOf(push, place);
      const x = keeper === undefined ? undefined : places.x(keeper);
      const y1 = places.y(start_seq);
      const y2 = end_seq === null ? places.bottom : places.y(end_seq);
      if (x === undefined || y1 === undefined) return [];
      return [{ key: `${place} ${start_seq}`, x, y1, y2: y2 ?? places.bottom, start_seq }];
    }),
  );
}

function keeperOf({ to }: Push, place: PushPlace): string | undefined {
  if (place === 'kept') return 'icloud';
  if (place === 'stored') return 'push-service';
  return place === 'held' ? to : undefined;
}

/** As much of the arrow as has happened when the present line is at `y`; null before it begins. */
export function arrowUpTo(arrow: Arrow, y: number): (Arrow & { readonly whole: boolean }) | null {
  if (y <= arrow.y1) return null;
  if (y >= arrow.y2) return { ...arrow, whole: true };
  const share = (y - arrow.y1) / (arrow.y2 - arrow.y1);
  return { ...arrow, x2: arrow.x1 + (arrow.x2 - arrow.x1) * share, y2: y, whole: false };
}

/** The head of an arrow, as an SVG path. */
export function headOf({ x1, y1, x2, y2 }: Arrow): string {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const along = { x: (x2 - x1) / length, y: (y2 - y1) / length };
  const wing = (side: number) => {
    const x = x2 - along.x * 8 - along.y * side * 3.5;
    const y = y2 - along.y * 8 + along.x * side * 3.5;
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  };
  return `M${wing(1)}L${x2.toFixed(1)} ${y2.toFixed(1)}L${wing(-1)}z`;
}
