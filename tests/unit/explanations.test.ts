/** Four explanations against what was seen: the table follows from the rules, and from nothing else. */
import { beforeAll, describe, expect, it } from 'vitest';
import { story } from '../../src/narrate/story.ts';
import { mechanisms } from '../../src/sim/sync/assumptions.ts';
import { simulate } from '../../src/sim/sync/simulate.ts';
import type { Scenario } from '../../src/sim/sync/types.ts';
import {
  observationNames,
  observations,
  type ObservationName,
} from '../../src/widgets/explanations/observations.ts';
import { outside } from '../../src/widgets/explanations/outside.ts';
import { misfits, resultsFor, tellingApart } from '../../src/widgets/explanations/results.ts';
import { scenarioOf } from '../../src/widgets/explanations/situations.ts';
import { numbersOf } from '../../src/widgets/grounds/figures.ts';
import { claimsOfRun } from '../../src/widgets/ledger/runs.ts';
import { bundle, evaluate } from '../support/bundle.ts';
import { mutantRewrite, mutants } from '../support/mutants.ts';

type Run = (scenario: Scenario) => ReturnType<typeof simulate>;

/** The simulator, in a world that the scenario does not ask for. */
function given(change: (scenario: Scenario) => Partial<Scenario>): Run {
  return (scenario) => simulate({ ...scenario, ...change(scenario) });
}

function device(id: string, change: Partial<Scenario['devices'][number]>): Run {
  return given(({ devices }) => ({
    devices: devices.map((one) => (one.id === id ? { ...one, ...change } : one)),
  }));
}

describe('the table', () => {
  const all = mechanisms.map((mechanism) => resultsFor(mechanism));

  it('gives what a reader saw under every explanation, and tells them apart only by the repair', () => {
    expect(all.map(misfits)).toEqual([[], ['repair'], ['repair'], ['repair']]);
    expect(tellingApart(all)).toEqual(['repair']);
  });

  it('says where the push ends, whoever that is', () => {
    expect(all.map(({ repair }) => repair.ends_at)).toEqual([
      'iphone',
      'push-service',
      'push-service',
      'icloud',
    ]);
  });

  it('quotes from each run the event that decides, at its time', () => {
    for (const [index, mechanism] of mechanisms.entries()) {
      for (const name of observationNames) {
        const finding = all[index]![name];
        const trace = simulate(scenarioOf(observations[name].situation, mechanism));
        expect(story(trace)[finding.seq]).toEqual({
          seq: finding.seq,
          at_ms: finding.at_ms,
          text: finding.text,
        });
      }
    }
  });

  it('lets the change wait about as long as it did for the developer', () => {
    const { at_ms } = all[0]!.late;
    expect(at_ms / 60_000).toBeGreaterThan(18);
    expect(at_ms / 60_000).toBeLessThan(22);
  });
});

describe('with other rules the table is another', () => {
  async function mutant(name: string): Promise<Run> {
    const rewrite = mutantRewrite(mutants.find((one) => one.name === name)!);
    const code = await bundle('src/sim/sync/simulate.ts', rewrite);
    return (await evaluate<{ simulate: Run }>(code)).simulate;
  }

  it('where 26.4 delivers pushes, nothing comes late and no push ends', async () => {
    const run = await mutant('delivers pushes on 26.4');
    const results = resultsFor('unknown-token', run);
    expect(misfits(results)).toEqual(['opening', 'late', 'repair']);
    expect(results.repair.ends_at).toBeUndefined();
    expect(results.repair.text).toBe('The push is handed to the app on the iPhone.');
  });

  it('where 26.4 holds uploads back, they do not get through', async () => {
    const run = await mutant('holds uploads back on an affected release');
    expect(misfits(resultsFor('unknown-token', run))).toContain('uploads');
  });
});

describe('each judge can say no', () => {
  const worlds: readonly [ObservationName, string, Run][] = [
    ['uploads', 'the iPhone is offline', device('iphone', { network: 'offline' })],
    ['macs', 'the app on the Mac was force-quit', device('mac', { app_state: 'force-quit' })],
    ['macs', 'the Mac is offline', device('mac', { network: 'offline' })],
    [
      'opening',
      'the app does not fetch when it is opened',
      given(({ app }) => ({ app: { ...app, fetch_on_activate: false } })),
    ],
    ['opening', 'the push came before', device('iphone', { os: 'ios-26.3' })],
    [
      'late',
      'the app never fetches by itself',
      given(({ app }) => ({ app: { ...app, fetches: 'on-push' } })),
    ],
    ['late', 'the push brings the change', device('iphone', { os: 'ios-26.4.1' })],
    ['repair', 'the push does not end', device('iphone', { os: 'ios-26.4.1' })],
  ];

  it.each(worlds)('%s, where %s', (name, _, run) => {
    expect(resultsFor('unknown-token')[name].fits).toBe(true);
    expect(resultsFor('unknown-token', run)[name].fits).toBe(false);
  });

  it('and says that what it looked for does not follow', () => {
    const run = device('iphone', { network: 'offline' });
    const { uploads } = resultsFor('unknown-token', run);
    expect(uploads.then_nothing).toBe(true);
    expect(uploads.text).toMatch(/^On the iPhone, someone edits note-1/);
    expect(resultsFor('never-sent').repair).toMatchObject({
      then_nothing: true,
      text: 'iCloud saves note-1 from the Mac.',
    });
  });
});

it('in the model 26.4.1 helps under every explanation, as the figure says', () => {
  const run = device('iphone', { os: 'ios-26.4.1' });
  for (const mechanism of mechanisms) {
    const { repair } = resultsFor(mechanism, run);
    expect(repair.text).toBe('The push is handed to the app on the iPhone.');
  }
});

describe('the ledger and the page of all numbers', () => {
  let numbers: readonly string[];
  beforeAll(() => {
    numbers = numbersOf('Explanations');
  });

  it('name what the runs depend on', () => {
    expect(numbers).toEqual(
      expect.arrayContaining(['sync_engine_interval_min_ms', 'token_check_ms']),
    );
    expect(numbers).not.toContain('install_duration_ms');
  });

  it('name what each observation rests on, and what no run shows', () => {
    const claims = claimsOfRun('Explanations');
    for (const name of observationNames) expect(claims).toContain(observations[name].claim);
    for (const claim of outside) expect(claims).toContain(claim);
  });
});
