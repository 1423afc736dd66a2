/**
 * Trace v1: every kind of event the sync world can emit, with what it carries.
 * Views, narration, checks and exports read these and nothing else.
 *
 * `push` is the seq of the `push.sent` that began the push's journey, and
 * `operation` names one save operation: both let a reader of the trace follow
 * one thing through it.
 */
import type { TraceEvent } from '../kernel/trace.ts';
import type { Fields, ZoneDeletionReason } from './types.ts';

/** CloudKit's error codes, as far as the rules use them (claim error-codes). */
export type CloudKitErrorCode =
  | 'networkFailure'
  | 'serviceUnavailable'
  | 'requestRateLimited'
  | 'notAuthenticated'
  | 'unknownItem'
  | 'serverRecordChanged'
  | 'changeTokenExpired'
  | 'batchRequestFailed'
  | 'quotaExceeded'
  | 'zoneNotFound'
  | 'limitExceeded'
  | 'userDeletedZone'
  | 'operationCancelled'
  | 'serverResponseLost';

export type DropReason =
  | 'unknown-token'
  | 'force-quit'
  | 'background-refresh-off'
  | 'throttled'
  | 'connection-dead'
  | 'stale-device-token'
  | 'expired';

/** Why the device keeps a push back instead of handing it to the app. */
export type HoldReason = 'low-power' | 'hourly-budget';

/** What one record became; null where it is gone. */
export type Contents = Readonly<Record<string, Fields | null>>;

interface Payloads {
  'record.edited': { record: string; fields: Fields };
  'record.deleted': { record: string };
  /** `fields`: those that both sides had changed. */
  'record.merged': { record: string; fields: readonly string[]; result: Fields | null };
  /** A change that iCloud never got is lost; `result` is what the replica shows instead. */
  'record.left-behind': { record: string; result: Fields | null };

  'save.requested': { operation: string; records: readonly string[] };
  /** `wrote` holds each record as iCloud has it now; `overwrote` names fields of other writers that went. */
  'save.committed': {
    operation: string;
    device: string;
    records: readonly string[];
    overwrote: Readonly<Record<string, readonly string[]>>;
    wrote: Contents;
    change_tags: Readonly<Record<string, string | null>>;
  };
  'save.rejected': {
    operation: string;
    device: string;
    /** Null for an answer about the whole operation (`limitExceeded`). */
    record: string | null;
    code: CloudKitErrorCode;
    retry_after_ms?: number;
    /** The three records that come with `serverRecordChanged`. */
    client?: Fields;
    server?: Fields;
    ancestor?: Fields | null;
  };
  /** The device has iCloud's answer; `applied` is what that changed in its replica. */
  'save.acknowledged': { operation: string; records: readonly string[]; applied: Contents };
  'save.answer-repeated': { operation: string; device: string };
  'save.answer-lost': { operation: string; device: string };
  'save.retry-scheduled': {
    operation: string | null;
    code: CloudKitErrorCode;
    retry_after_ms?: number;
  };

  'push.sent': { to: string };
  'push.stored': { to: string; push: number };
  /** `push` has taken the place of `replaced`. */
  'push.replaced': { to: string; push: number; replaced: number };
  'push.arrived': { push: number };
  'push.held': { push: number; reason: HoldReason };
  'push.dropped': { to: string; push: number; reason: DropReason };
  'push.delivered': { push: number };

  'fetch.scheduled': { due_ms: number };
  /** `token` is the zone's server change token; null asks for everything. */
  'fetch.requested': { token: number | null };
  /**
   * One page. `changed` and `deleted` list what it named, `applied` what that
   * changed in the replica; records with unsent changes are left to their save.
   */
  'fetch.completed': {
    changed: readonly string[];
    deleted: readonly string[];
    more: boolean;
    token: number | null;
    applied: Contents;
    zone?: ZoneDeletionReason;
  };
  'fetch.failed': { code: CloudKitErrorCode; retry_after_ms?: number };

  'app.opened': object;
  'app.left': object;
  'app.force-quit': object;
  'app.refreshed': object;
  'device.offline': object;
  'device.online': object;
  'device.locked': object;
  'device.unlocked': object;
  'device.restarted': object;
  'device.settings-changed': { background_refresh?: boolean; low_power?: boolean };
  'os.install-started': { os: string };
  'os.installed': { os: string };
  'account.signed-out': object;
  'account.signed-in': object;

  'icloud.unavailable': { for_ms: number; retry_after_ms: number };
  'icloud.available': object;
  'push-service.down': { for_ms: number };
  'push-service.up': object;
  'storage.full': { for_ms: number };
  'storage.freed': object;
  'change-token.expired': { device: string };
  'zone.deleted': { reason: ZoneDeletionReason };
  'zone.created': { device: string };
  /** The device learnt of the `zone.deleted` whose `seq` is `deletion`; `records` left its replica. */
  'zone.lost': { reason: ZoneDeletionReason; deletion: number; records: readonly string[] };

  'run.limit-reached': { limit: number };
}

export type SyncEventKind = keyof Payloads;
export type SyncEventOf<K extends SyncEventKind> = TraceEvent & { readonly kind: K } & Readonly<
    Payloads[K]
  >;
export type SyncEvent = { [K in SyncEventKind]: SyncEventOf<K> }[SyncEventKind];
export type PayloadOf<K extends SyncEventKind> = Payloads[K];
