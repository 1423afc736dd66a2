/** What room a figure keeps for its story. */
import { expect, it } from 'vitest';
import { longestTold } from '../../src/widgets/playback/longest.ts';

const said = new Map([
  [1000, 'A push.'],
  [2000, 'A push is dropped.'],
  [3000, 'Done.'],
]);
const toldAt = (at_ms: number) => {
  const text = said.get(at_ms);
  return text ? { at_ms, text } : null;
};

it('is the longest text, wherever it stands, with its time', () => {
  expect(longestTold([0, 1000, 2000, 3000], toldAt)).toMatch(/^\S.* A push is dropped\.$/);
});

it('is empty where nothing happens', () => {
  expect(longestTold([0], toldAt)).toBe('');
});
