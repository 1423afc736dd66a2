import { describe, expect, test } from 'vitest';
import { citationsIn, figuresIn, markId, numberOf } from '../../src/components/numbering.ts';

describe('ids are read in reading order', () => {
  const article = `
A push <Claim id="push-carries-no-data">carries *no* data</Claim>.

<Pipeline
  id="first-run"
  title="Mac > iPhone"
  scenario="healthy"
/>

<Claim id="push-silent">It is silent</Claim>, <Claim id="push-carries-no-data">and empty</Claim>.

<Clocks id="clocks" />
`;

  test('claims, at their first places, with how often each is cited', () => {
    expect([...citationsIn(article)]).toEqual([
      ['push-carries-no-data', 2],
      ['push-silent', 1],
    ]);
  });

  test('figures are the components that have an id and a title', () => {
    expect(figuresIn(article)).toEqual([
      {
        component: 'Pipeline',
        id: 'first-run',
        attributes: { title: 'Mac > iPhone', scenario: 'healthy' },
      },
    ]);
  });

  test('a component whose name only begins alike is another', () => {
    expect([...citationsIn('<Claims id="a" /><Claim id="b" />').keys()]).toEqual(['b']);
  });

  test('each mark of one claim has an anchor of its own', () => {
    expect([1, 2, 3].map((time) => markId('a', time))).toEqual(['mark-a', 'mark-a.2', 'mark-a.3']);
  });
});

describe('a number is the place in that order', () => {
  test('counted from one', () => {
    expect(numberOf('b', ['a', 'b'])).toBe(2);
  });

  test('and never guessed', () => {
    expect(() => numberOf('c', ['a', 'b'])).toThrow('“c”');
    expect(() => numberOf('c', undefined)).toThrow('“c”');
  });
});
