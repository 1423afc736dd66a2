/** What the app makes of a refused save. */
import { describe, expect, it } from 'vitest';
import { violations } from '../../../src/sim/sync/checks.ts';
import { act, events, macAndIphone, run } from '../../support/world.ts';

describe('an edit made while the save before it is refused', () => {
  it('is kept under keep-server where it touches another field', () => {
    // 1. Both change the title, and the iPhone's save comes second. 2. While that is in flight,
    // the iPhone adds a text. 3. The title goes; nobody has objected to the text.
    const title = (device: string, at_ms: number, to: string) =>
      ({ at_ms, device, do: 'edit', record: 'n', fields: { title: to } }) as const;
    const trace = run(
      macAndIphone('ios-26.3'),
      [
        title('mac', 1_000, 'List'),
        act('iphone', 10_000, 'go-offline'),
        title('mac', 11_000, 'Shopping'),
        title('iphone', 12_000, 'Errands'),
        act('iphone', 20_000, 'go-online'),
        { at_ms: 20_100, device: 'iphone', do: 'edit', record: 'n', fields: { text: 'Milk' } },
      ],
      { app: { merge: 'keep-server' } },
    );
    const now = { title: 'Shopping', text: 'Milk' };
    expect(events(trace, 'record.merged')).toMatchObject([{ actor: 'iphone', result: now }]);
    expect(trace.end.server.records.n!.fields).toEqual(now);
    expect(trace.end.devices.mac!.records.n).toEqual(now);
    expect(trace.end.devices.iphone!.records.n).toEqual(now);
    expect(violations(trace)).toEqual([]);
  });
});

describe('many records refused in one operation', () => {
  it('are merged each because of its own refusal', () => {
    const many = (device: string, at_ms: number, count: number) =>
      ({ at_ms, device, do: 'edit-many', count, prefix: 'photo' }) as const;
    const trace = run(macAndIphone('ios-26.4'), [many('mac', 1_000, 3), many('iphone', 20_000, 5)]);
    const merged = events(trace, 'record.merged');
    expect(merged.map((event) => event.record)).toEqual(['photo-1', 'photo-2', 'photo-3']);
    for (const { record, cause } of merged) {
      expect(trace.events[cause!]).toMatchObject({ kind: 'save.rejected', record });
    }
    expect(violations(trace)).toEqual([]);
  });
});

describe('a field that is called like something every object has', () => {
  it('is not taken for one that iCloud has', () => {
    const trace = run(macAndIphone('ios-26.4'), [
      { at_ms: 0, device: 'mac', do: 'edit', record: 'c', fields: { x: 0 } },
      { at_ms: 15, device: 'iphone', do: 'edit', record: 'c', fields: { constructor: 0 } },
    ]);
    expect(events(trace, 'record.merged')[0]).toMatchObject({
      fields: [],
      result: { x: 0, constructor: 0 },
    });
  });
});
