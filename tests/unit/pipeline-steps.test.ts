/** How far a change has come, as a reader sees it: told, and then shown. */
import { describe, expect, it } from 'vitest';
import { scenarios, type ScenarioName } from '../../src/sim/scenarios/index.ts';
import { scenarioFrom } from '../../src/sim/sync/scenario.ts';
import { simulate, type SyncTrace } from '../../src/sim/sync/simulate.ts';
import { gatesAt } from '../../src/widgets/pipeline/view/gates.ts';
import { statusWords } from '../../src/widgets/pipeline/view/words.ts';
import { momentsOf, ticksOf } from '../../src/widgets/pipeline/view/moments.ts';
import { stepsAt } from '../../src/widgets/pipeline/view/steps.ts';
import { decisiveMoments } from '../../src/widgets/pipeline/view/storyboard.ts';
import { trayAt } from '../../src/widgets/pipeline/view/tray.ts';
import { act, edit, macAndIphone, run } from '../support/world.ts';

function traceOf(name: ScenarioName): SyncTrace {
  return simulate(scenarioFrom(scenarios[name].scenario));
}

function statuses(trace: SyncTrace, time_ms = trace.end.at_ms, receiver = 'iphone'): string {
  return stepsAt(trace, time_ms, receiver)
    .map(({ status }) => status)
    .join(', ');
}

/** The different step lists of a run, in order. */
function course(trace: SyncTrace, receiver = 'iphone'): readonly string[] {
  const lists = momentsOf(trace).map((at_ms) => statuses(trace, at_ms, receiver));
  return lists.filter((list, index) => list !== lists[index - 1]);
}

describe('a healthy change from the Mac', () => {
  // 1. The Mac edits, saves, and iCloud has it.
  // 2. The push reaches the app on the iPhone.
  // 3. The app fetches, and has the change.
  it('goes through the four steps one after the other', () => {
    expect(course(traceOf('healthy'))).toEqual([
      'done, idle, idle, idle',
      'done, active, idle, idle',
      'done, done, idle, idle',
      'done, done, active, idle',
      'done, done, done, active',
      'done, done, done, done',
    ]);
  });

  it('has not begun before the edit', () => {
    expect(statuses(traceOf('healthy'), 999)).toBe('idle, idle, idle, idle');
  });
});

describe('the same on 26.4', () => {
  // 1. The push arrives, and the token check puts it aside.
  // 2. Nothing tells the app to fetch.
  const trace = traceOf('missed-push');

  it('ends with a failed push and a fetch that waits', () => {
    expect(statuses(trace)).toBe('done, done, failed, waiting');
    expect(stepsAt(trace, trace.end.at_ms, 'iphone')[2]).toEqual({
      step: 'push',
      status: 'failed',
      reason: 'unknown-token',
    });
  });

  it('stops at the third gate', () => {
    expect(gatesAt(trace, trace.end.at_ms, 'iphone')).toEqual([
      { gate: 'push-service', status: 'done', why: 'passed' },
      { gate: 'connection', status: 'done', why: 'passed' },
      { gate: 'token-check', status: 'failed', why: 'unknown-token' },
      { gate: 'app-state', status: 'idle' },
      { gate: 'budget', status: 'idle' },
    ]);
  });

  it('fills the tray one push at a time', () => {
    const counts = momentsOf(trace).map((at_ms) => trayAt(trace, at_ms, 'iphone').count);
    expect([...new Set(counts)]).toEqual([0, 1, 2]);
    expect(trayAt(trace, trace.end.at_ms, 'mac')).toEqual({ count: 0, reason: null });
  });

  it('heals when the app is opened, and the push stays missed', () => {
    const opened = run(macAndIphone('ios-26.4'), [
      edit('mac', 1_000, 'Milk'),
      act('iphone', 30_000, 'open-app'),
    ]);
    expect(statuses(opened, 29_999)).toBe('done, done, failed, waiting');
    expect(statuses(opened)).toBe('done, done, failed, done');
  });
});

describe('a change from the iPhone on 26.4', () => {
  it('reaches the Mac as ever', () => {
    expect(course(traceOf('reverse'), 'mac').at(-1)).toBe('done, done, done, done');
  });

  it('has no budget and no app state to pass on a Mac', () => {
    const trace = traceOf('reverse');
    const words = gatesAt(trace, trace.end.at_ms, 'mac').map(({ status, why }) =>
      statusWords(status, why),
    );
    expect(words).toEqual(['passed', 'passed', 'passed', 'does not apply', 'does not apply']);
  });
});

describe('a push that is kept back', () => {
  it('waits in the push service while the iPhone is offline, and so does the fetch', () => {
    const trace = traceOf('offline');
    expect(statuses(trace, 17_999)).toBe('done, done, waiting, waiting');
    expect(gatesAt(trace, 17_999, 'iphone')[1]).toEqual({
      gate: 'connection',
      status: 'waiting',
      why: 'offline',
    });
    expect(statuses(trace)).toBe('done, done, done, done');
  });

  it('waits on the device where the hour has had its pushes; a newer one takes its place', () => {
    const trace = traceOf('busy-hour');
    expect(statuses(trace, 2_500_000)).toBe('done, done, waiting, waiting');
    expect(gatesAt(trace, 2_500_000, 'iphone').at(-1)).toEqual({
      gate: 'budget',
      status: 'waiting',
      why: 'hourly-budget',
    });
    expect(statuses(trace)).toBe('done, done, done, done');
  });

  it('waits in the push service while that is down', () => {
    const trace = run(macAndIphone('ios-26.3'), [edit('mac', 1_000, 'Milk')], {
      faults: [{ at_ms: 0, do: 'push-service-outage', for_ms: 20_000 }],
    });
    expect(gatesAt(trace, 10_000, 'iphone')[0]).toEqual({
      gate: 'push-service',
      status: 'waiting',
      why: 'push-service-down',
    });
    expect(statuses(trace)).toBe('done, done, done, done');
  });

  it('is stopped by a force-quit after the token check', () => {
    const trace = traceOf('force-quit');
    expect(statuses(trace)).toBe('done, done, failed, waiting');
    expect(gatesAt(trace, trace.end.at_ms, 'iphone')[3]).toEqual({
      gate: 'app-state',
      status: 'failed',
      why: 'force-quit',
    });
  });
});

describe('a save that does not go through', () => {
  it('waits while the sender is offline', () => {
    const trace = run(macAndIphone('ios-26.3'), [
      act('mac', 500, 'go-offline'),
      edit('mac', 1_000, 'Milk'),
      act('mac', 20_000, 'go-online'),
    ]);
    expect(statuses(trace, 10_000)).toBe('done, waiting, idle, idle');
    expect(statuses(trace)).toBe('done, done, done, done');
  });

  it('waits to be sent again while iCloud is unavailable', () => {
    const trace = run(macAndIphone('ios-26.3'), [edit('mac', 1_000, 'Milk')], {
      faults: [{ at_ms: 0, do: 'icloud-unavailable', for_ms: 10_000, retry_after_ms: 12_000 }],
    });
    expect(course(trace)).toContain('done, failed, idle, idle');
    expect(course(trace)).toContain('done, waiting, idle, idle');
    expect(statuses(trace)).toBe('done, done, done, done');
  });
});

describe('the moments of a run', () => {
  it('tell the story in three to five stills', () => {
    const told = (name: ScenarioName, receiver = 'iphone') =>
      decisiveMoments(traceOf(name), receiver).map(({ what }) => what);
    expect(told('healthy')).toEqual(['edit', 'save', 'push', 'fetch']);
    expect(told('missed-push')).toEqual(['push', 'edit', 'save', 'push', 'end']);
    expect(told('reverse', 'mac')).toEqual(['edit', 'save', 'push', 'fetch']);
    expect(told('offline')).toEqual(['edit', 'save', 'push', 'push', 'fetch']);
  });

  it('have a tick for every event, with the reader’s own marked', () => {
    const trace = traceOf('missed-push');
    const ticks = ticksOf(trace, [{ at_ms: 7_000, device: 'mac' }]);
    expect(ticks).toHaveLength(trace.events.length);
    expect(ticks.filter(({ mine }) => mine)).toEqual([
      { at_ms: 7_000, tone: 'active', mine: true },
    ]);
  });
});
