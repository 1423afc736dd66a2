/** The words of the published schema: what each key of a scenario means, in its unit. */
import type { Words } from '../schema/json-schema.ts';
import type { ScenarioInput } from './scenario.ts';

const meanings: Words['meanings'] = {
  seed: 'Seed of every chance in the run. The same scenario and seed give the same trace.',
  app: 'The app that syncs; the same on every device.',
  devices: 'The devices of one iCloud account, signed in from the start.',
  actions: 'What people do to the devices, in any order.',
  faults: 'What fails, in any order.',

  name: 'What the app is called.',
  fetches:
    'When the app fetches. on-push: only when a push tells it to, or when it is opened; sync-engine: also by itself, now and then, as CKSyncEngine does.',
  fetch_on_activate: 'Whether the app fetches whenever it becomes active.',
  poll_every_ms: 'How often the app also fetches by the clock, in milliseconds; null for never.',
  save_policy:
    'What a save does when the record has changed on the server. if-server-record-unchanged: it is rejected with serverRecordChanged; changed-keys: it writes the fields it changed; all-keys: it writes every field it holds.',
  merge:
    'How the app resolves serverRecordChanged. field-by-field: keep what each side alone changed, and its own value where both did; newest-edit: keep the later edit of each field; keep-server: drop its own change; keep-mine: apply its own change again.',
  atomic:
    'Whether a save takes effect for all its records or for none. Default: true for on-push, false for sync-engine.',

  id: 'Name of the device in actions, faults and the trace; no other device has it.',
  kind: 'What kind of device it is; its release must be one for this kind.',
  os: 'A release of the operating system.',
  app_state:
    'The app at the start. foreground: in front; background: may be woken; force-quit: removed from the app switcher.',
  network: 'Whether the device can reach iCloud and the push service at the start.',
  background_refresh: 'Whether Background App Refresh is on. Macs ignore it.',
  low_power: 'Whether Low Power Mode is on. Macs ignore it.',

  device: 'Id of one of the devices.',
  do: 'What happens.',
  record: 'Name of the record.',
  fields: 'The new values, by field name. Other fields of the record stay as they are.',
  count: 'How many records to edit.',
  prefix: 'The records are PREFIX-1, PREFIX-2 and so on.',
  for_ms: 'How long it lasts, in simulated milliseconds.',
  retry_after_ms: 'How long iCloud asks devices to wait before they try again, in milliseconds.',
  reason:
    'What became of the zone. purged: the user deleted the app’s data in Settings; deleted: the zone was deleted; encrypted-data-reset: the account’s encrypted data was reset.',
  mechanism:
    'How a release that mistreats CloudKit pushes does it. unknown-token: the device discards the push on arrival; dead-connection: the push service drops it; token-refresh-fails: the push service refuses it; never-sent: iCloud sends none.',
};

/** Of actions and faults alike. */
const doings: Words['doings'] = {
  edit: 'Someone edits a record, or creates it.',
  'edit-many': 'Someone edits many records at once; they are saved in one operation.',
  delete: 'Someone deletes a record.',
  'install-os': 'The device installs a release: offline meanwhile, then it restarts.',
  set: 'Someone changes a setting of the device.',
  'open-app': 'Someone opens the app.',
  'leave-app': 'Someone leaves the app, which stays in the background.',
  'force-quit': 'Someone removes the app from the app switcher.',
  refresh: 'Someone pulls to refresh.',
  lock: 'Someone locks the device.',
  unlock: 'Someone unlocks the device; an app in front becomes active again.',
  'go-offline': 'The device loses its network.',
  'go-online': 'The device has its network back.',
  restart: 'The device restarts, with the app in the background.',
  'sign-out': 'Someone signs out of iCloud: the replica is emptied, unsent changes are lost.',
  'sign-in': 'Someone signs in to iCloud again.',
  'icloud-unavailable': 'iCloud answers every request with serviceUnavailable.',
  'push-service-outage': 'The push service takes no pushes; iCloud keeps the newest per device.',
  'expire-change-token': 'The device’s change token expires; its next fetch starts over.',
  'user-deletes-zone': 'The zone with the app’s records is deleted.',
  'storage-full': 'The account’s storage is full: saves are rejected with quotaExceeded.',
  'lose-response': 'The answer to the device’s next committed save is lost on the way.',
};

export const words = {
  about:
    'A run of the Silent Push simulator: devices, what is done to them and when, what fails, and the numbers of the model.',
  meanings,
  doings,
  beyond: {
    ids_differ: 'The ids of the devices differ.',
    in_time: 'No action or fault comes after duration_ms.',
    device_exists: 'The device of an action or a fault is one of the devices.',
    install_fits: 'install-os names a release for the kind of its device.',
    interval_in_order:
      'sync_engine_interval_min_ms, given or by default, is at most sync_engine_interval_max_ms.',
  },
} as const satisfies Words;

/** A Mac edits a note; the iPhone beside it runs the release that mistreats pushes. */
export const example = {
  version: 1,
  duration_ms: 60_000,
  devices: [
    { id: 'mac', kind: 'mac', os: 'macos-26.4' },
    { id: 'iphone', kind: 'iphone', os: 'ios-26.4' },
  ],
  actions: [
    { at_ms: 1000, device: 'mac', do: 'edit', record: 'note-1', fields: { title: 'Milk' } },
  ],
} satisfies ScenarioInput;
