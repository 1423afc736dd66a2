/** The export for Perfetto and chrome://tracing: complete, well-formed, and true to the trace. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { story } from '../../../src/narrate/story.ts';
import { syncTimeline } from '../../../src/narrate/sync-timeline.ts';
import {
  traceEventFile,
  traceEvents,
  type TraceEventEntry,
} from '../../../src/narrate/trace-event.ts';
import { scenarioNames, scenarios } from '../../../src/sim/scenarios/index.ts';
import { scenarioFrom } from '../../../src/sim/sync/scenario.ts';
import { simulate, type SyncTrace } from '../../../src/sim/sync/simulate.ts';
import { scenario } from '../../support/arbitrary-scenario.ts';
import { breaches, placeOf } from '../../support/trace-event-rules.ts';
import { act, edit, macAndIphone, run } from '../../support/world.ts';

const trace = run(macAndIphone('ios-26.4', { network: 'offline' }), [
  edit('mac', 1_000, 'Milk'),
  edit('iphone', 1_000, 'Bread'),
  act('iphone', 5_000, 'go-online'),
  act('iphone', 9_000, 'open-app'),
]);

function entriesOf(of: SyncTrace): readonly TraceEventEntry[] {
  const file = JSON.parse([...traceEventFile(syncTimeline(of))].join('\n')) as {
    displayTimeUnit: string;
    traceEvents: TraceEventEntry[];
  };
  expect(file.displayTimeUnit).toBe('ms');
  return file.traceEvents;
}

/** Which slice tells which event, and which arrows join them. */
function faithful(of: SyncTrace, entries: readonly TraceEventEntry[]): void {
  const slices = entries.filter(({ ph }) => ph === 'X');
  expect(slices.map(({ name, ts }) => [name, Math.floor(ts! / 1000)])).toEqual(
    of.events.map(({ kind, at_ms }) => [kind, at_ms]),
  );
  const index = new Map(slices.map((slice, seq) => [placeOf(slice), seq]));
  const starts = new Map(entries.filter(({ ph }) => ph === 's').map((start) => [start.id, start]));
  const arrows = entries
    .filter(({ ph }) => ph === 'f')
    .map((finish) => [starts.get(finish.id)!, finish].map((end) => index.get(placeOf(end))));
  expect(arrows).toEqual(
    of.events.flatMap(({ cause, seq }) => (cause === null ? [] : [[cause, seq]])),
  );
}

describe('a trace in the Trace Event Format', () => {
  it.each(scenarioNames)('is well-formed and complete: %s', (name) => {
    const of = simulate(scenarioFrom(scenarios[name].scenario));
    const entries = entriesOf(of);
    expect(breaches(entries)).toEqual([]);
    faithful(of, entries);
  });

  it('is so whatever happens', () => {
    fc.assert(
      fc.property(scenario, (input) => {
        const of = simulate(input);
        const entries = entriesOf(of);
        expect(breaches(entries)).toEqual([]);
        faithful(of, entries);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps thousands of events of one millisecond apart', () => {
    const entries = [
      ...traceEvents(
        syncTimeline(
          run(macAndIphone('ios-26.4'), [
            { at_ms: 5, device: 'mac', do: 'edit-many', count: 2_000, prefix: 'm' },
          ]),
        ),
      ),
    ];
    expect(breaches(entries)).toEqual([]);
  });

  it('has one track for each device, iCloud and the push service', () => {
    const names = (of: string) =>
      entriesOf(trace)
        .filter(({ ph, name }) => ph === 'M' && name === of)
        .map(({ args }) => args!.name);
    expect(names('thread_name')).toEqual(['mac', 'iphone', 'icloud', 'push-service']);
    expect(names('process_name')).toEqual(['Mac', 'iPhone', 'iCloud', 'Push service']);
  });

  it('says what an event is, in its payload and in a sentence', () => {
    expect(entriesOf(trace).find(({ name }) => name === 'push.dropped')).toMatchObject({
      ph: 'X',
      cat: 'push',
      args: {
        reason: 'unknown-token',
        sentence: story(trace).find(({ text }) => text.includes('token check'))!.text,
      },
    });
  });

  it('shows how long saves, fetches and states last', () => {
    const entries = entriesOf(trace);
    const stretches = entries
      .filter(({ ph }) => ph === 'b')
      .map(({ id, name, tid, ts }) => {
        const end = entries.find((entry) => entry.ph === 'e' && entry.id === id)!;
        return [tid, name, Math.floor(ts! / 1000), Math.floor(end.ts! / 1000), end.args!.ended_by];
      });
    const at = (kind: string, n = 0) => trace.events.filter((event) => event.kind === kind)[n]!;
    expect(stretches).toEqual([
      [2, 'offline', 0, 5_000, 'device.online'],
      [1, 'save', 1_400, at('save.acknowledged').at_ms, 'save.acknowledged'],
      [2, 'save', 5_000, at('record.merged').at_ms, 'record.merged'],
      [
        2,
        'save',
        at('save.requested', 2).at_ms,
        at('save.acknowledged', 1).at_ms,
        'save.acknowledged',
      ],
      [1, 'fetch', at('fetch.requested').at_ms, at('fetch.completed').at_ms, 'fetch.completed'],
      [2, 'foreground', 9_000, 60_001, 'the end of the run'],
      [2, 'fetch', 9_000, at('fetch.completed', 1).at_ms, 'fetch.completed'],
    ]);
  });
});

describe('the checks of the format', () => {
  const entries = entriesOf(trace);
  const last = (ph: string) => entries.findLastIndex((entry) => entry.ph === ph);

  it.each([
    ['an arrow that has no finish', entries.toSpliced(last('f'), 1)],
    ['a stretch without an end', entries.toSpliced(last('e'), 1)],
    ['a slice without a length', entries.with(last('X'), { ...entries[last('X')]!, dur: 0 })],
    [
      'slices that overlap',
      entries.map((entry) => (entry.ph === 'X' ? { ...entry, dur: 9e6 } : entry)),
    ],
    [
      'an arrow beside its slice',
      entries.with(last('s'), { ...entries[last('s')]!, tid: 1, pid: 1 }),
    ],
    ['a track without a name', entries.filter(({ name }) => name !== 'thread_name')],
  ])('find %s', (_, broken) => {
    expect(breaches(broken)).not.toEqual([]);
  });
});
