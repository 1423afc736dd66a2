/** What a run rests on: each rule that made an event names its evidence. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gradeOf, onePerGrade } from '../../../src/widgets/grounds/grades.ts';
import { groundsAt } from '../../../src/widgets/grounds/at.ts';
import { claimOfGate, claimOfStep } from '../../../src/widgets/grounds/stages.ts';
import { scenarioNames, scenarios, type ScenarioName } from '../../../src/sim/scenarios/index.ts';
import { mechanisms } from '../../../src/sim/sync/assumptions.ts';
import type { SyncEventKind } from '../../../src/sim/sync/events.ts';
import { groundsOf, mechanismGrounds } from '../../../src/sim/sync/grounds.ts';
import { scenarioFrom } from '../../../src/sim/sync/scenario.ts';
import { simulate } from '../../../src/sim/sync/simulate.ts';
import { starts } from '../../../src/widgets/workbench/examples.ts';

const known = new Set(
  globSync('content/claims/site/*.yaml').map((file) => basename(file, '.yaml')),
);

/** What people, faults and installers do: a scenario's own choice, which no rule decides. */
const acts =
  /^(app|device|os|account|icloud|push-service|storage|change-token|run)\.|^zone\.deleted$/;

const traces = [
  ...scenarioNames.map((name) => simulate(scenarioFrom(scenarios[name].scenario))),
  ...starts.map(({ text }) => simulate(scenarioFrom(JSON.parse(text)))),
];

describe('what a run rests on', () => {
  it('names a claim for every event that a rule made, and none for an act', () => {
    const all = traces.flatMap(({ events }) => events.map((event) => ({ event, events })));
    for (const { event, events } of all) {
      const grounds = groundsOf(event, events);
      expect({ kind: event.kind, rule: grounds.length > 0 }).toEqual({
        kind: event.kind,
        rule: !acts.test(event.kind),
      });
      for (const claim of grounds) expect(known).toContain(claim);
    }
    expect(new Set(all.map(({ event }) => event.kind)).size).toBeGreaterThan(20);
  });

  it('gives the discarded push on iOS 26.4 as our inference, and the save before it as Apple’s', () => {
    const trace = simulate(scenarioFrom(scenarios['missed-push'].scenario));
    const dropped = trace.events.find(({ kind }) => kind === 'push.dropped')!;
    expect(groundsAt(trace, dropped.at_ms).map((claim) => gradeOf(claim).short)).toContain(
      'Our inference',
    );
    const saved = trace.events.find(({ kind }) => kind === 'save.committed')!;
    expect(gradeOf(groundsOf(saved, trace.events)[0]!).short).toBe('Apple');
    expect(groundsAt(trace, 0)).toEqual([]);
  });

  it('tells the push that the device keeps from the one that the push service keeps', () => {
    const first = (name: ScenarioName, wanted: SyncEventKind) => {
      const { events } = simulate(scenarioFrom(scenarios[name].scenario));
      return groundsOf(
        events.find(({ kind }) => kind === wanted)!,
        events,
      );
    };
    expect(first('busy-hour', 'push.replaced')).toEqual(['held-push-replaced']);
    expect(first('offline', 'push.replaced')).toEqual(['apns-keeps-one']);
  });

  it('knows a fetch that a push led to from one that somebody’s opening the app led to', () => {
    const { actions = [], ...rest } = scenarios['missed-push'].scenario;
    const opened = { at_ms: 12_000, device: 'iphone', do: 'open-app' } as const;
    const { events } = simulate(scenarioFrom({ ...rest, actions: [...actions, opened] }));
    const fetch = events.findLast(
      ({ kind, actor }) => kind === 'fetch.requested' && actor === 'iphone',
    )!;
    expect(groundsOf(fetch, events)).toEqual(['fetch-on-activation', 'fetch-two-steps']);
    const healthy = simulate(scenarioFrom(scenarios.healthy.scenario)).events;
    const scheduled = healthy.find(({ kind }) => kind === 'fetch.scheduled')!;
    expect(groundsOf(scheduled, healthy)).toEqual(['sync-engine-push']);
  });

  it('calls every explanation of the fault but one contradicted', () => {
    const grades = mechanisms.map((name) => gradeOf(mechanismGrounds[name][0]!).short);
    expect(grades).toEqual(['Our inference', 'Contradicted', 'Contradicted', 'Contradicted']);
  });

  it('brings the status of every claim that a figure can cite', () => {
    const named = ['src/sim/sync/grounds.ts', 'src/widgets/grounds/stages.ts']
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/'([a-z0-9]+(?:-[a-z0-9]+)+)'/g)])
      .map(([, id]) => id!)
      .filter((id) => known.has(id));
    expect(named.length).toBeGreaterThan(30);
    for (const id of named) expect(() => gradeOf(id)).not.toThrow();
    expect(() => gradeOf('nobody-says-so')).toThrow('nobody-says-so');
  });

  it('gives each step and gate the claim of its reason, or of its rule', () => {
    expect(claimOfStep('push')).toBe('push-carries-no-data');
    expect(claimOfStep('push', 'unknown-token')).toBe('token-check-is-the-bug');
    expect(claimOfGate('budget', 'passed')).toBe('push-budget');
    expect(claimOfGate('budget', 'low-power')).toBe('low-power-delays');
  });

  it('shows each grade once', () => {
    expect(onePerGrade(['push-budget', 'sender-spared', 'fetch-on-activation'])).toEqual([
      'push-budget',
      'fetch-on-activation',
    ]);
  });
});
