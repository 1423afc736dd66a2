/** `simulate(scenario)` gives the trace of a scenario: the same bytes every time, everywhere. */
import { EventQueue } from '../kernel/queue.ts';
import { endState, type EndState } from './end.ts';
import type { PayloadOf, ProtectionEvent, ProtectionEventKind } from './events.ts';
import { metricsOf, type Metrics } from './metrics.ts';
import { act } from './rules/deeds.ts';
import { onDelayOver } from './rules/delays.ts';
import { reviewSetup } from './rules/protection.ts';
import { onCommand } from './rules/remote.ts';
import type { Actor, Run, Task } from './run.ts';
import { initialWorld, type World } from './state.ts';
import type { Scenario } from './types.ts';

/** Rises whenever the same scenario may give another trace. */
export const MODEL = '1.0.0';

export interface ProtectionTrace {
  readonly version: 1;
  readonly world: 'protection';
  readonly model: string;
  readonly scenario: Scenario;
  readonly events: readonly ProtectionEvent[];
  readonly end: EndState;
  readonly metrics: Metrics;
}

export function simulate(scenario: Scenario): ProtectionTrace {
  const run = new Simulation(scenario);
  reviewSetup(run);
  while (run.next());
  run.now_ms = scenario.duration_ms;
  const { events, world } = run;
  return {
    version: 1,
    world: 'protection',
    model: MODEL,
    scenario,
    events,
    end: endState(world, run.now_ms),
    metrics: metricsOf(events),
  };
}

class Simulation implements Run {
  readonly world: World;
  readonly events: ProtectionEvent[] = [];
  now_ms = 0;
  readonly #queue: EventQueue<Task>;

  constructor(scenario: Scenario) {
    this.world = initialWorld(scenario);
    this.#queue = new EventQueue(
      scenario.script
        .map((deed) => ({ at_ms: deed.at_ms, task: { type: 'deed', deed } as const }))
        .sort((a, b) => a.at_ms - b.at_ms),
    );
  }

  next(): boolean {
    const due = this.#queue.popUntil(this.world.scenario.duration_ms);
    if (!due) return false;
    this.now_ms = due.at_ms;
    step(this, due.task);
    return true;
  }

  emit<K extends ProtectionEventKind>(
    kind: K,
    actor: Actor,
    cause: number | null,
    payload: PayloadOf<K>,
  ): number {
    const seq = this.events.length;
    const event = { seq, at_ms: this.now_ms, kind, actor, cause, ...payload };
    this.events.push(event as unknown as ProtectionEvent);
    return seq;
  }

  after(delay_ms: number, task: Task): void {
    this.#queue.push(this.now_ms + delay_ms, task);
  }
}

function step(run: Run, task: Task): void {
  switch (task.type) {
    case 'deed':
      return act(run, task.deed);
    case 'delay-over':
      return onDelayOver(run, task.action, task.cause);
    case 'command-arrives':
      return onCommand(run, task.command, task.cause);
  }
}
