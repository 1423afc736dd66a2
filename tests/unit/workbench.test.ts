/** The workbench without its page: what it offers, what it reports, what its links hold. */
import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { workbench as words } from '../../src/messages/workbench.ts';
import { parse, print } from '../../src/share/codec.ts';
import { pack, packed_length_max, unpack } from '../../src/share/packed.ts';
import { invariants, violations } from '../../src/sim/sync/checks.ts';
import { SCENARIO_MAX_BYTES } from '../../src/sim/schema/document.ts';
import { parseScenarioText } from '../../src/sim/sync/scenario.ts';
import { simulate } from '../../src/sim/sync/simulate.ts';
import Checks from '../../src/widgets/workbench/Checks.svelte';
import { followedAtFirst } from '../../src/widgets/workbench/devices.ts';
import { Draft } from '../../src/widgets/workbench/draft.svelte.ts';
import { starts, textOf } from '../../src/widgets/workbench/examples.ts';
import { laidOut, readable } from '../../src/widgets/workbench/json-text.ts';
import { events_shown_max, faults_shown_max } from '../../src/widgets/workbench/limits.ts';
import { report, type Run } from '../../src/widgets/workbench/report.ts';
import { defaults, workbenchCodec } from '../../src/widgets/workbench/share.ts';

const ignore = () => {};

function scenarioOf(text: string) {
  const parsed = parseScenarioText(text);
  if (!parsed.ok) throw new Error(parsed.faults.join('\n'));
  return parsed.scenario;
}

async function runOf(text: string): Promise<Run> {
  const made = await report(text, ignore);
  if (made.kind !== 'run') throw new Error(made.lines.join('\n'));
  return made;
}

describe('what a reader can start from', () => {
  it.each(starts)('$title: parses, keeps every invariant, fits a link', async ({ text }) => {
    const trace = simulate(scenarioOf(text));
    expect(violations(trace)).toEqual([]);
    expect(trace.events.length).toBeLessThanOrEqual(events_shown_max);
    const packed = await pack(text);
    expect(packed.length).toBeLessThanOrEqual(packed_length_max);
    expect(await unpack(packed, SCENARIO_MAX_BYTES)).toBe(text);
  });

  it('has a title and a text of its own each', () => {
    expect(new Set(starts.map(({ title }) => title)).size).toBe(starts.length);
    expect(new Set(starts.map(({ text }) => text)).size).toBe(starts.length);
    expect(starts.map(({ title }) => title)).not.toContain('');
  });

  it('shows what its title says', async () => {
    const { trace } = await runOf(textNamed('Two devices edit different fields offline'));
    expect(trace!.end.server.records['note-1']?.fields).toMatchObject({
      title: 'Shopping for Sunday',
      text: 'Buy milk and bread',
    });
    const gone = (await runOf(textNamed('The user deletes the app’s data'))).trace!;
    expect(gone.end.server.records).toEqual({});
    expect(gone.events.map(({ kind }) => kind)).toContain('record.left-behind');
    const many = (await runOf(textNamed('1 000 records in one go'))).trace!;
    expect(Object.keys(many.end.devices['iphone']!.records)).toHaveLength(1_000);
    const dead = (await runOf(textNamed('Another explanation: a dead connection'))).trace!;
    expect(dead.events).toContainEqual(
      expect.objectContaining({ kind: 'push.dropped', reason: 'connection-dead' }),
    );
  });

  function textNamed(title: string): string {
    return starts.find((start) => start.title === title)!.text;
  }
});

describe('the layout of JSON', () => {
  it('changes nothing but the space in it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(laidOut(plain))).toEqual(plain);
      }),
    );
  });

  it('gives lines to a text that has none, and leaves every other as it is', () => {
    const text = textOf('missed-push');
    expect(readable(JSON.stringify(JSON.parse(text)))).toBe(text);
    expect(readable('{"version":1\n}')).toBe('{"version":1\n}');
    expect(readable('{"version":')).toBe('{"version":');
  });
});

describe('the draft', () => {
  it('brings back whatever was replaced, and loses nothing on the way', () => {
    const draft = new Draft('first');
    expect(draft.can_undo).toBe(false);
    draft.replace('second');
    draft.text = 'second, changed';
    draft.replace('third');
    const seen = [draft.text];
    for (let step = 0; step < 3; step += 1) {
      draft.undo();
      seen.push(draft.text);
    }
    expect(seen).toEqual(['third', 'second, changed', 'first', 'third']);
  });
});

describe('the report', () => {
  it('names the faults as the command line does, the first twenty', async () => {
    const devices = Array.from({ length: 8 }, (_, index) => ({
      id: `D${index}`,
      kind: 'tv',
      os: 'x',
    }));
    const text = JSON.stringify({ version: 1, duration_ms: 1, devices });
    const parsed = parseScenarioText(text);
    const made = await report(text, ignore);
    expect(parsed.ok).toBe(false);
    expect(made).toEqual({
      kind: 'faults',
      text,
      lines: parsed.ok ? [] : parsed.faults.slice(0, faults_shown_max),
      more: 4,
    });
  });

  it('holds the run, a verdict on every invariant, and files that say the same', async () => {
    const text = textOf('missed-push');
    const phases: string[] = [];
    const made = await report(text, (phase) => phases.push(phase));
    if (made.kind !== 'run') throw new Error('not a run');
    expect(phases).toEqual(['running', 'checking', 'writing']);
    expect(made.trace).toEqual(simulate(scenarioOf(text)));
    expect(made.checks.map(({ invariant }) => invariant)).toEqual(Object.keys(invariants));
    expect(JSON.parse(await made.files.trace.text())).toEqual(made.trace);
    expect(await made.files.scenario.text()).toBe(`${text}\n`);
    const { traceEvents } = JSON.parse(await made.files.perfetto.text()) as {
      traceEvents: unknown[];
    };
    expect(traceEvents.length).toBeGreaterThan(made.event_count);
    expect(await unpack(made.packed, SCENARIO_MAX_BYTES)).toBe(text);
  });

  it('keeps a run to itself that is too long to be shown, but not its files', async () => {
    const many = { device: 'mac', do: 'edit-many', count: 2_000 };
    const text = JSON.stringify({
      version: 1,
      duration_ms: 60_000,
      devices: [{ id: 'mac', kind: 'mac', os: 'macos-26.4' }],
      actions: Array.from({ length: 6 }, (_, at_ms) => ({ ...many, at_ms, prefix: `n${at_ms}` })),
    });
    const made = await runOf(text);
    expect(made.trace).toBeNull();
    expect(made.event_count).toBeGreaterThan(events_shown_max);
    const { events } = JSON.parse(await made.files.trace.text()) as { events: unknown[] };
    expect(events).toHaveLength(made.event_count);
  });
});

describe('the checks', () => {
  it('say every invariant in a sentence', () => {
    expect(Object.keys(words.invariants).sort()).toEqual(Object.keys(invariants).sort());
  });

  it('say which is broken, and by what', () => {
    const breaches = [{ message: 'note-1 is gone', seq: 12 }];
    const { body } = render(Checks, {
      props: {
        checks: [
          { invariant: 'time-rises', breaches: [], more: 0 },
          { invariant: 'no-write-vanishes', breaches, more: 3 },
        ],
      },
    });
    const text = body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    expect(text).toContain('1 of 2 invariants broken');
    expect(text).toContain(`holds ${words.invariants['time-rises']}`);
    expect(text).toContain(
      `broken ${words.invariants['no-write-vanishes']} Event 12: note-1 is gone and 3 more`,
    );
  });
});

describe('the followed device', () => {
  it('is one that has something to receive, an iPhone where there is one', () => {
    expect(followedAtFirst(scenarioOf(textOf('missed-push')))).toBe('iphone');
    expect(followedAtFirst(scenarioOf(textOf('reverse')))).toBe('ipad');
  });
});

/** Every form of link that was ever published keeps working; this list only grows. */
describe('a link to a workbench', () => {
  it.each([
    [
      '?own.scenario=q1YqSy0qzszPU7Iy1FFQSiktSiyJz02NK8lMzlayMq0FAA',
      { scenario: 'q1YqSy0qzszPU7Iy1FFQSiktSiyJz02NK8lMzlayMq0FAA' },
    ],
    ['?own.t=2309&own.device=ipad&own.model=1.0.0', { t: 2309, device: 'ipad' }],
    ['?own.witness=device-log', { witness: 'device-log' }],
    ['?own.witness=server&own.t=1', { witness: 'server', t: 1 }],
    ['?own.witness=reader', { witness: 'reader' }],
  ])('%s', (search, state) => {
    const read = parse(search, 'own', workbenchCodec);
    expect(read.notices).toEqual([]);
    expect(read.state).toEqual({ ...defaults, ...state });
  });

  it.each([
    ['own.scenario=', 'own.scenario'],
    [`own.scenario=${'a'.repeat(packed_length_max + 1)}`, 'own.scenario'],
    ['own.t=1e3', 'own.t'],
    ['own.witness=nobody', 'own.witness'],
    [`own.device=${'a'.repeat(33)}`, 'own.device'],
  ])('says what it could not read and keeps the default: %s', (search, parameter) => {
    const read = parse(`?${search}`, 'own', workbenchCodec);
    expect(read.notices.map((notice) => notice.parameter)).toEqual([parameter]);
    expect(read.state).toEqual(defaults);
  });

  it('holds the text itself', async () => {
    const packed = 'q1YqSy0qzszPU7Iy1FFKKS1KLMnMz4vPLVayMjUwqAUA';
    expect(await unpack(packed, SCENARIO_MAX_BYTES)).toBe('{"version":1,"duration_ms":500}');
  });

  it('is empty for what the workbench starts with', () => {
    expect(print(defaults, 'own', workbenchCodec, '?utm=1', '1.0.0')).toBe('?utm=1');
  });
});
