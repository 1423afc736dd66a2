/** A run that would never end. */
import { expect, it } from 'vitest';
import { violations } from '../../../src/sim/sync/checks.ts';
import { edit, macAndIphone, run } from '../../support/world.ts';

it('stops at the limit of events, and iCloud is who says so', () => {
  const edits = Array.from({ length: 50 }, (_, n) => edit('mac', n * 1_000, `text ${n}`));
  const trace = run(macAndIphone('ios-26.3'), edits, { assumptions: { event_limit: 100 } });
  const actors = ['mac', 'iphone', 'icloud', 'push-service'];
  expect(trace.events.at(-1)).toMatchObject({
    kind: 'run.limit-reached',
    actor: 'icloud',
    cause: null,
    limit: 100,
  });
  expect(trace.events.filter(({ actor }) => !actors.includes(actor))).toEqual([]);
  expect(violations(trace)).toEqual([]);
});
