/**
 * Every message of a run, from where to where and when, found by following
 * causes. What is lost on the way is here too.
 */
import type { SyncEvent } from '../../../sim/sync/events.ts';
import type { SyncTrace } from '../../../sim/sync/simulate.ts';
import { underWay } from './intervals.ts';
import { perTrace } from './per-trace.ts';
import { pushesOf, type Push } from './pushes.ts';
import { versionAt } from './replicas.ts';

export type JourneyKind = 'save' | 'answer' | 'push' | 'fetch' | 'page';
/** `refused`: it arrived, and the answer was no. `unanswered`: the run ended first. */
export type JourneyOutcome = 'arrived' | 'refused' | 'lost' | 'unanswered';

export interface Journey {
  readonly kind: JourneyKind;
  /** `icloud`, `push-service` or a device id. */
  readonly from: string;
  readonly to: string;
  /** The device it is for or from. */
  readonly device: string;
  readonly start_ms: number;
  readonly end_ms: number;
  /** `seq` of the event that began it. */
  readonly start_seq: number;
  /** `seq` of the event that it led to; null where there is none. */
  readonly end_seq: number | null;
  readonly outcome: JourneyOutcome;
  /** `seq` of the edit that it carries, where it carries one. */
  readonly edit: number | null;
}

/** By start. */
export const journeysOf = perTrace((trace: SyncTrace): readonly Journey[] => {
  const answers = firstEffects(trace);
  const journeys = [
    ...pushesOf(trace).flatMap((push) => pushLegs(push)),
    ...trace.events.flatMap((event): readonly Journey[] => {
      if (event.kind === 'save.requested') return roundTrip(trace, event, answers);
      if (event.kind === 'fetch.requested') return fetchTrip(trace, event, answers);
      return [];
    }),
  ];
  return journeys.sort((a, b) => a.start_ms - b.start_ms || a.start_seq - b.start_seq);
});

const journeysUnderWay = perTrace((trace) => underWay(journeysOf(trace)));

/** Messages that are on their way at a position: `start_ms <= time_ms < end_ms`. */
export function journeysAt(trace: SyncTrace, time_ms: number): readonly Journey[] {
  return journeysUnderWay(trace)(time_ms);
}

type Effects = (cause: SyncEvent, accepts: (event: SyncEvent) => boolean) => SyncEvent | undefined;

/** Finds the first event that another one led to. */
function firstEffects(trace: SyncTrace): Effects {
  const effects = new Map<number, SyncEvent[]>();
  for (const event of trace.events) {
    if (event.cause === null) continue;
    const list = effects.get(event.cause);
    if (list) list.push(event);
    else effects.set(event.cause, [event]);
  }
  return (cause, accepts) => effects.get(cause.seq)?.find(accepts);
}

function pushLegs(push: Push): readonly Journey[] {
  const common = { kind: 'push', device: push.to, edit: null } as const;
  return push.stages.flatMap((stage): readonly Journey[] => {
    const { start_ms, end_ms, start_seq, end_seq, place } = stage;
    const leg = { ...common, start_ms, end_ms, start_seq, end_seq };
    if (place === 'to-service') {
      return [{ ...leg, from: 'icloud', to: 'push-service', outcome: 'arrived' }];
    }
    if (place !== 'to-device') return [];
    const next = push.states.find(({ seq }) => seq === end_seq)?.value.kind;
    const outcome = next === 'arrived' ? 'arrived' : next ? 'lost' : 'unanswered';
    return [{ ...leg, from: 'push-service', to: push.to, outcome }];
  });
}

type Requested<Kind extends SyncEvent['kind']> = Extract<SyncEvent, { kind: Kind }>;

/** A save and iCloud's answer to it. */
function roundTrip(
  trace: SyncTrace,
  request: Requested<'save.requested'>,
  effect: Effects,
): readonly Journey[] {
  const device = request.actor;
  const record = request.records.at(-1);
  const edit =
    record === undefined ? null : (versionAt(trace, request.seq, device, record)?.edit ?? null);
  const common = { device, edit: null } as const;
  const save = { ...common, kind: 'save', from: device, to: 'icloud', edit } as const;
  const answered = effect(
    request,
    (event) => event.actor === 'icloud' && event.kind.startsWith('save.'),
  );
  const going = span(trace, request, answered, 'save.retry-scheduled', device);
  if (!answered) return [{ ...save, ...going }];

  // Several refusals of one operation are one answer, which the device knows by the last of them.
  const last = lastOfAnswer(trace, answered);
  const lost = effect(last, (event) => event.kind === 'save.answer-lost');
  const heard = effect(last, (event) => event.actor === device);
  const answer = { ...common, kind: 'answer', from: 'icloud', to: device } as const;
  const back = lost
    ? lostOnTheWay(trace, answered)
    : span(trace, answered, heard, 'save.retry-scheduled', device);
  const told = (outcome: JourneyOutcome) =>
    answered.kind === 'save.rejected' && outcome === 'arrived' ? 'refused' : outcome;
  return [
    { ...save, ...going, outcome: told('arrived') },
    { ...answer, ...back, outcome: told(back.outcome) },
  ];
}

function lastOfAnswer(trace: SyncTrace, first: SyncEvent): SyncEvent {
  if (first.kind !== 'save.rejected') return first;
  let last: SyncEvent = first;
  for (
    let seq = first.seq + 1;
    trace.events[seq]?.cause === first.cause && trace.events[seq]?.kind === first.kind;
    seq += 1
  ) {
    last = trace.events[seq]!;
  }
  return last;
}

/** Nobody sees where an answer is lost; it is drawn for as long as an answer takes at least. */
function lostOnTheWay(trace: SyncTrace, answered: SyncEvent) {
  const { response_latency_ms } = trace.scenario.assumptions;
  const { at_ms, seq } = answered;
  return {
    start_ms: at_ms,
    start_seq: seq,
    end_ms: at_ms + response_latency_ms,
    end_seq: null,
    outcome: 'lost',
  } as const;
}

/** A fetch asks and gets a page; when iCloud answers is no event, so the way back begins half-way. */
function fetchTrip(
  trace: SyncTrace,
  request: Requested<'fetch.requested'>,
  effect: Effects,
): readonly Journey[] {
  const device = request.actor;
  const answered =
    effect(request, (event) => event.kind === 'fetch.completed') ??
    effect(request, (event) => event.kind === 'fetch.failed' && event.actor === device);
  const whole = span(trace, request, answered, 'fetch.failed', device);
  const middle_ms = Math.round((whole.start_ms + whole.end_ms) / 2);
  const asks = { kind: 'fetch', from: device, to: 'icloud', device, edit: null } as const;
  if (whole.outcome === 'lost') return [{ ...asks, ...whole }];
  const record =
    answered?.kind === 'fetch.completed' ? Object.keys(answered.applied).at(-1) : undefined;
  const version =
    record !== undefined && answered ? versionAt(trace, answered.seq, device, record) : undefined;
  const page = {
    kind: 'page',
    from: 'icloud',
    to: device,
    device,
    edit: version?.edit ?? null,
  } as const;
  return [
    { ...asks, ...whole, end_ms: middle_ms, end_seq: null, outcome: 'arrived' },
    {
      ...page,
      ...whole,
      start_ms: middle_ms,
      outcome: answered?.kind === 'fetch.failed' ? 'refused' : whole.outcome,
    },
  ];
}

/** From one event to the one that it led to; where there is none, to whatever cut it off. */
function span(
  trace: SyncTrace,
  from: SyncEvent,
  to: SyncEvent | undefined,
  cut_kind: 'save.retry-scheduled' | 'fetch.failed',
  device: string,
) {
  const end = to ?? cutOffAfter(trace, from.seq, cut_kind, device);
  const outcome: JourneyOutcome = to ? 'arrived' : end ? 'lost' : 'unanswered';
  return {
    start_ms: from.at_ms,
    start_seq: from.seq,
    end_ms: end?.at_ms ?? trace.end.at_ms,
    end_seq: end?.seq ?? null,
    outcome,
  };
}

/** The device loses its connection, or the app is stopped, while it waits for an answer. */
function cutOffAfter(trace: SyncTrace, from_seq: number, kind: SyncEvent['kind'], device: string) {
  for (let seq = from_seq + 1; seq < trace.events.length; seq += 1) {
    const event = trace.events[seq]!;
    if (event.actor === device && (event.kind === kind || event.kind === 'account.signed-out'))
      return event;
  }
  return undefined;
}
