/** What becomes of a change, by direction and release, as the figure about apps tells it. */
import { describe, expect, it } from 'vitest';
import { numbersOf } from '../../src/widgets/grounds/figures.ts';
import { cellOf, senders, states } from '../../src/widgets/apps/outcomes.ts';
import { claimsOfRun } from '../../src/widgets/ledger/runs.ts';
import { faultsWith } from '../support/evidence.ts';

describe('a change', () => {
  it('waits only on its way to an iPhone with 26.4, and comes when the app is opened', () => {
    const outcomes = senders.map((sender) => states.map((state) => cellOf(state, sender).outcome));
    expect(outcomes).toEqual([
      ['arrives', 'when-opened', 'arrives'],
      ['arrives', 'arrives', 'arrives'],
    ]);
  });

  it('is shown where it is fetched, or where its push ends', () => {
    expect(cellOf('healthy', 'mac').at).toEqual({ kind: 'fetch.completed', actor: 'iphone' });
    expect(cellOf('broken', 'mac').at).toEqual({ kind: 'push.dropped', actor: 'iphone' });
    expect(cellOf('broken', 'iphone').at).toEqual({ kind: 'fetch.completed', actor: 'mac' });
  });
});

describe('the figure rests on', () => {
  it('the rules at work in its runs, on each release', () => {
    expect(claimsOfRun('Apps')).toEqual(
      expect.arrayContaining(['token-check-is-the-bug', 'change-tokens-catch-up']),
    );
  });

  it('the numbers that its runs need', () => {
    expect(numbersOf('Apps')).toContain('push_budget');
  });
});

it('an app names claims that exist', () => {
  const app = 'known_from: knwon\nnamed_in:\n  - said\n  - siad\n';
  expect(faultsWith({ 'content/apps/notes.yaml': app })).toEqual([
    'content/apps/notes.yaml:1: no claim "knwon" in content/claims',
    'content/apps/notes.yaml:4: no claim "siad" in content/claims',
  ]);
});
