/** What a reader does to a figure becomes a scenario. */
import { describe, expect, it } from 'vitest';
import { scenarioNames, scenarios, type ScenarioName } from '../../src/sim/scenarios/index.ts';
import { simulate } from '../../src/sim/sync/simulate.ts';
import {
  defaultChoices,
  nextInstant,
  presetAt,
  scenarioOf,
  withDone,
  withoutDone,
  withPreset,
  type Choices,
} from '../../src/widgets/pipeline/choices.ts';
import { assumedBy } from '../../src/widgets/grounds/assumed.ts';
import { events } from '../support/world.ts';

const named = scenarios['missed-push'];
const start = defaultChoices(named);

describe('a figure', () => {
  it.each(scenarioNames)('starts as its scenario says: %s', (name) => {
    const scenario = scenarioOf(scenarios[name], defaultChoices(scenarios[name]));
    expect(scenario).toMatchObject(scenarios[name].scenario);
  });

  it('is healthy, broken or fixed by the releases alone', () => {
    const dropped = (preset: 'healthy' | 'broken' | 'fixed') =>
      simulate(scenarioOf(named, withPreset(start, preset))).metrics.pushes.dropped;
    expect([dropped('healthy'), dropped('broken'), dropped('fixed')]).toEqual([0, 4, 0]);
  });

  it('shows a preset while every device runs its release', () => {
    const shown = (choices: Choices, time_ms: number, name: ScenarioName = 'missed-push') =>
      presetAt(simulate(scenarioOf(scenarios[name], choices)), time_ms, choices);
    expect(shown(start, 0)).toBe('broken');
    expect(shown(withDone(start, { at_ms: 4_000, what: 'force-quit' }), 8_000)).toBe('broken');
    expect(shown({ ...start, iphone: 'ios-26.5' }, 0)).toBeNull();
    const update = defaultChoices(scenarios.fixed);
    expect(shown(update, 0, 'fixed')).toBe('broken');
    expect(shown(update, 990_000, 'fixed')).toBeNull();
  });

  it('shows none once the reader has installed the update, until one is chosen', () => {
    const installed = withDone(start, { at_ms: 4_000, what: 'install' });
    const trace = simulate(scenarioOf(named, installed));
    expect(presetAt(trace, 0, installed)).toBeNull();
    expect(presetAt(trace, trace.end.at_ms, installed)).toBeNull();
    expect(withPreset(installed, 'broken')).toEqual(start);
  });

  it('lets the iPhone make the changes that the Mac made', () => {
    const trace = simulate(scenarioOf(named, { ...start, sender: 'iphone' }));
    expect(events(trace, 'record.edited').map((event) => event.actor)).toEqual([
      'iphone',
      'iphone',
    ]);
    expect(trace.end.devices.mac?.up_to_date).toBe(true);
  });
});

describe('something the reader does', () => {
  const opened = withDone(start, { at_ms: 4_000, what: 'open-app' });

  it('happens at that moment and leaves what was before as it was', () => {
    const before = simulate(scenarioOf(named, start)).events;
    const after = simulate(scenarioOf(named, opened)).events;
    const past = before.filter((event) => event.at_ms < 4_000);
    expect(after.slice(0, past.length)).toEqual(past);
    expect(after[past.length]).toMatchObject({ kind: 'app.opened', at_ms: 4_000 });
  });

  it('lasts long enough to show what follows', () => {
    const installed = withDone(start, { at_ms: 14_000, what: 'install' });
    const trace = simulate(scenarioOf(named, installed));
    expect(events(trace, 'os.installed')).toHaveLength(1);
  });

  it('comes after all that the reader has seen at that instant', () => {
    const before = simulate(scenarioOf(named, start)).events;
    const dropped = before.find((event) => event.kind === 'push.dropped')!;
    const at_ms = nextInstant([...new Set(before.map((event) => event.at_ms))], dropped.at_ms);
    const after = simulate(
      scenarioOf(named, withDone(start, { at_ms, what: 'force-quit' })),
    ).events;
    const seen = before.filter((event) => event.at_ms <= dropped.at_ms);
    expect(after.slice(0, seen.length)).toEqual(seen);
    expect(after[seen.length]).toMatchObject({ kind: 'app.force-quit' });
  });

  it('can be undone', () => {
    expect(withoutDone(opened, opened.done[0]!)).toEqual(start);
  });
});

describe('the numbers that a figure depends on', () => {
  it('are those that its run reads', () => {
    const busy = assumedBy(
      scenarioOf(scenarios['busy-hour'], defaultChoices(scenarios['busy-hour'])),
    );
    expect(busy).toContain('push_budget_window_ms');
    expect(busy).not.toContain('install_duration_ms');
    const fixed = assumedBy(scenarioOf(scenarios.fixed, defaultChoices(scenarios.fixed)));
    expect(fixed).toContain('install_duration_ms');
  });
});
