/** Words of the figure that says who had the protection on by default. */
import type { Ownership, ReportedDefault } from '../sim/protection/defaults.ts';
import { releaseName } from './devices.ts';
import { list } from './format.ts';

export const defaultsWords = {
  /** By ownership, the release id from which it is on. */
  report: ({ personal, managed }: ReportedDefault['on_from']) =>
    personal === managed
      ? `Everyone from ${releaseName(personal)}`
      : `Personal from ${releaseName(personal)}, managed from ${releaseName(managed)}`,
  owner: 'iPhone',
  ownerships: { personal: 'Personal', managed: 'Managed' } satisfies Record<Ownership, string>,
  later: 'later',
  on: 'on',
  off: 'off',
  disputed: 'disputed',
  differ: (ownerships: readonly Ownership[], os: readonly string[]) =>
    `The reports differ on ${list(ownerships)} iPhones with ${list(os.map(releaseName))}.`,
  meaning:
    '“On” is what an iPhone had whose owner never chose. It can be switched off in Settings.',
  says: 'Who says so:',
  not_known: {
    title: 'Not known:',
    'unread-protection-default': 'what Apple says of the default',
    'unread-enterprise-note': 'what its note for companies says of the update',
    'unread-protection-mdm-key': 'whether device management has a setting for it',
  },
} as const;
