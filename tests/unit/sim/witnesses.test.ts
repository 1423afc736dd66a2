/** Four explanations of one missing push, told apart by who could have seen it go missing. */
import { describe, expect, it } from 'vitest';
import type { Mechanism } from '../../../src/sim/sync/assumptions.ts';
import { violations } from '../../../src/sim/sync/checks.ts';
import { saw, type Witness } from '../../../src/sim/sync/witnesses.ts';
import { act, edit, macAndIphone, run } from '../../support/world.ts';

// The Mac writes a note at one second; the iPhone on 26.4 is opened half a minute later.
const opened_ms = 30_000;
const missed = (mechanism: Mechanism) =>
  run(
    macAndIphone('ios-26.4'),
    [edit('mac', 1_000, 'Milk'), act('iphone', opened_ms, 'open-app')],
    {
      assumptions: { mechanism },
    },
  );

function seenBy(witness: Witness, trace: ReturnType<typeof run>) {
  return trace.events.filter((event) => saw(witness, 'iphone', event));
}

function pushesSeenBy(witness: Witness, trace: ReturnType<typeof run>) {
  return seenBy(witness, trace)
    .filter(({ kind }) => kind.startsWith('push.'))
    .map((event) => (event.kind === 'push.dropped' ? [event.kind, event.reason] : [event.kind]));
}

const accounts = [
  [
    'unknown-token',
    { log: [['push.arrived'], ['push.dropped', 'unknown-token']], server: [['push.sent']] },
  ],
  ['dead-connection', { log: [], server: [['push.sent'], ['push.dropped', 'connection-dead']] }],
  [
    'token-refresh-fails',
    { log: [], server: [['push.sent'], ['push.dropped', 'stale-device-token']] },
  ],
  ['never-sent', { log: [], server: [] }],
] as const;

describe.each(accounts)('a push that went missing by %s', (mechanism, { log, server }) => {
  const trace = missed(mechanism);

  it('left its traces where that explanation says', () => {
    expect(pushesSeenBy('device-log', trace)).toEqual(log);
    expect(pushesSeenBy('server', trace)).toEqual(server);
    expect(violations(trace)).toEqual([]);
  });

  it('shows the reader no push, and the note only after opening the app', () => {
    const seen = seenBy('reader', trace);
    expect(seen.map(({ kind }) => kind)).toEqual(['app.opened', 'fetch.completed']);
    expect(seen[1]).toMatchObject({ changed: ['note-1'] });
    expect(seen.map(({ at_ms }) => at_ms >= opened_ms)).toEqual([true, true]);
  });
});

describe('each witness', () => {
  const trace = missed('unknown-token');

  it('sees nothing of another device', () => {
    const atTheMac = (witness: Witness) =>
      trace.events.filter((event) => saw(witness, 'mac', event));
    expect(new Set(atTheMac('device-log').map(({ actor }) => actor))).toEqual(new Set(['mac']));
    expect(atTheMac('reader').map(({ kind }) => kind)).toEqual(['record.edited']);
    expect(seenBy('reader', trace).every(({ actor }) => actor === 'iphone')).toBe(true);
  });

  it('leaves no event unseen where a log of every device and the server are read', () => {
    const unseen = trace.events.filter(
      (event) =>
        !saw('server', 'mac', event) &&
        !saw('device-log', 'mac', event) &&
        !saw('device-log', 'iphone', event),
    );
    expect(unseen).toEqual([]);
  });
});
