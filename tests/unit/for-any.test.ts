/** What a failing property prints: enough to see the fault again, on the command line and on the page. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpack } from '../../src/share/packed.ts';
import { SCENARIO_MAX_BYTES } from '../../src/sim/schema/document.ts';
import { parseScenarioText, type ScenarioInput } from '../../src/sim/sync/scenario.ts';
import { simulate } from '../../src/sim/sync/simulate.ts';
import { holdsForAny, type Property } from '../support/for-any.ts';
import { scenarioInput } from '../support/arbitrary-scenario.ts';
import { macAndIphone } from '../support/world.ts';

/** Promised falsely: nobody ever conflicts with anybody. */
const nobodyConflicts: Property = (scenario) => {
  const { conflicts } = simulate(scenario).metrics;
  if (conflicts > 0) throw new Error('somebody conflicts');
};

async function messageOf(failing: Promise<void>): Promise<string> {
  const error: unknown = await failing.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof Error ? error.message : '';
}

function line(message: string, name: string): string {
  return new RegExp(`^${name}: (.+)$`, 'm').exec(message)?.[1] ?? '';
}

describe('a property that fails', () => {
  it('prints what broke, and the shrunken scenario that shows it again', async () => {
    const message = await messageOf(holdsForAny(nobodyConflicts, scenarioInput, 5_000));
    expect(message).toContain('somebody conflicts');
    const parsed = parseScenarioText(line(message, 'scenario'));
    if (!parsed.ok) throw new Error(parsed.faults.join('\n'));
    expect(() => nobodyConflicts(parsed.scenario)).toThrow('somebody conflicts');
    expect(parsed.scenario.actions.length).toBeLessThan(5);
  });

  it('prints a link to the page that holds the same scenario', async () => {
    const message = await messageOf(holdsForAny(nobodyConflicts, scenarioInput, 5_000));
    const link = new URL(line(message, 'link'));
    expect(link.origin).toBe(process.env.SITE_URL ?? 'https://silent-push.example');
    expect([link.pathname, link.hash]).toEqual(['/simulator/', '#own']);
    const packed = link.searchParams.get('own.scenario')!;
    expect(await unpack(packed, SCENARIO_MAX_BYTES)).toBe(line(message, 'scenario'));
  });

  it('says so where the scenario is too long for a link', async () => {
    const noise = fc.sample(fc.stringMatching(/^[a-zA-Z0-9]{9000}$/), { numRuns: 1, seed: 1 })[0]!;
    const long = fc.constant<ScenarioInput>({
      version: 1,
      duration_ms: 1_000,
      devices: macAndIphone('ios-26.3'),
      actions: [{ at_ms: 0, device: 'mac', do: 'edit', record: 'a', fields: { text: noise } }],
    });
    const never: Property = () => {
      throw new Error('never holds');
    };
    expect(line(await messageOf(holdsForAny(never, long, 1)), 'link')).toContain('too long');
  });

  it('is silent where it holds', async () => {
    await expect(holdsForAny(() => undefined, scenarioInput, 5)).resolves.toBeUndefined();
  });
});
