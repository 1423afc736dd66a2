/** Words of the figure that tells one missing push as each witness could have seen it. */
import type { Mechanism } from '../sim/sync/assumptions.ts';
import type { Witness } from '../sim/sync/witnesses.ts';

export const witnessWords = {
  witnesses: {
    reader: 'Somebody with the iPhone',
    'device-log': 'The iPhone’s log',
    server: 'iCloud and the push service',
  } satisfies Record<Witness, string>,
  mechanisms: {
    'unknown-token': 'The token check discards it',
    'dead-connection': 'The connection is dead',
    'token-refresh-fails': 'The device token is stale',
    'never-sent': 'It is never sent',
  } satisfies Record<Mechanism, string>,
  nothing: 'Nothing of a push.',
  rests_on: 'Each run follows one explanation. What speaks for each, or against it:',
} as const;
