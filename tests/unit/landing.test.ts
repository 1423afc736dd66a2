/** Links get copied with the sentence around them. */
import { expect, it } from 'vitest';
import { landingOf } from '../../src/share/landing.ts';

const ids = ['compare', 'backlog', 'did-macs-have-it'];
const landing = (address: string) =>
  landingOf(new URL(address, 'https://example.test/page/'), (id) => ids.includes(id), [
    'compare',
    'backlog',
  ]);

it.each<readonly [address: string, id: string | null, why: string]>([
  ['#compare', null, 'the browser goes there itself'],
  ['#compare.', 'compare', 'a full stop belongs to the sentence'],
  ['#did-macs-have-it)', 'did-macs-have-it', 'so does a bracket'],
  ['?backlog.t=5#compare)', 'compare', 'what is named comes before what is set'],
  ['?backlog.t=5#backloggarbage', 'backlog', 'the figure whose state it holds'],
  ['?backlog.t=5', 'backlog', 'the end was cut off'],
  ['?backlogs=5', null, 'no figure’s'],
  ['#nowhere', null, 'nobody can tell'],
  ['?ref=mail', null, 'nothing is meant'],
  ['', null, 'nothing is meant'],
])('%s leads to %s: %s', (address, id) => {
  expect(landing(address)).toBe(id);
});
