/** Every invariant is broken once, by a trace that was tampered with, and says so. */
import { describe, expect, it } from 'vitest';
import { invariants, violations } from '../../../src/sim/sync/checks.ts';
import type { SyncEvent } from '../../../src/sim/sync/events.ts';
import type { SyncTrace } from '../../../src/sim/sync/simulate.ts';
import { act, edit, macAndIphone, run } from '../../support/world.ts';

const healthy = run(macAndIphone('ios-26.3'), [
  edit('mac', 1_000, 'Milk'),
  edit('mac', 20_000, 'Bread'),
]);
const affected = run(macAndIphone('ios-26.4'), [
  edit('mac', 1_000, 'Milk'),
  act('iphone', 30_000, 'open-app'),
]);

type Change = (event: SyncEvent) => SyncEvent;

/** The same trace with some events changed. */
function tampered(trace: SyncTrace, change: Change): SyncTrace {
  return { ...trace, events: trace.events.map(change) };
}

const only =
  <Kind extends SyncEvent['kind']>(kind: Kind, change: object): Change =>
  (event) =>
    event.kind === kind ? ({ ...event, ...change } as SyncEvent) : event;

const breaches: Readonly<Record<string, SyncTrace>> = {
  'time-rises': tampered(healthy, only('push.arrived', { at_ms: 0 })),
  'causes-come-first': tampered(healthy, only('push.sent', { cause: null })),
  'metrics-add-up': { ...healthy, metrics: { ...healthy.metrics, saves: 7 } },
  'no-write-vanishes': tampered(
    run(macAndIphone('ios-26.4'), [
      edit('mac', 1_000, 'Milk'),
      { at_ms: 20_000, device: 'iphone', do: 'edit', record: 'note-1', fields: { done: true } },
    ]),
    (event) =>
      event.kind === 'save.committed' && event.device === 'iphone'
        ? { ...event, wrote: { 'note-1': { done: true } } }
        : event.kind === 'record.merged'
          ? ({ ...event, kind: 'app.opened' } as SyncEvent)
          : event,
  ),
  'replicas-follow-the-events': tampered(healthy, only('fetch.completed', { applied: {} })),
  'fetched-replicas-equal-the-server': {
    ...healthy,
    end: {
      ...healthy.end,
      devices: {
        ...healthy.end.devices,
        iphone: { ...healthy.end.devices.iphone!, records: { 'note-1': { text: 'Milk' } } },
      },
    },
  },
  'up-to-date-means-equal': {
    ...affected,
    end: { ...affected.end, server: { records: {}, tombstones: [] } },
  },
  'tokens-never-go-back': tampered(healthy, (event) =>
    event.kind === 'fetch.requested' && event.at_ms > 20_000 ? { ...event, token: 0 } : event,
  ),
  'pushes-spare-the-sender': tampered(healthy, only('push.sent', { to: 'mac' })),
  'pushes-stop-on-affected-releases': tampered(affected, (event) =>
    event.kind === 'push.dropped'
      ? ({ ...event, kind: 'push.delivered', actor: 'iphone' } as unknown as SyncEvent)
      : event,
  ),
};

describe('the invariants', () => {
  it('hold for the traces that are not tampered with', () => {
    expect(violations(healthy)).toEqual([]);
    expect(violations(affected)).toEqual([]);
  });

  it.each(Object.keys(invariants))('%s can fail', (invariant) => {
    const found = violations(breaches[invariant]!).map((violation) => violation.invariant);
    expect(found).toContain(invariant);
  });
});
