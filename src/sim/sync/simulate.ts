/**
 * `simulate(scenario)` gives the trace of a scenario: the same bytes for the same
 * scenario, on every run and in every engine.
 */
import { keyedInteger } from '../kernel/random.ts';
import { EventQueue, type Due } from '../kernel/queue.ts';
import type { PayloadOf, SyncEvent, SyncEventKind } from './events.ts';
import { endState, type EndState } from './end.ts';
import { Counters, type Metrics } from './metrics.ts';
import { startTimers } from './rules/timers.ts';
import { ICLOUD, type Run, type Task } from './run.ts';
import { initialWorld } from './initial-world.ts';
import type { World } from './state.ts';
import { step } from './step.ts';
import type { Scenario } from './types.ts';

/** Rises whenever the same scenario may give another trace. */
export const MODEL = '1.1.0';

export interface SyncTrace {
  readonly version: 1;
  readonly model: string;
  readonly scenario: Scenario;
  readonly events: readonly SyncEvent[];
  readonly end: EndState;
  readonly metrics: Metrics;
}

/** The run and all its events. */
export function simulate(scenario: Scenario): SyncTrace {
  const events: SyncEvent[] = [];
  const { end, metrics } = stream(scenario, (event) => events.push(event));
  return { version: 1, model: MODEL, scenario, events, end, metrics };
}

/** The same run, event by event to `sink`, with nothing kept: for long or many runs. */
export function stream(
  scenario: Scenario,
  sink: (event: SyncEvent) => void,
): { readonly end: EndState; readonly metrics: Metrics } {
  const { duration_ms, assumptions } = scenario;
  const run = new Simulation(scenario, sink);
  while (run.seq < assumptions.event_limit && run.next(duration_ms));
  if (run.seq >= assumptions.event_limit) {
    run.emit('run.limit-reached', ICLOUD, null, { limit: assumptions.event_limit });
  } else {
    run.now_ms = duration_ms;
  }
  return {
    end: endState(run.world, run.now_ms),
    metrics: run.counters.metrics(run.world, run.now_ms),
  };
}

class Simulation implements Run {
  readonly world: World;
  readonly counters = new Counters();
  now_ms = 0;
  seq = 0;
  readonly #queue: EventQueue<Task>;
  readonly #sink: (event: SyncEvent) => void;

  constructor(scenario: Scenario, sink: (event: SyncEvent) => void) {
    this.world = initialWorld(scenario);
    this.#sink = sink;
    this.#queue = new EventQueue(scriptOf(scenario));
    for (const device of this.world.devices.values()) startTimers(this, device);
  }

  /** Does the next thing that is due by `until_ms`; false where there is none. */
  next(until_ms: number): boolean {
    const due = this.#queue.popUntil(until_ms);
    if (!due) return false;
    this.now_ms = due.at_ms;
    step(this, due.task);
    return true;
  }

  emit<K extends SyncEventKind>(
    kind: K,
    actor: string,
    cause: number | null,
    payload: PayloadOf<K>,
  ): number {
    const seq = this.seq;
    this.seq += 1;
    const event = {
      seq,
      at_ms: this.now_ms,
      kind,
      actor,
      cause,
      ...payload,
    } as unknown as SyncEvent;
    this.counters.count(event);
    this.#sink(event);
    return seq;
  }

  after(delay_ms: number, task: Task): void {
    this.#queue.push(this.now_ms + delay_ms, task);
  }

  draw(purpose: string, of: string, ordinal: number, max: number): number {
    return keyedInteger(this.world.scenario.seed, { purpose, of, ordinal }, 0, max);
  }
}

/** What fate and people do, by time; at the same moment fate comes first. */
function scriptOf({ faults, actions }: Scenario): readonly Due<Task>[] {
  const script: Due<Task>[] = [
    ...faults.map((fault) => ({ at_ms: fault.at_ms, task: { type: 'fault', fault } as const })),
    ...actions.map((action) => ({
      at_ms: action.at_ms,
      task: { type: 'action', action } as const,
    })),
  ];
  return script.sort((a, b) => a.at_ms - b.at_ms);
}
