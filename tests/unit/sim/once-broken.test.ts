/** Scenarios that once broke an invariant, or that a check once called broken. Each says in its title what must hold. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { violations } from '../../../src/sim/sync/checks.ts';
import { scenarioFrom } from '../../../src/sim/sync/scenario.ts';
import { simulate } from '../../../src/sim/sync/simulate.ts';

const folder = new URL('../../support/once-broken/', import.meta.url);

const kept = readdirSync(folder).map((file) =>
  scenarioFrom(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
);

describe('a scenario that once broke', () => {
  it.each(kept)('$title', (scenario) => {
    expect(violations(simulate(scenario))).toEqual([]);
  });
});
