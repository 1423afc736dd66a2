/**
 * One sentence for each kind of event: what happened, and why. A translation is
 * another file that exports an object of the type `Narration`.
 */
import type {
  CloudKitErrorCode,
  DropReason,
  HoldReason,
  SyncEventKind,
  SyncEventOf,
} from '../sim/sync/events.ts';
import type { FieldValue } from '../sim/sync/types.ts';
import { count, duration, list } from './format.ts';

/** How the narrator calls things: "the iPhone", "iOS 26.4". */
export interface Names {
  device(id: string): string;
  release(id: string): string;
  /** Release that the device runs when the event happens. */
  runs(device: string): string;
}

type Sentences = {
  [Kind in SyncEventKind]: (event: SyncEventOf<Kind>, names: Names) => string;
};

export const narration: Sentences = {
  'record.edited': (event, names) =>
    `On ${names.device(event.actor)}, someone edits ${event.record}: ${fieldList(event.fields)}.`,
  'record.deleted': (event, names) =>
    `On ${names.device(event.actor)}, someone deletes ${event.record}.`,
  'record.merged': (event, names) => {
    const settled =
      event.result === null
        ? `The app on ${names.device(event.actor)} accepts that ${event.record} is gone`
        : `The app on ${names.device(event.actor)} merges its change into iCloud’s copy of ${event.record}`;
    if (event.fields.length === 0) return `${settled}.`;
    return `${settled}. Both sides had changed ${list(event.fields)}.`;
  },
  'record.left-behind': (event, names) =>
    `A change to ${event.record} on ${names.device(event.actor)} never reached iCloud and is lost.`,

  'save.requested': (event, names) =>
    `${sentenceCase(names.device(event.actor))} sends ${records(event.records)} to iCloud.`,
  'save.committed': (event, names) => {
    const overwritten = Object.keys(event.overwrote);
    const deletes = event.records.every((record) => event.wrote[record] === null);
    const saved = deletes
      ? `iCloud deletes ${records(event.records)} for ${names.device(event.device)}`
      : `iCloud saves ${records(event.records)} from ${names.device(event.device)}`;
    if (overwritten.length === 0) return `${saved}.`;
    return `${saved}. That overwrites what another device had written to ${list(overwritten)}.`;
  },
  'save.rejected': (event, names) => {
    const what = event.record ?? 'the whole operation';
    return `iCloud refuses ${what} from ${names.device(event.device)} (${event.code}): ${refusals[event.code]}.`;
  },
  'save.acknowledged': (event, names) =>
    `${sentenceCase(names.device(event.actor))} learns that ${records(event.records)} ${event.records.length === 1 ? 'is' : 'are'} saved.`,
  'save.answer-repeated': (event, names) =>
    `iCloud has done this save already and repeats its answer to ${names.device(event.device)}.`,
  'save.answer-lost': (event, names) =>
    `iCloud’s answer to ${names.device(event.device)} is lost on the way. The save itself is done.`,
  'save.retry-scheduled': (event, names) =>
    `${sentenceCase(names.device(event.actor))} will save again${after(event.retry_after_ms)} (${event.code}).`,

  'push.sent': (event, names) =>
    `iCloud sends a silent push to ${names.device(event.to)}. It says that something changed, not what.`,
  'push.stored': (event, names) =>
    event.actor === 'icloud'
      ? `iCloud cannot reach the push service now and keeps the push for ${names.device(event.to)}.`
      : `The push service cannot reach ${names.device(event.to)} now and keeps the push.`,
  'push.replaced': (event, names) =>
    event.actor === event.to
      ? `It takes the place of the older push that ${names.device(event.to)} was holding.`
      : `It takes the place of the older push that was kept for ${names.device(event.to)}.`,
  'push.arrived': (event, names) => `The push arrives at ${names.device(event.actor)}.`,
  'push.held': (event, names) =>
    `${sentenceCase(names.device(event.actor))} holds the push back: ${holds[event.reason]}.`,
  'push.dropped': (event, names) =>
    drops[event.reason](names.device(event.to), names.runs(event.to)),
  'push.delivered': (event, names) =>
    `The push is handed to the app on ${names.device(event.actor)}.`,

  'fetch.scheduled': (event, names) =>
    event.cause === null
      ? `The app on ${names.device(event.actor)} fetches by itself; nothing told it to.`
      : `The system lets the app on ${names.device(event.actor)} fetch soon.`,
  'fetch.requested': (event, names) =>
    event.token === null
      ? `The app on ${names.device(event.actor)} has no change token and asks iCloud for everything.`
      : `The app on ${names.device(event.actor)} asks iCloud what changed since its last change token.`,
  'fetch.completed': (event, names) => {
    const device = sentenceCase(names.device(event.actor));
    const more = event.more ? ' There is more.' : '';
    if (event.zone) return `${device} learns that the record zone is gone.${more}`;
    const parts = [
      ...(event.changed.length > 0 ? [records(event.changed)] : []),
      ...(event.deleted.length > 0 ? [`the deletion of ${records(event.deleted)}`] : []),
    ];
    if (parts.length === 0) return `${device} hears that nothing has changed.${more}`;
    return `${device} receives ${list(parts)}.${more}`;
  },
  'fetch.failed': (event, names) =>
    `The fetch on ${names.device(event.actor)} fails (${event.code}): ${refusals[event.code]}${after(event.retry_after_ms)}.`,

  'app.opened': (event, names) => `Someone opens the app on ${names.device(event.actor)}.`,
  'app.left': (event, names) => `Someone leaves the app on ${names.device(event.actor)}.`,
  'app.force-quit': (event, names) =>
    `Someone force-quits the app on ${names.device(event.actor)}.`,
  'app.refreshed': (event, names) =>
    `Someone pulls to refresh in the app on ${names.device(event.actor)}.`,
  'device.offline': (event, names) => `${sentenceCase(names.device(event.actor))} goes offline.`,
  'device.online': (event, names) => `${sentenceCase(names.device(event.actor))} is online again.`,
  'device.locked': (event, names) => `${sentenceCase(names.device(event.actor))} is locked.`,
  'device.unlocked': (event, names) => `${sentenceCase(names.device(event.actor))} is unlocked.`,
  'device.restarted': (event, names) => `${sentenceCase(names.device(event.actor))} has restarted.`,
  'device.settings-changed': (event, names) => {
    const settings = [
      ...switched('Background App Refresh', event.background_refresh),
      ...switched('Low Power Mode', event.low_power),
    ];
    return `On ${names.device(event.actor)}, ${settings.length > 0 ? list(settings) : 'no setting changes'}.`;
  },
  'os.install-started': (event, names) =>
    `${sentenceCase(names.device(event.actor))} starts to install ${names.release(event.os)}.`,
  'os.installed': (event, names) =>
    `${sentenceCase(names.device(event.actor))} now runs ${names.release(event.os)}.`,
  'account.signed-out': (event, names) =>
    `${sentenceCase(names.device(event.actor))} is signed out of iCloud and its copy is emptied.`,
  'account.signed-in': (event, names) =>
    `${sentenceCase(names.device(event.actor))} is signed in to iCloud.`,

  'icloud.unavailable': (event) => `iCloud is unavailable for ${duration(event.for_ms)}.`,
  'icloud.available': () => 'iCloud is available again.',
  'push-service.down': (event) => `The push service is down for ${duration(event.for_ms)}.`,
  'push-service.up': () => 'The push service is up again.',
  'storage.full': (event) => `The iCloud storage is full for ${duration(event.for_ms)}.`,
  'storage.freed': () => 'There is room in the iCloud storage again.',
  'change-token.expired': (event, names) =>
    `iCloud no longer knows the change token of ${names.device(event.device)}.`,
  'zone.deleted': (event) => `The record zone is deleted: ${zoneEnds[event.reason]}.`,
  'zone.created': (event, names) =>
    `iCloud makes the record zone anew for ${names.device(event.device)}.`,
  'zone.lost': (event, names) => {
    const device = sentenceCase(names.device(event.actor));
    if (event.records.length > 0)
      return `${device} removes ${records(event.records)} from its copy.`;
    // claim zone-purged: the user wants the data gone
    if (event.reason === 'purged') return `${device} has nothing to remove.`;
    return `${device} keeps what it holds, to send it again.`;
  },

  'run.limit-reached': (event) =>
    `The run stops here: it has reached its limit of ${count(event.limit, 'event', 'events')}.`,
};

export type Narration = typeof narration;

/** "the Mac", and at the start of a sentence "The Mac"; but always "iCloud". */
export function sentenceCase(text: string): string {
  return text.startsWith('the ') ? `The ${text.slice(4)}` : text;
}

const holds: Readonly<Record<HoldReason, string>> = {
  'low-power': 'Low Power Mode is on',
  'hourly-budget': 'the app has had its background pushes for this hour',
};

const drops: Readonly<Record<DropReason, (device: string, release: string) => string>> = {
  'unknown-token': (device, release) =>
    `The token check of ${release} does not know the push’s token and discards it. The app on ${device} is not told.`,
  'force-quit': (device) =>
    `The app on ${device} was force-quit, so the system does not wake it and the push is discarded.`,
  'background-refresh-off': (device) =>
    `Background App Refresh is off on ${device}, so the push is discarded.`,
  throttled: (device) => `The push that ${device} was holding is discarded.`,
  'connection-dead': (device) =>
    `The push service’s connection to ${device} is dead, so the push is lost there.`,
  'stale-device-token': (device) =>
    `The push service refuses the push: the token it has for ${device} is out of date.`,
  expired: (device) => `The push kept for ${device} is too old and is thrown away.`,
};

const refusals: Readonly<Record<CloudKitErrorCode, string>> = {
  networkFailure: 'the connection was cut',
  serviceUnavailable: 'iCloud is not available now',
  requestRateLimited: 'the device has been told to wait',
  notAuthenticated: 'nobody is signed in to iCloud',
  unknownItem: 'the record is no longer there',
  serverRecordChanged: 'another device has saved the record meanwhile',
  changeTokenExpired: 'the change token is too old, so the fetch starts over',
  batchRequestFailed: 'another record of the same save was refused',
  quotaExceeded: 'the iCloud storage is full',
  zoneNotFound: 'the record zone is not there',
  limitExceeded: 'too many records in one save',
  userDeletedZone: 'the user has deleted the app’s data',
  operationCancelled: 'the app was stopped before the answer came',
  serverResponseLost: 'no answer came',
};

const zoneEnds = {
  purged: 'the user has deleted the app’s data in Settings',
  deleted: 'an app has deleted it',
  'encrypted-data-reset': 'its encryption keys were reset',
} as const;

function fieldList(fields: Readonly<Record<string, FieldValue>>): string {
  return list(Object.entries(fields).map(([name, value]) => `${name} is now ${quoted(value)}`));
}

function quoted(value: FieldValue): string {
  if (typeof value !== 'string') return String(value);
  const oneLine = value.replace(/\p{Cc}/gu, ' ');
  return `“${oneLine.length > 80 ? `${oneLine.slice(0, 80)}…` : oneLine}”`;
}

function records(ids: readonly string[]): string {
  return ids.length > 3 ? count(ids.length, 'record', 'records') : list(ids);
}

function after(retry_after_ms: number | undefined): string {
  return retry_after_ms === undefined ? '' : `, in ${duration(retry_after_ms)}`;
}

function switched(name: string, on: boolean | undefined): readonly string[] {
  return on === undefined ? [] : [`${name} is switched ${on ? 'on' : 'off'}`];
}
