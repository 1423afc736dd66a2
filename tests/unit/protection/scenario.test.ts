/** What may be written of a theft, and what a person reads who wrote something else. */
import { describe, expect, it } from 'vitest';
import { parseScenarioText } from '../../../src/sim/protection/scenario.ts';
import { bad, beyond, good } from '../../support/protection-scenarios.ts';
import { refused } from '../../support/refused.ts';

function faults(change: object): readonly string[] {
  const parsed = parseScenarioText(JSON.stringify({ ...good, ...change }));
  return parsed.ok ? [] : parsed.faults;
}

describe('a scenario of the protection world', () => {
  it.each(refused(bad, beyond))('is refused in one line: %s', (_, change, line) => {
    const found = faults(change);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(line);
  });

  it('is taken where nothing is wrong', () => {
    expect(faults({})).toEqual([]);
  });
});
