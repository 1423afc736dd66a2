/** What a rule may do: change the world, emit events, and schedule what is still to come. */
import type { ActionId } from './actions.ts';
import type { PayloadOf, ProtectionEventKind, RemoteCommand } from './events.ts';
import type { World } from './state.ts';
import type { Deed, Person } from './types.ts';

export type Task =
  | { readonly type: 'deed'; readonly deed: Deed }
  | { readonly type: 'delay-over'; readonly action: ActionId; readonly cause: number }
  | { readonly type: 'command-arrives'; readonly command: RemoteCommand; readonly cause: number };

export type Actor = Person | 'iphone' | 'icloud';

export interface Run {
  readonly world: World;
  readonly now_ms: number;
  /** Adds an event to the trace and returns its `seq`. */
  emit<K extends ProtectionEventKind>(
    kind: K,
    actor: Actor,
    cause: number | null,
    payload: PayloadOf<K>,
  ): number;
  after(delay_ms: number, task: Task): void;
}
