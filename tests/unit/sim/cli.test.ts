/** The command line, run as a person runs it. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { syncTimeline } from '../../../src/narrate/sync-timeline.ts';
import { traceEvents as entries } from '../../../src/narrate/trace-event.ts';
import { simulate } from '../../../src/sim/sync/simulate.ts';
import { scenarioFrom, type ScenarioInput } from '../../../src/sim/sync/scenario.ts';
import { edit, macAndIphone } from '../../support/world.ts';

const input: ScenarioInput = {
  version: 1,
  duration_ms: 60_000,
  devices: macAndIphone('ios-26.4'),
  actions: [edit('mac', 1_000, 'Milk')],
};

function sim(stdin: string | Buffer, ...flags: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/sim/cli.ts', '-', ...flags],
    {
      input: stdin,
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

describe('the command line', () => {
  it('prints the trace as one JSON document, the same bytes each time', () => {
    const first = sim(JSON.stringify(input));
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(first.stdout)).toEqual(simulate(scenarioFrom(input)));
    expect(sim(JSON.stringify(input)).stdout).toBe(first.stdout);
  });

  it('prints one event a line', () => {
    const lines = sim(JSON.stringify(input), '--events').stdout.trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { seq: number }).seq)).toEqual([
      ...lines.keys(),
    ]);
  });

  it('tells the story with its times', () => {
    expect(sim(JSON.stringify(input), '--story').stdout).toMatch(
      /^\d\.\d s {2}The token check of iOS 26\.4 does not know the push’s token and discards it\./m,
    );
  });

  it('is silent when every invariant holds', () => {
    expect(sim(JSON.stringify(input), '--check')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('prints what Perfetto opens', () => {
    const { status, stdout, stderr } = sim(JSON.stringify(input), '--format', 'trace-event');
    expect([status, stderr]).toEqual([0, '']);
    const traceEvents = [...entries(syncTimeline(simulate(scenarioFrom(input))))];
    expect(JSON.parse(stdout)).toEqual({ displayTimeUnit: 'ms', traceEvents });
  });

  it.each([
    ['not JSON', '{"version":'],
    ['nothing', ''],
    ['a wrong version', JSON.stringify({ ...input, version: 9 })],
    ['bytes that are no text', Buffer.from('7b22ff', 'hex')],
    ['two megabytes', `{"title":"${'x'.repeat(2_000_000)}"}`],
  ])('refuses %s with status 2 and nothing on standard output', (_, text) => {
    const { status, stdout, stderr } = sim(text);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^[\w.[\]]+: .*allowed|known/);
    expect(stderr).not.toContain('    at ');
  });

  it('shows the first twenty faults and counts the rest', () => {
    const actions = Array.from({ length: 30 }, () => ({ ...input.actions![0], at_ms: -1 }));
    const lines = sim(JSON.stringify({ ...input, actions }))
      .stderr.trimEnd()
      .split('\n');
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe('and 10 more');
  });

  it.each([
    [['--nonsense']],
    [['--events', '--story']],
    [['a', 'b']],
    [['--format']],
    [['--format', 'json']],
    [['--format', 'trace-event', '--story']],
    [['--format', 'trace-event', '--format', 'trace-event']],
  ])('explains itself when called wrongly: %j', (flags) => {
    const { status, stdout, stderr } = sim('', ...flags);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('usage:');
  });
});
