/** The invariants are worth something: each of these faults in the rules breaks the one that names it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invariants, violations } from '../../src/sim/sync/checks.ts';
import { scenarioFrom, type ScenarioInput } from '../../src/sim/sync/scenario.ts';
import type { simulate } from '../../src/sim/sync/simulate.ts';
import { scenarioInput } from '../support/arbitrary-scenario.ts';
import { bundle, evaluate, type Rewrite } from '../support/bundle.ts';
import { mutantRewrite, mutants } from '../support/mutants.ts';
import { act, edit, macAndIphone } from '../support/world.ts';

const three: ScenarioInput['devices'] = [
  ...macAndIphone('ios-26.3', { app_state: 'foreground' }),
  { id: 'ipad', kind: 'ipad', os: 'ipados-26.4' },
];
const base = { version: 1, duration_ms: 600_000, devices: three } as const;

/** Meetings that chance brings about too seldom. */
const directed: readonly ScenarioInput[] = [
  {
    ...base,
    title: 'two devices change one field and each its own, without hearing of each other',
    actions: [
      edit('mac', 0, 'Milk'),
      act('iphone', 20_000, 'go-offline'),
      edit('mac', 30_000, 'Bread'),
      { at_ms: 31_000, device: 'mac', do: 'edit', record: 'note-1', fields: { mac: true } },
      edit('iphone', 40_000, 'Eggs'),
      { at_ms: 41_000, device: 'iphone', do: 'edit', record: 'note-1', fields: { phone: true } },
      act('iphone', 60_000, 'go-online'),
    ],
  },
  {
    ...base,
    title: 'a record is edited while a fetch brings its new version',
    actions: [
      edit('mac', 0, 'Milk'),
      act('ipad', 10_000, 'open-app'),
      edit('mac', 20_000, 'Bread'),
      act('ipad', 30_000, 'refresh'),
      edit('ipad', 30_600, 'Eggs'),
    ],
  },
  {
    ...base,
    title: 'a record is deleted, and the token with which its deletion could be fetched expires',
    actions: [
      edit('mac', 0, 'Milk'),
      act('ipad', 10_000, 'open-app'),
      { at_ms: 20_000, device: 'mac', do: 'delete', record: 'note-1' },
      act('ipad', 30_000, 'refresh'),
    ],
    faults: [{ at_ms: 25_000, do: 'expire-change-token', device: 'ipad' }],
  },
];

/** Always the same: no mutant is caught by luck. A run that goes in circles ends soon. */
const scenarios = [...directed, ...fc.sample(scenarioInput, { numRuns: 400, seed: 1 })].map(
  (input) => scenarioFrom({ ...input, assumptions: { ...input.assumptions, event_limit: 2_000 } }),
);

async function simulator(rewrite?: Rewrite): Promise<typeof simulate> {
  const code = await bundle('src/sim/sync/simulate.ts', rewrite);
  return (await evaluate<{ simulate: typeof simulate }>(code)).simulate;
}

describe('a simulator', () => {
  it('as it is breaks no invariant', async () => {
    const run = await simulator();
    for (const scenario of scenarios) expect(violations(run(scenario))).toEqual([]);
  });

  it('cannot be changed where the source does not read as the table says', () => {
    const rewrite = mutantRewrite({ ...mutants[0]!, file: 'a.ts', from: 'one' });
    expect(rewrite('two', 'b.ts')).toBe('two');
    for (const code of ['two', 'one and one'])
      expect(() => rewrite(code, 'a.ts')).toThrow('not one');
  });

  it.each(mutants)('that $name is caught by $caughtBy', async (mutant) => {
    const run = await simulator(mutantRewrite(mutant));
    const check = invariants[mutant.caughtBy]!;
    const caught = scenarios.some((scenario) => [...check(run(scenario))].length > 0);
    expect(caught).toBe(true);
  });
});
