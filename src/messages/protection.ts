/** Words of the world of Stolen Device Protection: actions, requirements, and a sentence for every event. */
import type { ActionId } from '../sim/protection/actions.ts';
import type {
  PayloadOf,
  ProtectionEvent,
  ProtectionEventKind,
  Refusal,
  RemoteCommand,
} from '../sim/protection/events.ts';
import type { Requirement } from '../sim/protection/requirement.ts';
import type { Deed, RequirementName, Setting } from '../sim/protection/types.ts';
import { releaseName } from './devices.ts';
import { clockTime, list } from './format.ts';

/** What somebody does who takes the action: “to …”. */
export const actionNames: Readonly<Record<ActionId, string>> = {
  'use-saved-passwords': 'use saved passwords and passkeys',
  'use-saved-payment-methods': 'pay with a method saved in Safari',
  'turn-off-lost-mode': 'turn off Lost Mode',
  'open-locked-app': 'open a locked app',
  'erase-iphone': 'erase the iPhone',
  'apply-for-apple-card': 'apply for a new Apple Card',
  'view-apple-card-number': 'see the virtual number of the Apple Card',
  'move-apple-cash': 'move money from Apple Cash or Savings',
  'set-up-new-device': 'set up a new device with the iPhone',
  'transfer-esim': 'set up or transfer an eSIM',
  'change-account-password': 'change the password of the Apple Account',
  'sign-out': 'sign out of the Apple Account',
  'change-account-security': 'change how the Apple Account is secured',
  'add-biometrics': 'add a face or finger',
  'remove-biometrics': 'remove Face ID or Touch ID',
  'change-passcode': 'change the passcode',
  'reset-all-settings': 'reset all settings',
  'turn-off-find-my': 'turn off Find My',
  'turn-off-protection': 'turn off Stolen Device Protection',
  'read-messages': 'read messages and mail',
  'turn-on-protection': 'turn on Stolen Device Protection',
};

/** What the iPhone asks for an action. */
export const requirementNames: Readonly<Record<Requirement, string>> = {
  passcode: 'The passcode is enough',
  biometric: 'Face ID or Touch ID; no passcode instead',
  'biometric-delay-biometric': 'Face ID or Touch ID twice, with the Security Delay between',
};

export const settingNames: Readonly<Record<Setting, string>> = {
  off: 'Off',
  away: 'Away from Familiar Locations',
  always: 'Always',
};

/** What the protection needs. */
export const missingNames: Readonly<Record<RequirementName, string>> = {
  passcode: 'a passcode',
  biometrics: 'Face ID or Touch ID',
  two_factor: 'two-factor authentication',
  find_my: 'Find My',
  significant_locations: 'Significant Locations',
};

/** Whoever does something in this world. */
export const actorNames: Readonly<Record<string, string>> = {
  owner: 'The owner',
  thief: 'The thief',
  iphone: 'The iPhone',
  icloud: 'iCloud',
};
const who = (actor: string) => actorNames[actor] ?? actor;
const missing = (names: readonly RequirementName[]) =>
  list(names.map((name) => missingNames[name]));

const refusals: Readonly<Record<Refusal, string>> = {
  'not-in-hand': 'somebody else has the iPhone',
  erased: 'the iPhone has been erased',
  'lost-mode': 'it is in Lost Mode',
  'wrong-passcode': 'the passcode is not known',
  'no-passcode-fallback': 'Face ID or Touch ID did not pass, and the passcode is no way in',
  'delay-running': 'the Security Delay is running',
  'requirements-missing': 'something that it needs is missing',
  'nothing-to-do': 'it is so already',
};

const commands: Readonly<Record<RemoteCommand, string>> = {
  'mark-as-lost': 'marks the iPhone as lost',
  erase: 'asks for the iPhone to be erased',
};

const obstacles: Readonly<Record<PayloadOf<'remote.refused'>['reason'], string>> = {
  'password-changed': 'the password of the account is no longer the owner’s',
  'find-my-off': 'Find My is off',
  erased: 'the iPhone has been erased',
};

const deeds: Readonly<Record<Deed['do'], string>> = {
  take: 'take it',
  'go-to': 'carry it away',
  attempt: 'use it',
  'mark-as-lost': 'mark it as lost',
  'erase-remotely': 'erase it',
  'install-os': 'update it',
  set: 'change a setting',
};

type Tell = {
  readonly [K in ProtectionEventKind]: (
    event: Extract<ProtectionEvent, { kind: K }>,
    place: (id: string) => string,
  ) => string;
};

export const protectionNarration: Tell = {
  'iphone.taken': ({ actor }) => `${who(actor)} takes the iPhone.`,
  'iphone.carried': ({ place, familiar }, name) =>
    `The iPhone is now at ${name(place)}, ${familiar ? 'a familiar location' : 'which is not familiar to it'}.`,
  'setting.changed': ({ sensor_works, significant_locations }) =>
    [
      sensor_works === false && 'Face ID and Touch ID stop working.',
      sensor_works === true && 'Face ID and Touch ID work again.',
      significant_locations === false && 'Significant Locations are turned off.',
      significant_locations === true && 'Significant Locations are turned on.',
    ]
      .filter(Boolean)
      .join(' '),
  'os.installed': ({ os }) => `${releaseName(os)} is installed.`,
  'deed.refused': ({ actor, do: what }) => `${who(actor)} has no iPhone at hand to ${deeds[what]}.`,
  'action.attempted': ({ actor, action, asks }) =>
    `${who(actor)} tries to ${actionNames[action]}. ${requirementNames[asks]}.`,
  'passcode.accepted': () => 'The passcode is right.',
  'biometric.accepted': ({ check }) =>
    check === 2 ? 'Face ID or Touch ID passes for the second time.' : 'Face ID or Touch ID passes.',
  'biometric.failed': ({ reason }) =>
    reason === 'sensor-fails'
      ? 'Face ID or Touch ID does not work.'
      : 'Face ID or Touch ID does not know this person.',
  'action.refused': ({ reason, until_ms, missing: names }) => {
    const until = until_ms === undefined ? '' : `, until ${clockTime(until_ms)}`;
    const which = names ? `: ${missing(names)}` : '';
    return `It is refused: ${refusals[reason]}${which}${until}.`;
  },
  'action.done': ({ action, by }) =>
    `It is done: ${by === 'owner' ? 'the owner' : 'the thief'} gets to ${actionNames[action]}.`,
  'delay.started': ({ action, until_ms }) =>
    `The Security Delay begins, to ${actionNames[action]}. It ends at ${clockTime(until_ms)}.`,
  'delay.ended': ({ action, reason }) =>
    reason === 'time'
      ? `The Security Delay to ${actionNames[action]} is over.`
      : `The Security Delay to ${actionNames[action]} ends early, at a familiar location.`,
  'delay.cancelled': ({ action }) => `The Security Delay to ${actionNames[action]} is void.`,
  'protection.turned-on': ({ by }) =>
    by === 'update'
      ? 'The update turns Stolen Device Protection on.'
      : `${who(by)} turns Stolen Device Protection on.`,
  'protection.turned-off': () => 'Stolen Device Protection is off.',
  'protection.unavailable': ({ missing: names }) =>
    `Stolen Device Protection is off, for want of ${missing(names)}.`,
  'remote.requested': ({ actor, command }) =>
    `${who(actor)}, on another device, ${commands[command]}.`,
  'remote.refused': ({ reason }) => `That is refused: ${obstacles[reason]}.`,
  'lost-mode.on': () => 'The iPhone is in Lost Mode.',
  'lost-mode.off': () => 'The iPhone is no longer in Lost Mode.',
  'iphone.erased': ({ by }) =>
    `The iPhone is erased, by ${by === 'owner' ? 'its owner' : 'the thief'}.`,
};
