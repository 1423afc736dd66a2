/**
 * What a rule may do: read and change the world, emit events, schedule tasks and
 * draw chance. The simulator and the explorer of orders both offer it.
 */
import type { PayloadOf, SyncEventKind } from './events.ts';
import type { Device, Operation, Push, SaveAnswer, Wish, World } from './state.ts';
import type { Action, Fault } from './types.ts';
import type { FetchAnswer, FetchQuestion } from './rules/pages.ts';

/** Something still to happen. Plain data, so that a world can be copied with its future. */
export type Task =
  | { readonly type: 'action'; readonly action: Action }
  | { readonly type: 'fault'; readonly fault: Fault }
  | { readonly type: 'fault-ends'; readonly fault: EndingFault; readonly cause: number }
  | {
      readonly type: 'timer';
      readonly timer: Timer;
      readonly device: string;
      readonly ordinal: number;
    }
  | {
      readonly type: 'send';
      readonly device: string;
      readonly ticket: number;
      readonly cause: number;
    }
  | {
      readonly type: 'save-at-icloud';
      readonly operation: Operation;
      readonly connection: number;
      readonly attempt: number;
      readonly cause: number;
    }
  | { readonly type: 'save-answer'; readonly answer: SaveAnswer; readonly connection: number }
  | {
      readonly type: 'answer-overdue';
      readonly operation: Operation;
      readonly connection: number;
      readonly cause: number;
    }
  | { readonly type: 'notify'; readonly to: string; readonly key: string; readonly cause: number }
  | { readonly type: 'push-at-service'; readonly push: Push }
  | { readonly type: 'push-at-device'; readonly push: Push }
  | { readonly type: 'push-at-token-check'; readonly push: Push }
  | { readonly type: 'push-expires'; readonly push: Push }
  | { readonly type: 'held-push-due'; readonly device: string; readonly push: number }
  | {
      readonly type: 'fetch-due';
      readonly device: string;
      readonly ticket: number;
      readonly wish: Wish;
    }
  | { readonly type: 'fetch-at-icloud'; readonly question: FetchQuestion; readonly cause: number }
  | { readonly type: 'fetch-answer'; readonly answer: FetchAnswer; readonly cause: number }
  | { readonly type: 'suspend'; readonly device: string; readonly awake_until_ms: number }
  | {
      readonly type: 'install-ends';
      readonly device: string;
      readonly os: string;
      readonly cause: number;
    };

export type EndingFault = 'icloud-unavailable' | 'push-service-outage' | 'storage-full';
export type Timer = 'poll' | 'sync-engine';

export interface Run {
  readonly world: World;
  readonly now_ms: number;
  /** Adds an event to the trace and returns its `seq`. */
  emit<K extends SyncEventKind>(
    kind: K,
    actor: string,
    cause: number | null,
    payload: PayloadOf<K>,
  ): number;
  after(delay_ms: number, task: Task): void;
  /**
   * A whole number from 0 to `max`, a function of the seed, what it is for, whose it
   * is and which of these it is, and of nothing else.
   */
  draw(purpose: string, of: string, ordinal: number, max: number): number;
}

export const ICLOUD = 'icloud';
export const PUSH_SERVICE = 'push-service';

/** @throws RangeError where the scenario has no such device: parsing rules that out. */
export function deviceOf(run: Run, id: string): Device {
  const device = run.world.devices.get(id);
  if (!device) throw new RangeError(`no device "${id}"`);
  return device;
}

export function newTicket(device: Device): number {
  device.tickets += 1;
  return device.tickets;
}
