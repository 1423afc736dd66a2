/**
 * The state of the sync world: plain data, no behaviour. The rules change it,
 * and because it holds no closures a run can be copied and continued.
 */
import type {
  Action,
  AppState,
  DeviceKind,
  Fields,
  Scenario,
  ZoneDeletionReason,
} from './types.ts';

/** When each field was last edited by a person, kept by the app in the record (claim newest-edit-sample). */
export type EditTimes = Readonly<Record<string, number>>;

/** A record as iCloud has it, or as a device last had it from iCloud. */
export interface ServerRecord {
  readonly fields: Fields;
  readonly edited_ms: EditTimes;
  /** Compared on save (claim change-tag-compare). */
  readonly change_tag: string;
  /**
   * Position in the server's order of writes. It stands for the server-assigned
   * modification date (claim modification-date-server), but has no ties.
   */
  readonly revision: number;
}

/** A record at one revision; null where that revision is its deletion. */
export interface Version {
  readonly server: ServerRecord | null;
  readonly revision: number;
}

/** What a device has done to a record and iCloud has not confirmed. */
export type Change =
  | {
      readonly kind: 'edit';
      readonly values: Fields;
      readonly edited_ms: EditTimes;
      /** Fields that nobody changed here: sent only because the record is made anew. */
      readonly restored: readonly string[];
    }
  | { readonly kind: 'delete' };

export interface SaveItem {
  readonly record: string;
  readonly change: Change;
  /** The version the change was made to: CloudKit's ancestor record. Null for a new record. */
  readonly base: ServerRecord | null;
}

export interface Operation {
  /** `DEVICE-N`; repeated unchanged when an answer was lost. */
  readonly id: string;
  readonly device: string;
  readonly ordinal: number;
  readonly items: readonly SaveItem[];
  /** The device knows that the zone is gone and asks for a new one. */
  readonly creates_zone: boolean;
}

export interface Push {
  /** `seq` of its `push.sent`. */
  readonly push: number;
  readonly to: string;
  readonly sent_ms: number;
  /** Names its draws of chance: the same push has the same latency on every release. */
  readonly key: string;
  /** `seq` of the last event on its way. */
  readonly cause: number;
}

/** Why a fetch is wanted: the event that asks for it, and what names its draws of chance. */
export interface Wish {
  readonly cause: number;
  readonly key: string;
}

export type FetchState =
  | { readonly phase: 'idle' }
  /** Wanted, but the device is offline or the app was suspended. */
  | { readonly phase: 'waiting'; readonly wish: Wish }
  | { readonly phase: 'scheduled'; readonly ticket: number }
  | {
      readonly phase: 'in-flight';
      readonly ticket: number;
      readonly key: string;
      /** Questions asked so far. */
      readonly asked: number;
      /** A fetch that was asked for meanwhile. */
      readonly again: Wish | null;
    };

export interface Device {
  readonly id: string;
  readonly kind: DeviceKind;
  os: string;
  app_state: AppState;
  locked: boolean;
  network_on: boolean;
  installing: boolean;
  /** Actions that wait for an installation to end. */
  waiting_actions: readonly Action[];
  background_refresh: boolean;
  low_power: boolean;
  signed_in: boolean;
  /** Rises when everything in flight to and from the device is cut off. */
  connection: number;

  /** Records as iCloud last described them; the replica is this plus `in_flight` plus `unsent`. */
  known: Map<string, ServerRecord>;
  /** Deletions that it knows of and that no fetch has passed yet, with their revision. */
  graves: Map<string, number>;
  unsent: Map<string, Change>;
  in_flight: Operation | null;
  /** The user has purged the data meanwhile: what is in flight is shown no more, and not sent again. */
  abandoned: boolean;
  /** Halves of an operation that was too large (claim limit-exceeded-split). */
  batches: readonly (readonly string[])[];
  /** Ticket of the scheduled send, or null. */
  send_ticket: number | null;
  /** Ticket of the next try while storage is full, which any other reason to send overtakes. */
  try_ticket: number | null;
  operations_begun: number;
  attempts_begun: number;

  fetch: FetchState;
  tickets: number;
  database_token: number | null;
  zone_token: number | null;
  zone_known: boolean;
  /** The last deletion of the zone that it has taken in, by its revision. */
  lost_revision: number;
  lost_reason: ZoneDeletionReason;
  /** Records seen so far by a fetch that began without a token; null when none is under way. */
  full_fetch: Set<string> | null;
  /** What a fetch brought for records with unsent changes, kept aside until their save is settled. */
  kept_aside: Map<string, Version>;

  held_push: Push | null;
  /** Times of deliveries to the background app, newest last, within the budget's window. */
  delivered_ms: readonly number[];
  awake_until_ms: number;
  /** No request before this (claim retry-after). */
  quiet_until_ms: number;

  /** What iCloud had up to this revision was fetched whole. */
  fetched_revision: number;
  /** Own writes up to this revision were forgotten with the account and count as missing. */
  forgotten_revision: number;
  stale_since_ms: number | null;
  stale_max_ms: number;
}

/** How and when the zone went. */
export interface ZoneDeletion {
  readonly reason: ZoneDeletionReason;
  readonly revision: number;
  /** `seq` of its `zone.deleted`. */
  readonly event: number;
}

export interface Zone {
  exists: boolean;
  /** Revision at which the zone was last made; older zone tokens belong to a zone that is gone. */
  created_revision: number;
  /** The last one; of revision 0 where there was none. */
  deletion: ZoneDeletion;
  changed_revision: number;
}

export interface LogEntry {
  readonly record: string;
  readonly device: string;
}

/** A time in which iCloud answers every request with `serviceUnavailable`. */
export interface Outage {
  readonly until_ms: number;
  readonly retry_after_ms: number;
}

export interface ICloud {
  revision: number;
  zone: Zone;
  records: Map<string, ServerRecord>;
  /** Deleted records with the revision of their deletion (claim tombstones). */
  tombstones: Map<string, number>;
  /** Every write: entry i has revision i + 1; null where it was not of a record. */
  log: (LogEntry | null)[];
  /** The last answer to each device, repeated when the operation is (claim response-lost). */
  answers: Map<string, SaveAnswer>;
  outages: readonly Outage[];
  storage_full_until_ms: number;
  expired_tokens: Set<string>;
  lose_next_response: Set<string>;
}

export type SaveOutcome =
  | { readonly code: 'ok'; readonly record: ServerRecord | null; readonly revision: number }
  | { readonly code: 'serverRecordChanged'; readonly record: ServerRecord }
  | { readonly code: 'unknownItem'; readonly revision: number }
  | { readonly code: 'batchRequestFailed' | 'quotaExceeded' };

export interface SaveAnswer {
  readonly operation: Operation;
  /** `seq` of the event in which iCloud gave it. */
  readonly cause: number;
  readonly result:
    | {
        readonly kind: 'items';
        readonly outcomes: readonly SaveOutcome[];
        /** For each outcome, `seq` of the event in which iCloud gave it. */
        readonly causes: readonly number[];
      }
    | { readonly kind: 'limit-exceeded' }
    | { readonly kind: 'unavailable'; readonly retry_after_ms: number }
    | { readonly kind: 'zone-not-found' }
    | { readonly kind: 'user-deleted-zone'; readonly deletion: ZoneDeletion };
}

/** A push that cannot be passed on now, and who keeps it: the push service, or iCloud while that is down. */
export interface StoredPush extends Push {
  readonly keeper: string;
}

export interface PushService {
  down_until_ms: number;
  /** One push a device (claim apns-keeps-one). */
  stored: Map<string, StoredPush>;
}

export interface World {
  readonly scenario: Scenario;
  readonly icloud: ICloud;
  readonly push_service: PushService;
  readonly devices: Map<string, Device>;
}

/** Can the device reach anyone? */
export function reachable(device: Device): boolean {
  return device.network_on && !device.installing;
}

/** Is the app on the screen? */
export function inFront(device: Device): boolean {
  return device.app_state === 'foreground' && !device.locked;
}
