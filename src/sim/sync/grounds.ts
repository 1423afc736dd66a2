/**
 * What a step of a run rests on: the claims (ids in content/claims) behind the rule that made an event.
 * None for what people and faults do to the system, which is a scenario's own choice and no rule.
 */
import type { Mechanism } from './assumptions.ts';
import type {
  CloudKitErrorCode,
  DropReason,
  HoldReason,
  SyncEvent,
  SyncEventKind,
} from './events.ts';

type Claims = readonly string[];

/** Why iCloud refused, or why a device tries again. */
export const errorGrounds: Readonly<Record<CloudKitErrorCode, Claims>> = {
  networkFailure: ['network-retry'],
  serviceUnavailable: ['server-throttle-503', 'retry-after'],
  requestRateLimited: ['retry-after'],
  notAuthenticated: ['not-authenticated'],
  unknownItem: ['unknown-item'],
  serverRecordChanged: ['server-record-changed'],
  changeTokenExpired: ['change-token-expired'],
  batchRequestFailed: ['atomic-batches'],
  quotaExceeded: ['quota-exceeded'],
  zoneNotFound: ['zone-must-exist'],
  limitExceeded: ['batch-limit-400', 'limit-exceeded-split'],
  userDeletedZone: ['zone-purged'],
  operationCancelled: ['error-codes'],
  serverResponseLost: ['response-lost'],
};

/** Why a push went no further. */
export const dropGrounds: Readonly<Record<DropReason, Claims>> = {
  'unknown-token': ['token-check-is-the-bug'],
  'force-quit': ['force-quit-stops-pushes'],
  'background-refresh-off': ['background-refresh-off'],
  throttled: ['push-best-effort'],
  'connection-dead': ['mechanism-dead-connection'],
  'stale-device-token': ['mechanism-token-refresh'],
  expired: ['apns-expiration'],
};

/** Why a device keeps a push back. */
export const holdGrounds: Readonly<Record<HoldReason, Claims>> = {
  'low-power': ['low-power-delays'],
  'hourly-budget': ['held-push-replaced'],
};

/** Why pushes did not get through on iOS 26.4: each explanation, with what speaks for it or against it. */
export const mechanismGrounds: Readonly<Record<Mechanism, Claims>> = {
  'unknown-token': dropGrounds['unknown-token'],
  'dead-connection': dropGrounds['connection-dead'],
  'token-refresh-fails': dropGrounds['stale-device-token'],
  'never-sent': ['mechanism-never-sent'],
};

/** Each kind of event with its claims, or with how to find them. */
const grounds: {
  readonly [K in SyncEventKind]?:
    Claims | ((event: Extract<SyncEvent, { kind: K }>, cause: SyncEvent | undefined) => Claims);
} = {
  'record.edited': ['server-copy-counts'],
  'record.deleted': ['delete-by-id'],
  'record.merged': ['merge-into-server-record', 'newest-edit-sample'],
  'record.left-behind': ['zone-purged'],

  'save.requested': ['sync-four-steps'],
  'save.committed': ['change-tag-compare'],
  'save.rejected': ({ code }) => errorGrounds[code],
  'save.acknowledged': ['change-tag-compare'],
  'save.answer-repeated': ['response-lost'],
  'save.answer-lost': ['response-lost'],
  'save.retry-scheduled': ({ code }) => errorGrounds[code],

  'push.sent': ['push-carries-no-data', 'sender-spared'],
  'push.stored': ['apns-keeps-one'],
  // Both the push service and the device keep one push an app: which of them did it, its name says.
  'push.replaced': ({ actor, to }) => [actor === to ? 'held-push-replaced' : 'apns-keeps-one'],
  'push.arrived': ['apsd-receives'],
  'push.held': ({ reason }) => holdGrounds[reason],
  'push.dropped': ({ reason }) => dropGrounds[reason],
  'push.delivered': ['push-30-seconds'],

  'fetch.scheduled': (_, cause) => [
    cause?.kind === 'push.delivered' ? 'sync-engine-push' : 'sync-engine-indeterminate',
  ],
  'fetch.requested': (_, cause) => [
    ...(cause?.kind === 'app.opened' ? ['fetch-on-activation'] : []),
    'fetch-two-steps',
  ],
  'fetch.completed': ({ more }) => [more ? 'more-coming' : 'change-tokens-catch-up'],
  'fetch.failed': ({ code }) => errorGrounds[code],

  'zone.created': ['zone-must-exist'],
  'zone.lost': ({ reason }) => [
    reason === 'encrypted-data-reset' ? 'encrypted-data-reset' : 'zone-purged',
  ],
};

/**
 * The claims behind one event of a trace, the one that decides first; empty where no rule was at work.
 * `events` is the whole trace, since it can matter what caused an event.
 */
export function groundsOf(event: SyncEvent, events: readonly SyncEvent[]): Claims {
  const found = grounds[event.kind];
  if (typeof found !== 'function') return found ?? [];
  const cause = event.cause === null ? undefined : events[event.cause];
  return (found as (event: SyncEvent, cause: SyncEvent | undefined) => Claims)(event, cause);
}
