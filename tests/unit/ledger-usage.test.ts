/** From a claim back to all that rests on it. */
import { describe, expect, it } from 'vitest';
import { usage, type Site } from '../../src/components/ledger/usage.ts';

const nothing: Site = {
  pages: [],
  claimsOf: () => [],
  numbers: {},
  releases: [],
  corrections: [],
};
const article = {
  path: '/sync/',
  title: 'How sync works',
  source: `
<Claim id="push-silent">It is silent</Claim>, <Claim id="push-silent">really</Claim>.
<Pipeline id="first" title="A > B" scenario="healthy" />
<Pipeline
  id="second"
  title="Missed"
  scenario="missed-push"
/>`,
};

describe('where a claim is used', () => {
  it('once a page, at its first mark', () => {
    expect(usage({ ...nothing, pages: [article] }).get('push-silent')).toEqual([
      { as: 'page', name: 'How sync works', href: '/sync/#mark-push-silent' },
    ]);
  });

  it('as a number of the simulator', () => {
    const numbers = { push_budget: { claim: 'push-budget' }, jitter_ms: { claim: 'chosen' } };
    expect(usage({ ...nothing, numbers }).get('push-budget')).toEqual([
      { as: 'number', name: 'push_budget', href: '/assumptions/#push_budget' },
    ]);
  });

  it('in each figure that shows it at work, once a figure', () => {
    const claimsOf: Site['claimsOf'] = ({ component, attributes }) =>
      component === 'Pipeline' && attributes.scenario === 'missed-push'
        ? ['token-check', 'token-check']
        : [];
    expect(usage({ ...nothing, pages: [article], claimsOf }).get('token-check')).toEqual([
      { as: 'figure', name: 'Missed', href: '/sync/#second' },
    ]);
  });

  it('as what is known of a release', () => {
    const releases = [{ name: 'iOS 26.4', claims: ['release-ios-26-4'] }];
    expect(usage({ ...nothing, releases }).get('release-ios-26-4')).toEqual([
      { as: 'release', name: 'iOS 26.4', href: null },
    ]);
  });

  it('in a correction', () => {
    const corrections = [{ id: '2026-11-21-x', date: '21 November 2026', claims: ['a'] }];
    expect(usage({ ...nothing, corrections }).get('a')).toEqual([
      { as: 'correction', name: '21 November 2026', href: '/corrections/#2026-11-21-x' },
    ]);
  });

  it('and all of them together, pages first', () => {
    const claimsOf = () => ['push-silent'];
    const numbers = { n: { claim: 'push-silent' } };
    const releases = [{ name: 'iOS 26.4', claims: ['push-silent'] }];
    const uses = usage({ ...nothing, claimsOf, releases, numbers, pages: [article] });
    const as = uses.get('push-silent')?.map((use) => use.as);
    expect(as).toEqual(['page', 'figure', 'figure', 'number', 'release']);
  });
});
