/**
 * The same scenario gives the same trace, byte for byte, in every engine: the
 * bundled simulator runs in each, and the hashes of its traces are compared.
 */
import fc from 'fast-check';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { thisMachine } from '../../scripts/browser.ts';
import { scenarios as named } from '../../src/sim/scenarios/index.ts';
import { scenarioInput } from '../support/arbitrary-scenario.ts';
import { bundle, evaluate, type Rewrite } from '../support/bundle.ts';
import { mutantRewrite } from '../support/mutants.ts';
import { engines } from './all.ts';
import { differences } from './compare.ts';
import { chromium } from './drivers/chromium.ts';
import type { Engine } from './drivers/engine.ts';
import { firefox } from './drivers/firefox.ts';
import { webkit } from './drivers/webkit.ts';
import { reasonToSkip } from './presence.ts';
import { serveModule } from './serve.ts';
import type * as traceHash from './trace-hash.ts';

type Simulator = typeof traceHash;

const ENTRY = 'tests/engines/trace-hash.ts';

const scenarios = [
  ...Object.values(named).map(({ scenario }) => scenario),
  ...fc.sample(scenarioInput, { numRuns: 200, seed: 264 }),
].map((scenario) => JSON.stringify(scenario));
let expected: readonly string[];

beforeAll(async () => {
  expected = await (await evaluate<Simulator>(await bundle(ENTRY))).traceHashes(scenarios);
});

it('has a trace of each scenario to compare with', () => {
  for (const hash of expected) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(new Set(expected).size).toBe(scenarios.length);
});

it.for(engines)('$engine.name gives the traces of Node', async ({ engine, required }, { skip }) => {
  const reason = reasonToSkip(engine, required);
  if (reason !== null) skip(reason);
  expect(differences(engine.name, scenarios, expected, await hashesIn(engine))).toBe('');
});

it('would notice a rule that differs in one engine', async () => {
  const otherChance = mutantRewrite({
    name: 'draws other latencies',
    file: 'src/sim/kernel/random.ts',
    from: 'return state ^ (state >>> 16);',
    to: 'return ~state;',
  });
  const hashes = await hashesIn(chromium(), otherChance);
  expect(differences('Chromium', scenarios, expected, hashes)).toContain(
    `scenario 0: Chromium gives ${hashes[0]}, Node ${expected[0]}\n${scenarios[0]}\n`,
  );
});

it('tells an engine that is not installed, and fails where it has to be', () => {
  for (const engine of [firefox, webkit].map((of) => of({ ...thisMachine, path: [] }))) {
    expect(reasonToSkip(engine, false)).toMatch(`${engine.name} is not installed`);
    expect(() => reasonToSkip(engine, true)).toThrow('has to run here');
  }
});

/** The hashes that the simulator gives in a browser. */
async function hashesIn(engine: Engine, rewrite?: Rewrite): Promise<readonly string[]> {
  const served = await serveModule(await bundle(ENTRY, rewrite), 'simulator');
  onTestFinished(() => served.close());
  const page = await engine.open(served.url);
  onTestFinished(() => page.close());
  return page.evaluate(
    (texts) => (globalThis as unknown as { simulator: Simulator }).simulator.traceHashes(texts),
    scenarios,
  );
}
