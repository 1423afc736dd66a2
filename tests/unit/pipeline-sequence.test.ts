/** The sequence: rows, folds, arrows, and the present moment. */
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { scenarios, type ScenarioName } from '../../src/sim/scenarios/index.ts';
import { scenarioFrom } from '../../src/sim/sync/scenario.ts';
import { simulate } from '../../src/sim/sync/simulate.ts';
import { arrowUpTo } from '../../src/widgets/pipeline/sequence/arrows.ts';
import Sequence from '../../src/widgets/pipeline/sequence/Sequence.svelte';
import { presentAt, sequenceView } from '../../src/widgets/pipeline/sequence/view.ts';
import { edit, macAndIphone, run } from '../support/world.ts';

const traceOf = (name: ScenarioName) => simulate(scenarioFrom(scenarios[name].scenario));

describe('the lifelines', () => {
  const names = (name: ScenarioName, receiver: string) =>
    sequenceView(traceOf(name), receiver, 'tall').lifelines.map(({ id }) => id);

  it('stand as the path does, with the app beside its device', () => {
    const forward = ['mac', 'icloud', 'push-service', 'iphone', 'app', 'ipad'];
    expect(names('healthy', 'iphone')).toEqual(forward);
    const back = ['app', 'mac', 'push-service', 'icloud', 'iphone', 'ipad'];
    expect(names('reverse', 'mac')).toEqual(back);
  });
});

describe('idle stretches', () => {
  it('are folded, with their length in the fold', () => {
    const { folds } = sequenceView(traceOf('busy-hour'), 'iphone', 'wide');
    expect(folds.map(({ text }) => text)).toContain('9 minutes 56 seconds');
  });
});

describe('the arrows', () => {
  const trace = traceOf('healthy');
  const picture = sequenceView(trace, 'iphone', 'wide');

  it('run down, from the event that is the cause', () => {
    for (const { y1, y2, start_seq } of picture.arrows) {
      expect(y2).toBeGreaterThan(y1);
      expect(y1).toBeGreaterThanOrEqual(picture.events[start_seq]!.y);
    }
  });

  it('are drawn as far as the present', () => {
    const save = picture.arrows.find(({ kind }) => kind === 'save')!;
    expect(arrowUpTo(save, save.y1)).toBeNull();
    expect(arrowUpTo(save, (save.y1 + save.y2) / 2)).toMatchObject({ whole: false });
    expect(arrowUpTo(save, save.y2)).toMatchObject({ whole: true });
  });

  it('end crossed out where a message is lost', () => {
    const lost = run(macAndIphone('ios-26.3'), [edit('mac', 1_000, 'Milk')], {
      faults: [{ at_ms: 0, do: 'lose-response', device: 'mac' }],
    });
    const crossed = sequenceView(lost, 'iphone', 'wide').arrows.filter((arrow) => arrow.lost);
    expect(crossed.map(({ kind }) => kind)).toEqual(['answer']);
  });
});

describe('waits', () => {
  it('are boxes where a push is kept, and where it is held', () => {
    expect(sequenceView(traceOf('offline'), 'iphone', 'wide').waits).toHaveLength(5);
    expect(sequenceView(traceOf('busy-hour'), 'iphone', 'wide').waits).toHaveLength(4);
  });
});

describe('the present', () => {
  const trace = traceOf('missed-push');
  const picture = sequenceView(trace, 'iphone', 'wide');

  it('goes down as time does, and stands between what has happened and what has not', () => {
    let before = 0;
    for (let time_ms = 0; time_ms <= trace.end.at_ms; time_ms += 50) {
      const { y, seq } = presentAt(picture, time_ms, trace.end.at_ms);
      expect(y).toBeGreaterThanOrEqual(before);
      expect(y).toBeGreaterThan(picture.events[seq]?.y ?? 0);
      expect(y).toBeLessThan(picture.events[seq + 1]?.y ?? picture.height);
      before = y;
    }
  });
});

describe('a picture to press', () => {
  const html = (onjump?: (at_ms: number) => void) =>
    render(Sequence, {
      props: {
        trace: traceOf('missed-push'),
        time_ms: 9_000,
        receiver: 'iphone',
        layout: 'tall',
        onjump,
      },
    }).body;

  it('has one tab stop, at the last event that has happened', () => {
    const pressable = html(() => {});
    expect(pressable.match(/tabindex="0"/g)).toHaveLength(1);
    expect(pressable).toMatch(/tabindex="0"[^>]*aria-current="step"/);
  });

  it('names the place of each event', () => {
    expect(html(() => {})).toMatch(/aria-label="[^"]*push arrives at iPad. iPad"/);
  });

  it('is a plain image where it cannot be pressed', () => {
    expect(html()).toContain('role="img"');
    expect(html()).not.toContain('tabindex');
  });
});

describe('a run of very many events', () => {
  it('tells what happens to many records at once in one row', () => {
    const at_once = {
      at_ms: 1_000,
      device: 'mac',
      do: 'edit-many',
      count: 40,
      prefix: 'n',
    } as const;
    const trace = run(macAndIphone('ios-26.3'), [at_once]);
    const { events, arrows } = sequenceView(trace, 'iphone', 'wide');
    expect(events).toHaveLength(trace.events.length - 39);
    expect(events[0]).toMatchObject({ seq: 0, more: 39 });
    expect(events[0]!.text).toContain('and 39 more');
    expect(events[1]!.seq).toBe(40);
    for (const { y1, y2 } of arrows) expect(y2).toBeGreaterThan(y1);
  });

  it('is cut short, and says so', () => {
    const edits = Array.from({ length: 100 }, (_, index) =>
      edit('mac', 1_000 + index * 5_000, `Note ${index}`),
    );
    const trace = run(macAndIphone('ios-26.3'), edits, { duration_ms: 600_000 });
    const { events, remark } = sequenceView(trace, 'iphone', 'tall');
    expect(events).toHaveLength(400);
    expect(remark).toBe(`and ${trace.events.length - 400} more events, in the transcript`);
  });
});
