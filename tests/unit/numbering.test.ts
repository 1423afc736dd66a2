import { describe, expect, test } from 'vitest';
import { figuresIn, idsOf, numberOf } from '../../src/components/numbering.ts';

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

  test('each once, at its first place', () => {
    expect(idsOf(article, 'Claim')).toEqual(['push-carries-no-data', 'push-silent']);
  });

  test('several components share one series', () => {
    expect(idsOf(article, 'Clocks', 'Pipeline')).toEqual(['first-run', 'clocks']);
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
    expect(idsOf('<Claims id="a" /><Claim id="b" />', 'Claim')).toEqual(['b']);
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
