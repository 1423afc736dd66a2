/**
 * One step into one of many futures: a copy of a world, in which one of the
 * things that could come next has happened.
 */
import type { PayloadOf, SyncEvent, SyncEventKind } from '../events.ts';
import type { Run, Task } from '../run.ts';
import type { Device, ICloud, World } from '../state.ts';
import { step } from '../step.ts';

export interface Pending {
  readonly due_ms: number;
  readonly task: Task;
  /** It takes longer than any message, so it comes when nothing else can. */
  readonly timer: boolean;
}

/** A state on the way, with the events that led there. */
export interface Branch {
  readonly world: World;
  readonly now_ms: number;
  readonly pending: readonly Pending[];
  readonly events: readonly SyncEvent[];
}

const TIMERS: ReadonlySet<Task['type']> = new Set<Task['type']>([
  'timer',
  'fault-ends',
  'push-expires',
  'held-push-due',
  'suspend',
  'install-ends',
  'answer-overdue',
]);

/** What happens next, done to a copy: `branch` itself stays as it was. */
export function advance(branch: Branch, task: Task, at_ms: number): Branch {
  const run = new Step(branch, at_ms);
  step(run, task);
  return {
    world: run.world,
    now_ms: at_ms,
    pending: [...branch.pending.filter((other) => other.task !== task), ...run.scheduled],
    events: [...branch.events, ...run.emitted],
  };
}

class Step implements Run {
  readonly world: World;
  readonly now_ms: number;
  readonly emitted: SyncEvent[] = [];
  readonly scheduled: Pending[] = [];
  readonly #first_seq: number;

  constructor(branch: Branch, at_ms: number) {
    this.world = copied(branch.world);
    this.now_ms = at_ms;
    this.#first_seq = branch.events.length;
  }

  emit<K extends SyncEventKind>(
    kind: K,
    actor: string,
    cause: number | null,
    payload: PayloadOf<K>,
  ): number {
    const seq = this.#first_seq + this.emitted.length;
    const event = { seq, at_ms: this.now_ms, kind, actor, cause, ...payload };
    this.emitted.push(event as unknown as SyncEvent);
    return seq;
  }

  after(delay_ms: number, task: Task): void {
    const due_ms = this.now_ms + delay_ms;
    const timer = TIMERS.has(task.type) || delay_ms > longestMessage_ms(this.world);
    if (due_ms <= this.world.scenario.duration_ms) this.scheduled.push({ due_ms, task, timer });
  }

  /** Latencies do not matter here: every order is tried. */
  draw(): number {
    return 0;
  }
}

function longestMessage_ms({ scenario }: World): number {
  const { assumptions: a } = scenario;
  return Math.max(
    a.edit_to_save_ms,
    a.request_latency_ms + a.network_jitter_ms,
    a.response_latency_ms + a.network_jitter_ms,
    a.commit_to_push_ms,
    a.push_to_service_ms,
    a.push_to_device_ms + a.push_jitter_ms,
    a.token_check_ms,
    a.fetch_delay_ms + a.fetch_delay_jitter_ms,
  );
}

/** Rules replace what is in maps and never change it, so copying the maps is enough. */
function copied(world: World): World {
  const { icloud, push_service, devices } = world;
  return {
    scenario: world.scenario,
    icloud: copiedICloud(icloud),
    push_service: { ...push_service, stored: new Map(push_service.stored) },
    devices: new Map([...devices].map(([id, device]) => [id, copiedDevice(device)])),
  };
}

function copiedICloud(icloud: ICloud): ICloud {
  return {
    ...icloud,
    zone: { ...icloud.zone },
    records: new Map(icloud.records),
    tombstones: new Map(icloud.tombstones),
    log: [...icloud.log],
    answers: new Map(icloud.answers),
    expired_tokens: new Set(icloud.expired_tokens),
    lose_next_response: new Set(icloud.lose_next_response),
  };
}

function copiedDevice(device: Device): Device {
  return {
    ...device,
    known: new Map(device.known),
    graves: new Map(device.graves),
    unsent: new Map(device.unsent),
    kept_aside: new Map(device.kept_aside),
    full_fetch: device.full_fetch && new Set(device.full_fetch),
  };
}
