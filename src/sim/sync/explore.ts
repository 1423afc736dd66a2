/**
 * Every order of a small scenario. Latencies are ignored: any message under way
 * may come next, each device's actions keep their order, and timers fire when
 * nothing else can. The invariants are checked after every step.
 */
import { violationsInAnyOrder } from './checks.ts';
import type { Violation } from './checks/check.ts';
import type { SyncEvent } from './events.ts';
import { advance, type Branch, type Pending } from './explore/branch.ts';
import { isDead, stateKey } from './explore/state-key.ts';
import { endState } from './end.ts';
import { Counters } from './metrics.ts';
import { MODEL, type SyncTrace } from './simulate.ts';
import { initialWorld } from './initial-world.ts';
import type { Action, Fault, Scenario } from './types.ts';

export interface Bounds {
  /** Distinct states after which the search gives up. */
  readonly states_max: number;
}

export interface Progress {
  /** Distinct states met so far. */
  readonly states: number;
  /** Of these, how many still have to be looked at. */
  readonly open: number;
}

export interface Exploration extends Progress {
  /** Orders in which everything can happen, from the start to where nothing can; exact up to 2^53. */
  readonly orders: number;
  /** Every order was tried: no bound was met and no violation ended the search. */
  readonly complete: boolean;
  readonly violation: ShortestViolation | null;
}

/** The fewest steps that lead to a breach of an invariant. */
export interface ShortestViolation {
  readonly broken: readonly Violation[];
  readonly events: readonly SyncEvent[];
}

/** What people and fate still have to do: each queue keeps its order. */
type Script = readonly (readonly (Action | Fault)[])[];

interface Node {
  readonly branch: Branch;
  readonly script: Script;
}

/**
 * A look at the traces: the invariants, or a question of one's own. `settled` says
 * that nothing can happen any more.
 */
export type Judge = (trace: SyncTrace, settled: boolean) => readonly Violation[];

const PROGRESS_EVERY = 200;

/**
 * Breadth first, so that the first violation found is the shortest. Yields now and
 * then, so that a worker can report and be stopped.
 */
export function* explore(
  scenario: Scenario,
  { states_max }: Bounds,
  judge: Judge = violationsInAnyOrder,
): Generator<Progress, Exploration> {
  const root: Node = {
    branch: { world: initialWorld(scenario), now_ms: 0, pending: [], events: [] },
    script: scriptOf(scenario),
  };
  const numbers = new Map<string, number>([[keyOf(root), 0]]);
  const nodes: (Node | null)[] = [root];
  /** The states that each state leads to, by number, once for every way there. */
  const next: number[][] = [];
  let complete = true;
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at]!;
    nodes[at] = null; // looked at: only its number is needed from here on
    const ways: number[] = [];
    next.push(ways);
    for (const child of children(node)) {
      const broken = judge(traceOf(scenario, child.branch), isSettled(child));
      if (broken.length > 0) {
        const { events } = child.branch;
        const open = nodes.length - at;
        return {
          states: nodes.length,
          open,
          orders: 0,
          complete: false,
          violation: { broken, events },
        };
      }
      const key = keyOf(child);
      let number = numbers.get(key);
      if (number === undefined) {
        if (nodes.length >= states_max) {
          complete = false;
          continue;
        }
        number = nodes.length;
        numbers.set(key, number);
        nodes.push(child);
      }
      ways.push(number);
    }
    if (at % PROGRESS_EVERY === 0) yield { states: nodes.length, open: nodes.length - at };
  }
  return { states: nodes.length, open: 0, orders: ordersFrom(next), complete, violation: null };
}

function scriptOf({ actions, faults, devices }: Scenario): Script {
  const inOrder = <Timed extends { readonly at_ms: number }>(list: readonly Timed[]) =>
    [...list].sort((a, b) => a.at_ms - b.at_ms);
  const queues = devices.map(({ id }) => inOrder(actions.filter((action) => action.device === id)));
  return [...queues, inOrder(faults)];
}

function keyOf({ branch, script }: Node): string {
  return `${script.map((queue) => queue.length).join()} ${stateKey(branch)}`;
}

function children({ branch, script }: Node): readonly Node[] {
  const { world, now_ms } = branch;
  const alive = branch.pending.filter(({ task }) => !isDead(world, task));
  const messages = alive.filter(({ timer }) => !timer);
  const onward = ({ task, due_ms, timer }: Pending): Node => ({
    branch: advance({ ...branch, pending: alive }, task, timer ? Math.max(now_ms, due_ms) : now_ms),
    script,
  });
  const scripted = script.flatMap((queue, index): Node[] => {
    const [first, ...rest] = queue;
    if (!first) return [];
    const task = isFault(first) ? fault(first) : action(first);
    return [
      {
        branch: advance({ ...branch, pending: alive }, task, Math.max(now_ms, first.at_ms)),
        script: script.with(index, rest),
      },
    ];
  });
  const possible = [...scripted, ...messages.map(onward)];
  if (possible.length > 0) return possible;
  const [timer] = alive.toSorted((a, b) => a.due_ms - b.due_ms);
  return timer ? [onward(timer)] : [];
}

/** Can nothing happen any more? */
function isSettled({ branch, script }: Node): boolean {
  return (
    script.every((queue) => queue.length === 0) &&
    branch.pending.every(({ task }) => isDead(branch.world, task))
  );
}

const FAULTS: ReadonlySet<string> = new Set<Fault['do']>([
  'icloud-unavailable',
  'push-service-outage',
  'expire-change-token',
  'user-deletes-zone',
  'storage-full',
  'lose-response',
]);

function isFault(entry: Action | Fault): entry is Fault {
  return FAULTS.has(entry.do);
}

function action(entry: Action) {
  return { type: 'action', action: entry } as const;
}

function fault(entry: Fault) {
  return { type: 'fault', fault: entry } as const;
}

/** The branch as a trace, for those who judge traces. */
function traceOf(scenario: Scenario, { world, now_ms, events }: Branch): SyncTrace {
  const counters = new Counters();
  for (const event of events) counters.count(event);
  return {
    version: 1,
    model: MODEL,
    scenario,
    events,
    end: endState(world, now_ms),
    metrics: counters.metrics(world, now_ms),
  };
}

/** How many ways lead from the first state to one that leads nowhere. */
function ordersFrom(next: readonly (readonly number[])[]): number {
  const orders = new Map<number, number>();
  const stack = [0];
  while (stack.length > 0) {
    const state = stack.at(-1)!;
    const ways = next[state] ?? [];
    const unknown = ways.filter((way) => !orders.has(way));
    if (unknown.length > 0) {
      stack.push(...unknown);
      continue;
    }
    stack.pop();
    orders.set(state, ways.length === 0 ? 1 : ways.reduce((sum, way) => sum + orders.get(way)!, 0));
  }
  return orders.get(0)!;
}
