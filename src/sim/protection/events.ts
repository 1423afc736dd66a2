/** Everything that can be in a trace of the protection world. */
import type { TraceEvent } from '../kernel/trace.ts';
import type { ActionId } from './actions.ts';
import type { Requirement } from './requirement.ts';
import type { Deed, Person, RequirementName, Setting } from './types.ts';

export type RemoteCommand = 'mark-as-lost' | 'erase';

/** Actors: `owner`, `thief`, `iphone`, `icloud`. */
interface Payloads {
  'iphone.taken': object;
  'iphone.carried': { readonly place: string; readonly familiar: boolean };
  'setting.changed': {
    readonly sensor_works?: boolean;
    readonly significant_locations?: boolean;
  };
  'os.installed': { readonly os: string };
  /** What needs the iPhone in hand, from somebody who does not have it. */
  'deed.refused': { readonly do: Deed['do'] };

  /** Somebody tries an action; `asks` is what the iPhone demands for it. */
  'action.attempted': { readonly action: ActionId; readonly asks: Requirement };
  'passcode.accepted': { readonly action: ActionId };
  'biometric.accepted': { readonly action: ActionId; readonly check: 1 | 2 };
  'biometric.failed': {
    readonly action: ActionId;
    readonly reason: 'not-enrolled' | 'sensor-fails';
  };
  'action.refused': {
    readonly action: ActionId;
    readonly reason: Refusal;
    /** With `requirements-missing`. */
    readonly missing?: readonly RequirementName[];
    /** With `delay-running`: when it will be over. */
    readonly until_ms?: number;
  };
  /** The action is carried out, for `by`. */
  'action.done': { readonly action: ActionId; readonly by: Person };
  'delay.started': { readonly action: ActionId; readonly until_ms: number };
  'delay.ended': { readonly action: ActionId; readonly reason: 'time' | 'familiar-place' };
  'delay.cancelled': {
    readonly action: ActionId;
    readonly reason: 'left-familiar-place' | 'erased' | 'protection-off';
  };

  'protection.turned-on': { readonly setting: Setting; readonly by: 'owner' | 'thief' | 'update' };
  'protection.turned-off': { readonly by: 'owner' | 'thief' };
  /** It should be on, and is not or no longer, for want of these. */
  'protection.unavailable': { readonly missing: readonly RequirementName[] };

  'remote.requested': { readonly command: RemoteCommand };
  'remote.refused': {
    readonly command: RemoteCommand;
    readonly reason: 'password-changed' | 'find-my-off' | 'erased';
  };
  'lost-mode.on': object;
  'lost-mode.off': object;
  'iphone.erased': { readonly by: Person };
}

export type Refusal =
  /** The iPhone is in somebody else’s hands. */
  | 'not-in-hand'
  | 'erased'
  /** Only Lost Mode itself can be turned off. */
  | 'lost-mode'
  | 'wrong-passcode'
  /** Face ID or Touch ID did not pass, and the passcode is no way in. */
  | 'no-passcode-fallback'
  | 'delay-running'
  | 'requirements-missing'
  /** It is so already. */
  | 'nothing-to-do';

export type ProtectionEventKind = keyof Payloads;
export type PayloadOf<K extends ProtectionEventKind> = Payloads[K];
export type ProtectionEvent = {
  [K in ProtectionEventKind]: TraceEvent & { readonly kind: K } & Payloads[K];
}[ProtectionEventKind];
