/**
 * Two branches are in the same state when the same can happen from here on. What
 * only names things, such as the `seq` of a cause, does not count.
 */
import type { Task } from '../run.ts';
import type { Device, World } from '../state.ts';
import type { Branch } from './branch.ts';

/** Names, counters for draws of chance, and measurements. */
const NAMES: ReadonlySet<string> = new Set([
  'cause',
  'push',
  'sent_ms',
  'key',
  'scenario',
  'tickets',
  'ticket',
  'connection',
  'again',
  'attempt',
  'attempts_begun',
  'fetches_begun',
  'stale_since_ms',
  'stale_max_ms',
]);

export function stateKey({ world, now_ms, pending }: Branch): string {
  const tasks = pending
    .filter(({ task }) => !isDead(world, task))
    .map(({ due_ms, task, timer }) => plain({ task, due_ms: timer ? due_ms : null }))
    .sort();
  return `${now_ms} ${plain(world)} ${tasks.join(' ')}`;
}

function plain(value: unknown): string {
  return JSON.stringify(value, (name, inner: unknown) => {
    if (NAMES.has(name)) return name === 'again' ? inner !== null : undefined;
    if (inner instanceof Map) return [...(inner as Map<string, unknown>)].sort(byFirst);
    if (inner instanceof Set) return [...(inner as Set<string>)].sort();
    return inner;
  });
}

function byFirst(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : 1;
}

/** Will this do nothing when its turn comes? Its connection was cut, or something has overtaken it. */
export function isDead(world: World, task: Task): boolean {
  switch (task.type) {
    case 'save-at-icloud':
    case 'answer-overdue':
      return world.devices.get(task.operation.device)?.connection !== task.connection;
    case 'save-answer':
      return world.devices.get(task.answer.operation.device)?.connection !== task.connection;
    case 'fetch-at-icloud':
      return isOvertaken(world.devices.get(task.question.device), task.question);
    case 'fetch-answer':
      return isOvertaken(world.devices.get(task.answer.question.device), task.answer.question);
    case 'fetch-due': {
      const fetch = world.devices.get(task.device)?.fetch;
      return fetch?.phase !== 'scheduled' || fetch.ticket !== task.ticket;
    }
    case 'held-push-due':
      return world.devices.get(task.device)?.held_push?.push !== task.push;
    case 'push-expires':
      return world.push_service.stored.get(task.push.to)?.push !== task.push.push;
    case 'suspend':
      return world.devices.get(task.device)?.awake_until_ms !== task.awake_until_ms;
    default:
      return false;
  }
}

function isOvertaken(
  device: Device | undefined,
  question: { readonly ticket: number; readonly connection: number },
): boolean {
  if (!device || device.connection !== question.connection) return true;
  return device.fetch.phase !== 'in-flight' || device.fetch.ticket !== question.ticket;
}
