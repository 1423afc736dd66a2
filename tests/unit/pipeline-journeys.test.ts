/** Every message of a run, where it goes and what becomes of it. */
import { describe, expect, it } from 'vitest';
import { journeysAt, journeysOf } from '../../src/widgets/pipeline/view/journeys.ts';
import { pathView } from '../../src/widgets/pipeline/path/view.ts';
import { sequenceView } from '../../src/widgets/pipeline/sequence/view.ts';
import { gatesAt } from '../../src/widgets/pipeline/view/gates.ts';
import { pushesOf } from '../../src/widgets/pipeline/view/pushes.ts';
import { act, edit, events, macAndIphone, run } from '../support/world.ts';

describe('the messages of a healthy change', () => {
  const trace = run(macAndIphone('ios-26.3'), [edit('mac', 1_000, 'Milk')]);

  it('go from the Mac to iCloud, and from there to the iPhone', () => {
    const ways = journeysOf(trace).map(({ kind, from, to }) => `${kind} ${from} → ${to}`);
    expect(ways).toEqual([
      'save mac → icloud',
      'answer icloud → mac',
      'push icloud → push-service',
      'push push-service → iphone',
      'fetch iphone → icloud',
      'page icloud → iphone',
    ]);
  });

  it('begin and end with the events that they connect', () => {
    for (const { start_seq, start_ms, end_seq, end_ms } of journeysOf(trace)) {
      expect(start_ms).toBeGreaterThanOrEqual(trace.events[start_seq]!.at_ms);
      if (end_seq !== null) expect(end_ms).toBe(trace.events[end_seq]!.at_ms);
    }
  });

  it('carry the change; a push carries nothing', () => {
    const carried = journeysOf(trace).filter((journey) => journey.edit !== null);
    expect(carried.map(({ kind }) => kind)).toEqual(['save', 'page']);
  });

  it('are under way from their start until just before their end', () => {
    const [save] = journeysOf(trace);
    expect(journeysAt(trace, save!.start_ms)).toContain(save);
    expect(journeysAt(trace, save!.end_ms - 1)).toContain(save);
    expect(journeysAt(trace, save!.end_ms)).not.toContain(save);
  });
});

describe('messages that do not arrive', () => {
  it('include a save that the sender’s connection cuts off', () => {
    const trace = run(macAndIphone('ios-26.3'), [
      edit('mac', 1_000, 'Milk'),
      act('mac', 1_450, 'go-offline'),
      act('mac', 9_000, 'go-online'),
    ]);
    const saves = journeysOf(trace).filter(({ kind }) => kind === 'save');
    expect(saves.map(({ outcome, end_ms }) => [outcome, end_ms < 1_500])).toEqual([
      ['lost', true],
      ['arrived', false],
    ]);
  });

  it('include the answer that is lost, and the save repeated for it', () => {
    const trace = run(macAndIphone('ios-26.3'), [edit('mac', 1_000, 'Milk')], {
      faults: [{ at_ms: 0, do: 'lose-response', device: 'mac' }],
    });
    const mine = journeysOf(trace).filter(({ kind }) => kind === 'save' || kind === 'answer');
    expect(mine.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual([
      'save arrived',
      'answer lost',
      'save arrived',
      'answer arrived',
    ]);
  });

  it('include a save that is refused', () => {
    const trace = run(macAndIphone('ios-26.3'), [
      edit('mac', 1_000, 'Milk'),
      edit('iphone', 1_050, 'Bread'),
    ]);
    const refused = journeysOf(trace).filter(({ outcome }) => outcome === 'refused');
    expect(refused.map(({ kind }) => kind)).toContain('save');
  });

  it('include the answer that refuses it', () => {
    const trace = run(macAndIphone('ios-26.3'), [edit('mac', 1_000, 'Milk')], {
      faults: [{ at_ms: 0, do: 'storage-full', for_ms: 60_000 }],
    });
    const mine = journeysOf(trace).filter(({ kind }) => kind === 'save' || kind === 'answer');
    expect(mine.slice(0, 2).map(({ outcome }) => outcome)).toEqual(['refused', 'refused']);
  });
});

describe('a push during an outage of the push service', () => {
  const faults = [{ at_ms: 500, do: 'push-service-outage', for_ms: 20_000 }] as const;
  const edits = [edit('mac', 1_000, 'Milk'), edit('mac', 5_000, 'Tea')];
  const trace = run(macAndIphone('ios-26.3'), edits, { faults: [...faults] });
  const up = events(trace, 'push-service.up')[0]!;
  const placesOf = (of: typeof trace) =>
    pushesOf(of).map(({ stages }) => stages.map(({ place }) => place));

  it('stays with iCloud until the outage ends, or a newer one takes its place', () => {
    expect(placesOf(trace)).toEqual([['kept'], ['kept', 'to-service', 'to-device', 'checked']]);
    const [sent] = events(trace, 'push.sent').slice(-1);
    expect(pushesOf(trace)[1]!.stages[0]).toMatchObject({
      start_seq: sent!.seq,
      end_ms: 20_500,
      end_seq: up.seq,
    });
  });

  it('goes from there to the push service, and on to the device', () => {
    const legs = journeysOf(trace).filter(({ kind }) => kind === 'push');
    const { push_to_service_ms } = trace.scenario.assumptions;
    expect(legs).toMatchObject([
      { from: 'icloud', to: 'push-service', start_ms: 20_500, start_seq: up.seq },
      { from: 'push-service', to: 'iphone', start_ms: 20_500 + push_to_service_ms },
    ]);
    expect(legs.map(({ start_seq }) => start_seq)).toEqual([up.seq, up.seq]);
  });

  it('is handed to the push service where the device is offline', () => {
    const actions = [
      edits[0]!,
      act('iphone', 500, 'go-offline'),
      act('iphone', 40_000, 'go-online'),
    ];
    const away = run(macAndIphone('ios-26.3'), actions, { faults: [...faults] });
    expect(placesOf(away)).toEqual([['kept', 'stored', 'to-device', 'checked']]);
  });

  it('is stopped at the push service where iCloud throws it away', () => {
    const old = run(macAndIphone('ios-26.3'), [edits[0]!], {
      assumptions: { push_expiry_ms: 5_000 },
      faults: [...faults],
    });
    expect(gatesAt(old, 15_000, 'iphone')[0]).toEqual({
      gate: 'push-service',
      status: 'failed',
      why: 'expired',
    });
  });

  it('waits on iCloud’s lifeline, and leaves from there', () => {
    const { lifelines, waits, arrows, events: marks } = sequenceView(trace, 'iphone', 'wide');
    const x = lifelines.find(({ id }) => id === 'icloud')!.x;
    expect(waits.map((wait) => wait.x)).toEqual([x, x]);
    expect(waits[1]!.y2).toBe(marks[up.seq]!.y);
    const [first] = arrows.filter(({ kind }) => kind === 'push');
    expect(first!.y1).toBeGreaterThanOrEqual(marks[up.seq]!.y);
    expect(Math.abs(first!.x1 - x)).toBeLessThan(10);
  });

  it.each(['wide', 'tall'] as const)('waits beside iCloud’s records in the path, %s', (kind) => {
    const { tokens, layout } = pathView(trace, 10_000, kind, 'iphone');
    const { records, push_service } = layout;
    const [envelope] = tokens;
    expect(envelope).toMatchObject({ kind: 'envelope', state: 'waiting' });
    expect(envelope!.x).toBeGreaterThanOrEqual(records.x + records.width);
    expect(envelope!.x).toBeLessThan(push_service.x);
  });
});
