/** What a run of the theft shows, from its events alone. */
import type { ActionId } from '../../sim/protection/actions.ts';
import type { PayloadOf, ProtectionEvent, Refusal } from '../../sim/protection/events.ts';
import type { Person } from '../../sim/protection/types.ts';
import type { Tick } from '../../ui/ticks.ts';
import type { Tone } from '../../ui/tone.ts';
import { attempts } from './choices.ts';

export interface Trace {
  readonly events: readonly ProtectionEvent[];
}

/** How an attempt ends. */
export type Outcome =
  /** The thief has it. */
  | 'taken'
  /** The owner has it. */
  | 'done'
  /** The first face passes, and the hour begins. */
  | 'delayed'
  | Refusal;

export interface Attempt {
  readonly at_ms: number;
  readonly by: Person;
  readonly action: ActionId;
  readonly outcome: Outcome;
}

export function attemptsOf({ events }: Trace): readonly Attempt[] {
  return events.flatMap((event, index) => {
    if (event.kind !== 'action.attempted') return [];
    const { at_ms, action } = event;
    const by: Person = event.actor === 'owner' ? 'owner' : 'thief';
    return { at_ms, by, action, outcome: outcomeOf(events.slice(index + 1), action) };
  });
}

function outcomeOf(afterwards: readonly ProtectionEvent[], action: ActionId): Outcome {
  for (const event of afterwards) {
    if (!('action' in event) || event.action !== action) continue;
    if (event.kind === 'action.done') return event.by === 'thief' ? 'taken' : 'done';
    if (event.kind === 'action.refused') return event.reason;
    if (event.kind === 'delay.started') return 'delayed';
  }
  throw new RangeError(`nothing comes of the attempt to ${action}`);
}

/** A Security Delay, from its start to its end. */
export interface Delay {
  readonly action: ActionId;
  readonly from_ms: number;
  readonly to_ms: number;
}

export function delaysOf({ events }: Trace): readonly Delay[] {
  return events.flatMap((event) =>
    event.kind === 'delay.started'
      ? { action: event.action, from_ms: event.at_ms, to_ms: event.until_ms }
      : [],
  );
}

/** When the iPhone comes to the owner’s home; null where it never does. */
export function homeFrom({ events }: Trace): number | null {
  const carried = events.find((event) => event.kind === 'iphone.carried' && event.familiar);
  return carried?.at_ms ?? null;
}

/** The owner’s command, and what comes of it. */
export interface Command {
  readonly at_ms: number;
  readonly answer_ms: number;
  /** Why it fails; null where the iPhone goes into Lost Mode. */
  readonly obstacle: PayloadOf<'remote.refused'>['reason'] | null;
  /** When the thief ends Lost Mode; null where they never do. */
  readonly ended_ms: number | null;
}

/** Null where nobody gives one. */
export function commandOf({ events }: Trace): Command | null {
  const asked = events.find(({ kind }) => kind === 'remote.requested');
  if (!asked) return null;
  const { at_ms } = asked;
  const ended_ms = events.find(({ kind }) => kind === 'lost-mode.off')?.at_ms ?? null;
  for (const event of events) {
    if (event.kind === 'lost-mode.on') {
      return { at_ms, answer_ms: event.at_ms, obstacle: null, ended_ms };
    }
    if (event.kind === 'remote.refused') {
      return { at_ms, answer_ms: event.at_ms, obstacle: event.reason, ended_ms };
    }
  }
  throw new RangeError('nothing comes of the command');
}

/** How the iPhone answers its owner from afar. */
export type Reach = 'free' | 'lost' | 'ended' | PayloadOf<'remote.refused'>['reason'];

export interface Standing {
  /** What the thief came for and has had, in order. Ending Lost Mode is only a way to it. */
  readonly taken: readonly Attempt[];
  readonly reach: Reach;
}

/** As it is at a moment. */
export function standingAt(trace: Trace, time_ms: number): Standing {
  const taken = attemptsOf(trace).filter(
    ({ at_ms, action, outcome }) =>
      at_ms <= time_ms && outcome === 'taken' && attempts.some((one) => one === action),
  );
  const has = (action: ActionId) => taken.some((attempt) => attempt.action === action);
  const happened = (what: ProtectionEvent['kind']) =>
    trace.events.some(({ kind, at_ms }) => kind === what && at_ms <= time_ms);
  // In the order in which the model asks.
  if (has('change-account-password')) return { taken, reach: 'password-changed' };
  if (has('turn-off-find-my')) return { taken, reach: 'find-my-off' };
  if (has('erase-iphone')) return { taken, reach: 'erased' };
  if (happened('lost-mode.off')) return { taken, reach: 'ended' };
  return { taken, reach: happened('lost-mode.on') ? 'lost' : 'free' };
}

const tones: Partial<Record<Outcome, Tone>> = {
  taken: 'failed',
  delayed: 'waiting',
  erased: 'idle',
  'nothing-to-do': 'idle',
};
const commandTones = { 'lost-mode.on': 'done', 'remote.refused': 'failed' } as const;

/** One for every attempt and for what comes of the owner’s command. What the thief gets is the gravest. */
export function ticksOf(trace: Trace): readonly Tick[] {
  const tried = attemptsOf(trace).map(({ at_ms, outcome }): Tick => ({
    at_ms,
    tone: tones[outcome] ?? 'done',
  }));
  const commanded = trace.events.flatMap(({ kind, at_ms }) =>
    kind === 'lost-mode.on' || kind === 'remote.refused' ? { at_ms, tone: commandTones[kind] } : [],
  );
  return [...tried, ...commanded];
}
