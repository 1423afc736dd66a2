/**
 * The nouns of the sync world: scenario v1 as the simulator sees it, with every
 * default filled in. `scenario.ts` turns what a reader wrote into this.
 */
import type { Assumptions } from './assumptions.ts';

export type FieldValue = string | number | boolean | null;
export type Fields = Readonly<Record<string, FieldValue>>;

export type DeviceKind = 'iphone' | 'ipad' | 'mac';
export type AppState = 'foreground' | 'background' | 'force-quit';
export type Fetches = 'on-push' | 'sync-engine';
export type SavePolicy = 'if-server-record-unchanged' | 'changed-keys' | 'all-keys';
export type MergePolicy = 'field-by-field' | 'newest-edit' | 'keep-server' | 'keep-mine';
export type ZoneDeletionReason = 'purged' | 'deleted' | 'encrypted-data-reset';

export interface AppSettings {
  readonly name: string;
  readonly fetches: Fetches;
  readonly fetch_on_activate: boolean;
  readonly poll_every_ms: number | null;
  readonly save_policy: SavePolicy;
  readonly merge: MergePolicy;
  readonly atomic: boolean;
}

export interface DeviceSetup {
  readonly id: string;
  readonly kind: DeviceKind;
  /** A release id from content/releases, such as `ios-26.4`. */
  readonly os: string;
  readonly app_state: AppState;
  readonly network: 'online' | 'offline';
  readonly background_refresh: boolean;
  readonly low_power: boolean;
}

interface At {
  /** Simulated milliseconds from the start of the run. */
  readonly at_ms: number;
}

interface OnDevice extends At {
  readonly device: string;
}

export type Action = OnDevice &
  (
    | { readonly do: 'edit'; readonly record: string; readonly fields: Fields }
    | { readonly do: 'edit-many'; readonly count: number; readonly prefix: string }
    | { readonly do: 'delete'; readonly record: string }
    | { readonly do: 'install-os'; readonly os: string }
    | { readonly do: 'set'; readonly background_refresh?: boolean; readonly low_power?: boolean }
    | { readonly do: PlainAction }
  );

/** Actions that carry nothing but when and where. */
export type PlainAction =
  | 'open-app'
  | 'leave-app'
  | 'force-quit'
  | 'refresh'
  | 'lock'
  | 'unlock'
  | 'go-offline'
  | 'go-online'
  | 'restart'
  | 'sign-out'
  | 'sign-in';

export type Fault = At &
  (
    | {
        readonly do: 'icloud-unavailable';
        readonly for_ms: number;
        readonly retry_after_ms: number;
      }
    | { readonly do: 'push-service-outage'; readonly for_ms: number }
    | { readonly do: 'expire-change-token'; readonly device: string }
    | { readonly do: 'user-deletes-zone'; readonly reason: ZoneDeletionReason }
    | { readonly do: 'storage-full'; readonly for_ms: number }
    | { readonly do: 'lose-response'; readonly device: string }
  );

export interface Scenario {
  readonly version: 1;
  readonly title: string;
  readonly seed: number;
  readonly duration_ms: number;
  readonly app: AppSettings;
  readonly devices: readonly DeviceSetup[];
  readonly actions: readonly Action[];
  readonly faults: readonly Fault[];
  readonly assumptions: Assumptions;
}
