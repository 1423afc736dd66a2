/** The site's own scenarios get the same defaults as those that somebody writes. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scenarios } from '../../src/sim/scenarios/index.ts';
import { completeScenario } from '../../src/sim/sync/complete.ts';
import { parseScenario, scenarioFrom, type ScenarioInput } from '../../src/sim/sync/scenario.ts';
import { defaultChoices, releaseIds, scenarioOf } from '../../src/widgets/pipeline/choices.ts';

const sparse: ScenarioInput = {
  version: 1,
  duration_ms: 1_000,
  devices: [{ id: 'mac', kind: 'mac', os: 'macos-26.4' }],
};

const set: fc.Arbitrary<Partial<ScenarioInput>> = fc.record(
  {
    title: fc.constantFrom('', 'A title'),
    seed: fc.nat(),
    app: fc.record(
      {
        fetches: fc.constantFrom('on-push', 'sync-engine'),
        atomic: fc.boolean(),
        poll_every_ms: fc.constantFrom(null, 60_000),
        merge: fc.constantFrom('field-by-field', 'keep-mine'),
      },
      { requiredKeys: [] },
    ),
    faults: fc.constantFrom([], [{ at_ms: 5, do: 'user-deletes-zone' } as const]),
    assumptions: fc.record(
      { push_budget: fc.integer({ min: 1, max: 9 }), mechanism: fc.constant('never-sent') },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

it('whatever is left out is filled in alike', () =>
  fc.assert(
    fc.property(set, (given) => {
      const input = { ...sparse, ...given };
      expect(JSON.stringify(completeScenario(input))).toBe(JSON.stringify(scenarioFrom(input)));
    }),
  ));

it.each(Object.entries(scenarios))('the scenario %s is one that a reader may write', (_, named) => {
  expect(completeScenario(named.scenario)).toEqual(scenarioFrom(named.scenario));
  for (const iphone of releaseIds('iphone')) {
    const chosen = scenarioOf(named, { ...defaultChoices(named), iphone });
    expect(parseScenario(chosen)).toEqual({ ok: true, scenario: chosen });
  }
});
