/** Words of the figure that lists the apps said to be affected. */
import type { Sender } from '../widgets/pipeline/choices.ts';
import type { Outcome } from '../widgets/apps/kinds.ts';

export const appsWords = {
  directions: { mac: 'Mac to iPhone', iphone: 'iPhone to Mac' } satisfies Record<Sender, string>,
  direction: 'Direction',
  release: (version: string) => `iOS ${version}`,

  outcomes: {
    arrives: 'arrives',
    'when-opened': 'waits until opened',
    never: 'does not arrive',
  } satisfies Record<Outcome, string>,
  /** The name of a link, which begins with the words that are seen. */
  see: (outcome: string, direction: string, version: string) =>
    `${outcome}: ${direction} on ${version}`,
  not_in_model: 'not in the model',

  verdicts: {
    unconfirmed: { strength: 'reported', words: 'claimed, not confirmed' },
    doubtful: { strength: 'doubtful', words: 'doubtful' },
  },
  syncs: 'Synced by CloudKit:',
  cloudkit: {
    documented: 'yes',
    maker: 'yes',
    likely: 'probably',
    unknown: 'not known',
    assumed: 'yes, by its name',
    otherwise: 'no',
  },
  /** Before the grade of that statement. */
  named: (publisher: string) => `Named by ${publisher}; whether it was affected:`,
};
