/** Several releases side by side: where the runs part, and how they are told together. */
import { describe, expect, it } from 'vitest';
import type { ScenarioInput } from '../../src/sim/sync/scenario.ts';
import { scenarioFrom } from '../../src/sim/sync/scenario.ts';
import { simulate } from '../../src/sim/sync/simulate.ts';
import { assumedByComparison } from '../../src/widgets/compare/assumed.ts';
import { firstDifference } from '../../src/widgets/compare/difference.ts';
import { defaults, NONE, runsOf, scenarioOn } from '../../src/widgets/compare/runs.ts';
import { standingOf } from '../../src/widgets/compare/standing.ts';
import { groundsTogether, storyOf } from '../../src/widgets/compare/together.ts';

const runs = runsOf(defaults);
const traces = runs.map(({ trace }) => trace);

/** The default comparison, in a world where the fault works in another way. */
function tracesWhere(assumptions: NonNullable<ScenarioInput['assumptions']>) {
  return defaults.os.map((os) => simulate(scenarioFrom({ ...scenarioOn(os, 'mac'), assumptions })));
}

describe('the first difference', () => {
  const difference = firstDifference(traces)!;

  it('is the token check on the iPhone, and not the server', () => {
    expect(difference.actor).toBe('iphone');
    expect(difference.groups.map(({ runs, events }) => [runs, events[0]])).toMatchObject([
      [[0, 2], { kind: 'push.delivered', actor: 'iphone' }],
      [[1], { kind: 'push.dropped', actor: 'iphone', reason: 'unknown-token' }],
    ]);
  });

  it('comes after nothing but the same events in all runs, and before none that are', () => {
    const { alike, at_ms } = difference;
    expect(traces[0]!.events.slice(0, alike).map(({ kind }) => kind)).toContain('push.arrived');
    const start = (run: number, length: number) => traces[run]!.events.slice(0, length);
    for (const run of [1, 2]) expect(start(run, alike)).toEqual(start(0, alike));
    expect(start(1, alike + 1)).not.toEqual(start(0, alike + 1));
    expect(traces.map(({ events }) => events[alike]!.at_ms)).toEqual([at_ms, at_ms, at_ms]);
  });

  it('is looked for in the traces: a push that is never sent makes it iCloud’s', () => {
    const found = firstDifference(tracesWhere({ mechanism: 'never-sent' }))!;
    expect(found.actor).toBe('icloud');
    expect(found.groups).toMatchObject([
      { runs: [0, 2], events: [{ kind: 'push.sent' }] },
      { runs: [1], events: [] },
    ]);
  });

  it('is the push service’s, where the connection is dead', () => {
    const found = firstDifference(tracesWhere({ mechanism: 'dead-connection' }))!;
    expect(found.actor).toBe('push-service');
    expect(found.groups.find(({ runs }) => runs.includes(1))?.events[0]?.kind).toBe('push.dropped');
  });

  it.each([
    ['before and after the fault', { ...defaults, os: ['ios-26.3', 'ios-26.4.1', NONE] }],
    ['a release beside itself', { ...defaults, os: ['ios-26.4', 'ios-26.4', NONE] }],
    ['the other direction', { ...defaults, sender: 'iphone' }],
  ] as const)('is none: %s', (_, choices) => {
    const runs = runsOf(choices);
    expect(firstDifference(runs.map(({ trace }) => trace))).toBeNull();
    expect(standingOf(null, runs, 0, 8_000).parted).toBe(false);
  });

  it('sees that one run goes on where another has ended', () => {
    const [healthy] = traces;
    const cut = { events: healthy!.events.slice(0, 3) };
    expect(firstDifference([cut, healthy!])).toMatchObject({
      alike: 3,
      groups: [{ runs: [0], events: [] }, { runs: [1] }],
    });
  });
});

describe('told together', () => {
  const told = storyOf(runs);
  const { at_ms } = firstDifference(traces)!;

  it('what happens in every run is told once, and without a release', () => {
    const lines = told.transcript;
    const text = runs[1]!.lines.find(({ text }) => text.startsWith('The push arrives'))!.text;
    expect(lines.filter((line) => line.text.includes(text))).toEqual([
      expect.objectContaining({ text }),
    ]);
  });

  it('what differs is told with the releases it is true of', () => {
    const { text } = told.at(at_ms)!;
    expect(text).toContain('On iOS 26.3 and iOS 26.4.1: The push is handed to the app');
    expect(text).toContain('On iOS 26.4: The token check of iOS 26.4 does not know');
  });

  it('no sentence of any run is left out', () => {
    const whole = told.transcript.map(({ at_ms, text }) => `${at_ms} ${text}`);
    for (const { os, lines } of runs) {
      for (const line of lines) {
        expect
          .soft(
            whole.some((one) => one.startsWith(`${line.at_ms} `) && one.endsWith(line.text)),
            `${os}: ${line.text}`,
          )
          .toBe(true);
      }
    }
  });

  it('rests on what each run rests on at that moment', () => {
    expect(groundsTogether(runs, at_ms)).toEqual(
      expect.arrayContaining(['push-30-seconds', 'token-check-is-the-bug']),
    );
    expect(groundsTogether(runs, at_ms - 1)).toEqual([]);
  });

  it('each run is named with those it has parted from', () => {
    const difference = firstDifference(traces);
    const said = (column: number, time_ms: number) =>
      standingOf(difference, runs, column, time_ms).standing;
    expect(said(1, at_ms - 1)).toBe('The same in every run so far');
    expect(said(1, at_ms)).toContain('Unlike iOS 26.3 and iOS 26.4.1');
    expect(said(2, at_ms)).toContain('Unlike iOS 26.4 from');
  });
});

it('depends on what is read on the way of a push that arrives, and on no number of other runs', () => {
  const numbers = assumedByComparison();
  expect(numbers).toEqual(expect.arrayContaining(['token_check_ms', 'background_runtime_ms']));
  expect(numbers).not.toContain('install_duration_ms');
});
