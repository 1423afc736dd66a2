/** How the outcome of a search is told. */
import { describe, expect, it } from 'vitest';
import { exploreWords as words } from '../../src/messages/explore.ts';

const found = { orders: 332_123_456, states: 766, complete: true, violation: null };
const violation = { broken: [], events: [] };

describe('the answer', () => {
  it('counts the orders, and says what holds in all', () => {
    expect(words.answer('lost', found)).toBe(
      'All 332 million orders were tried: in none of them does a saved change vanish, unless a merge, an overwrite or a deletion explains it.',
    );
    expect(words.answer('up-to-date', { ...found, orders: 1 })).toBe(
      'The only order was tried: each of them ends with every device up to date.',
    );
  });

  it('does not take a search that gave up for a proof', () => {
    const given_up = { ...found, complete: false };
    expect(words.answer('lost', given_up)).toMatch(/^No answer: .*not a proof/);
    expect(words.grounds('lost', given_up)).toBe('');
  });

  it('is no where an order breaks it', () => {
    const broken = { ...found, orders: 0, complete: false, violation };
    expect(words.answer('up-to-date', broken)).toMatch(/^No: /);
    expect(words.grounds('up-to-date', broken)).toContain('766 states');
  });
});

describe('its grounds', () => {
  it('give the exact number where the answer rounded it', () => {
    expect(words.grounds('lost', found)).toMatch(/^To be exact, 332\u202f123\u202f456 orders\. /);
    expect(words.grounds('lost', { ...found, orders: 45 })).toMatch(/^They pass through 766/);
  });

  it('give none where it is not known exactly', () => {
    const many = { ...found, orders: 2 ** 60 };
    expect(words.answer('lost', many)).toContain('more than 9 quadrillion orders');
    expect(words.grounds('lost', many)).toMatch(/^They pass through 766/);
  });
});
