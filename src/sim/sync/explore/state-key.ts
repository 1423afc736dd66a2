/**
 * Two branches are in the same state when the same can happen from here on. What
 * only names things, such as the `seq` of a cause, does not count.
 */
import type { Task } from '../run.ts';
import type { Device, Operation, World } from '../state.ts';
import type { Branch, Pending } from './branch.ts';

/** Names, counters for draws of chance, and measurements. */
const NAMES: ReadonlySet<string> = new Set([
  'cause',
  'push',
  'sent_ms',
  'key',
  'id', // of an operation; devices keep their order
  'scenario',
  'ordinal',
  'tickets',
  'ticket',
  'connection',
  'again',
  'attempt',
  'attempts_begun',
  'asked',
  'event',
  'causes',
  'try_ticket',
  'operations_begun',
  'stale_since_ms',
  'stale_max_ms',
]);

export function stateKey({ world, now_ms, pending }: Branch): string {
  const tasks = pending
    .filter(({ task }) => !isDead(world, task))
    .map((waiting) => taskKey(world, waiting))
    .sort();
  const { answers, ...icloud } = world.icloud;
  const devices = [...world.devices.values()].map(
    (device) => `${partsKey(device)} ${answerKey(device, answers)}`,
  );
  return [now_ms, partsKey(icloud), partsKey(world.push_service), ...devices, ...tasks].join('\n');
}

function taskKey(world: World, { task, due_ms, timer }: Pending): string {
  return `${plain(task)} ${timer ? due_ms : ''} ${isCurrent(world, task)}`;
}

/** Operations have names, which matter only where one may be an earlier one repeated. */
function isCurrent(world: World, task: Task): boolean {
  const operation = operationOf(task);
  return operation !== null && world.devices.get(operation.device)?.in_flight?.id === operation.id;
}

function operationOf(task: Task): Operation | null {
  if (task.type === 'save-answer') return task.answer.operation;
  return task.type === 'save-at-icloud' || task.type === 'answer-overdue' ? task.operation : null;
}

/** iCloud's last answer counts only while the device may ask for it again. */
function answerKey({ id, in_flight }: Device, answers: World['icloud']['answers']): string {
  const last = answers.get(id);
  return in_flight && last?.operation.id === in_flight.id ? plain(last.result) : '';
}

/** Something that rules change in place: its parts, of which objects are never changed. */
function partsKey(changing: object): string {
  return Object.entries(changing)
    .filter(([name]) => !NAMES.has(name))
    .map(([, part]: [string, unknown]) => partKey(part))
    .join(' ');
}

function partKey(part: unknown): string {
  if (part instanceof Map) {
    const entries = [...(part as Map<string, object>)].sort(byFirst);
    return entries.map(([name, value]) => `${name}=${plain(value)}`).join();
  }
  if (part instanceof Set) return [...(part as Set<string>)].sort().join();
  if (Array.isArray(part)) return part.map(plain).join();
  return plain(part);
}

const known = new WeakMap<object, string>();

/** A text for a value without names. Objects are never changed, so theirs is kept. */
function plain(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  let text = known.get(value);
  if (text === undefined) {
    text = JSON.stringify(value, (name, inner: unknown) => {
      if (name === 'again') return inner !== null;
      return NAMES.has(name) ? undefined : inner;
    });
    known.set(value, text);
  }
  return text;
}

function byFirst(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : 1;
}

/** Will this do nothing when its turn comes? Its connection was cut, or something has overtaken it. */
export function isDead(world: World, task: Task): boolean {
  switch (task.type) {
    case 'save-at-icloud':
      return world.devices.get(task.operation.device)?.connection !== task.connection;
    case 'answer-overdue':
    case 'save-answer': {
      const operation = operationOf(task)!;
      const device = world.devices.get(operation.device);
      return device?.connection !== task.connection || device.in_flight?.id !== operation.id;
    }
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
