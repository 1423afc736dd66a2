/** The command line of the protection world. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { scenarioFrom, type ScenarioInput } from '../../../src/sim/protection/scenario.ts';
import { simulate } from '../../../src/sim/protection/simulate.ts';

const input: ScenarioInput = {
  version: 1,
  duration_ms: 7_200_000,
  phone: { os: 'ios-26.4' },
  places: [{ id: 'bar', familiar: false }],
  start: 'bar',
  script: [
    { at_ms: 0, who: 'thief', do: 'take' },
    { at_ms: 60_000, who: 'thief', do: 'attempt', action: 'use-saved-passwords' },
  ],
};

function sim(scenario: unknown, ...flags: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/sim/cli.ts', '--world', 'protection', '-', ...flags],
    { input: JSON.stringify(scenario), encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

describe('the command line', () => {
  it('prints the trace, which names its world', () => {
    const { stdout, ...rest } = sim(input);
    expect(rest).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual(simulate(scenarioFrom(input)));
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, world: 'protection' });
  });

  it('tells the story', () => {
    expect(sim(input, '--story').stdout).toContain(
      '1 min 00 s  The thief tries to use saved passwords and passkeys. Face ID or Touch ID; no passcode instead.',
    );
  });

  it('prints events, and is silent when every invariant holds', () => {
    expect(sim(input, '--events').stdout.trimEnd().split('\n')).toHaveLength(4);
    expect(sim(input, '--check')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it.each([
    [{ ...input, phone: { os: 'ios-99' } }, /^phone\.os: "ios-99" is not a known release/],
    [{ ...input, start: 'pub' }, /^start: "pub" is not a place, known: bar/],
    [{ ...input, extra: 1 }, /^extra: "extra" is not a known key/],
    [
      { ...input, script: [{ at_ms: 0, who: 'thief', do: 'attempt', action: 'fly' }] },
      /^script\[0\]\.action: "fly" is not a known action; known: use-saved-passwords/,
    ],
    [
      { ...input, script: [{ at_ms: 9_999_999, who: 'thief', do: 'take' }] },
      /^script\[0\]\.at_ms: 9999999 is after the end, allowed: 0 to 7200000/,
    ],
    [
      { ...input, script: [{ at_ms: 0, who: 'thief', do: 'mark-as-lost' }] },
      /^script\[0\]\.who: "thief" is not allowed; allowed: owner/,
    ],
  ])('says what is wrong, and what is allowed', (scenario, line) => {
    const { status, stdout, stderr } = sim(scenario);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(line);
    expect(stderr).not.toMatch(/at .*\.ts:\d/);
  });

  it('prints what Perfetto opens: a slice for every event, a delay as long as it lasts', () => {
    const scenario = {
      ...input,
      script: [
        { at_ms: 0, who: 'owner', do: 'attempt', action: 'change-passcode' },
        { at_ms: 3_600_000, who: 'owner', do: 'attempt', action: 'change-passcode' },
      ],
    };
    const { traceEvents } = JSON.parse(sim(scenario, '--format', 'trace-event').stdout) as {
      traceEvents: { ph: string; name: string; ts: number }[];
    };
    const { events } = simulate(scenarioFrom(scenario as ScenarioInput));
    expect(traceEvents.filter(({ ph }) => ph === 'X').map(({ name }) => name)).toEqual(
      events.map(({ kind }) => kind),
    );
    const delay = traceEvents.filter(({ name }) => name === 'delay: change-passcode');
    expect(delay.map(({ ph }) => ph)).toEqual(['b', 'e']);
    expect(Math.floor(delay[1]!.ts / 3_600_000_000)).toBe(1);
  });

  it('refuses a world that is not there', () => {
    expect(sim(input, '--world', 'clocks').status).toBe(2);
  });
});
