/** Every invariant is broken once, by a trace that was tampered with, and says so. */
import { describe, expect, it } from 'vitest';
import { invariants, violations, violationsInAnyOrder } from '../../../src/sim/sync/checks.ts';
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

const conflicting = run(macAndIphone('ios-26.4'), [
  edit('mac', 1_000, 'Milk'),
  { at_ms: 20_000, device: 'iphone', do: 'edit', record: 'note-1', fields: { done: true } },
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
  'no-write-vanishes': tampered(conflicting, (event) =>
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
  'pushes-end-once': tampered(healthy, only('push.arrived', { kind: 'push.delivered' })),
  'no-push-vanishes': tampered(healthy, (event) =>
    event.kind === 'push.arrived' || event.kind === 'push.delivered'
      ? ({ ...event, kind: 'device.locked' } as unknown as SyncEvent)
      : event,
  ),
  'the-budget-is-kept': {
    ...healthy,
    scenario: {
      ...healthy.scenario,
      assumptions: { ...healthy.scenario.assumptions, push_budget: 1 },
    },
  },
  'operations-commit-once': tampered(healthy, only('save.committed', { operation: 'mac-1' })),
  'one-save-in-flight': tampered(healthy, (event) =>
    event.kind === 'save.acknowledged' ? ({ ...event, kind: 'app.left' } as SyncEvent) : event,
  ),
  'compared-saves-overwrite-nothing': tampered(
    healthy,
    only('save.committed', { overwrote: { 'note-1': ['text'] } }),
  ),
  'merges-build-on-the-server-copy': tampered(
    conflicting,
    only('record.merged', { result: { done: true } }),
  ),
  'fetches-spare-unsent-changes': tampered(
    affected,
    only('app.opened', { kind: 'record.edited', record: 'note-1', fields: {} }),
  ),
  'uploads-are-not-delayed': tampered(healthy, only('save.requested', { at_ms: 50_000 })),
  'staleness-adds-up': {
    ...healthy,
    metrics: { ...healthy.metrics, staleness_ms: affected.metrics.staleness_ms },
  },
};

describe('the invariants', () => {
  it('hold for the traces that are not tampered with', () => {
    expect(violations(healthy)).toEqual([]);
    expect(violations(affected)).toEqual([]);
    expect(violations(conflicting)).toEqual([]);
  });

  it('hold where a device overwrites what it has written itself, under changed-keys', () => {
    const b = (at_ms: number, value: number) =>
      ({ at_ms, device: 'iphone', do: 'edit', record: 'n', fields: { b: value } }) as const;
    const trace = run(
      macAndIphone('ios-26.3', { network: 'offline' }),
      [
        { at_ms: 1_000, device: 'mac', do: 'edit', record: 'n', fields: { c: 1 } },
        b(1_200, 1),
        act('iphone', 20_000, 'go-online'),
        b(20_100, 2),
      ],
      { app: { save_policy: 'changed-keys' } },
    );
    expect(trace.end.server.records.n!.fields).toEqual({ c: 1, b: 2 });
    expect(violations(trace)).toEqual([]);
  });

  it.each(Object.keys(invariants))('%s can fail', (invariant) => {
    const found = violations(breaches[invariant]!).map((violation) => violation.invariant);
    expect(found).toContain(invariant);
  });

  it('judge no delay where latencies mean nothing', () => {
    for (const late of ['no-push-vanishes', 'uploads-are-not-delayed']) {
      const found = violationsInAnyOrder(breaches[late]!).map(({ invariant }) => invariant);
      expect(found).not.toContain(late);
    }
    const [repeated] = violationsInAnyOrder(breaches['operations-commit-once']!);
    expect(repeated).toMatchObject({ invariant: 'operations-commit-once' });
  });
});
