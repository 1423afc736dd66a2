/** Every message of a run, where it goes and what becomes of it. */
import { describe, expect, it } from 'vitest';
import { journeysAt, journeysOf } from '../../src/widgets/pipeline/view/journeys.ts';
import { act, edit, macAndIphone, run } from '../support/world.ts';

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
});
