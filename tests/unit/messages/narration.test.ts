/** What the narrator says where one kind of event has more than one meaning. */
import { describe, expect, it } from 'vitest';
import { story } from '../../../src/narrate/story.ts';
import type { SyncEventKind } from '../../../src/sim/sync/events.ts';
import type { SyncTrace } from '../../../src/sim/sync/simulate.ts';
import { act, edit, macAndIphone, run } from '../../support/world.ts';

/** The sentences for the events of one kind. */
function told(trace: SyncTrace, kind: SyncEventKind): readonly string[] {
  return story(trace)
    .filter(({ seq }) => trace.events[seq]!.kind === kind)
    .map(({ text }) => text);
}

describe('a push that is kept', () => {
  const edits = [edit('mac', 1_000, 'Milk'), edit('mac', 5_000, 'Tea')];

  it('is with iCloud while the push service is down', () => {
    const trace = run(macAndIphone('ios-26.3'), edits, {
      faults: [{ at_ms: 500, do: 'push-service-outage', for_ms: 20_000 }],
    });
    expect(told(trace, 'push.stored')).toContain(
      'iCloud cannot reach the push service now and keeps the push for the iPhone.',
    );
    expect(told(trace, 'push.replaced')).toEqual([
      'It takes the place of the older push that was kept for the iPhone.',
    ]);
  });

  it('is with the push service while the device is offline', () => {
    const trace = run(macAndIphone('ios-26.3', { network: 'offline' }), edits);
    expect(told(trace, 'push.stored')).toContain(
      'The push service cannot reach the iPhone now and keeps the push.',
    );
    expect(told(trace, 'push.replaced')).toEqual([
      'It takes the place of the older push that was kept for the iPhone.',
    ]);
  });

  it('is with the device while Low Power Mode is on', () => {
    const trace = run(macAndIphone('ios-26.3', { low_power: true }), edits);
    expect(told(trace, 'push.replaced')).toEqual([
      'It takes the place of the older push that the iPhone was holding.',
    ]);
  });
});

describe('a device that learns that the zone is gone', () => {
  const lost = (reason: 'purged' | 'encrypted-data-reset', text: boolean) =>
    told(
      run(
        macAndIphone('ios-26.3'),
        [...(text ? [edit('mac', 1_000, 'Milk')] : []), act('iphone', 30_000, 'open-app')],
        { faults: [{ at_ms: 20_000, do: 'user-deletes-zone', reason }] },
      ),
      'zone.lost',
    );

  it('names what it removes', () => {
    expect(lost('purged', true)).toContain('The iPhone removes note-1 from its copy.');
  });

  it('keeps what it sends again', () => {
    const sentence = 'The iPhone keeps what it holds, to send it again.';
    expect(lost('encrypted-data-reset', true)).toContain(sentence);
  });

  it('sends nothing again where the user wants the data gone', () => {
    expect(new Set(lost('purged', false))).toEqual(
      new Set(['The Mac has nothing to remove.', 'The iPhone has nothing to remove.']),
    );
  });
});
