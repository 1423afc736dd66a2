/** Links into the figures are made from the runs that they open. */
import { expect, test } from 'vitest';
import { parse } from '../../src/share/codec.ts';
import { scenarios } from '../../src/sim/scenarios/index.ts';
import { simulate } from '../../src/sim/sync/simulate.ts';
import { defaultChoices, scenarioOf } from '../../src/widgets/pipeline/choices.ts';
import { momentAddress } from '../../src/widgets/pipeline/moment-address.ts';
import { pipelineCodec } from '../../src/widgets/pipeline/share.ts';

const named = scenarios['missed-push'];
const defaults = defaultChoices(named);
const figure = { path: '/an-article/', id: 'figure', scenario: 'missed-push' } as const;

function opened(link: string) {
  const url = new URL(link, 'https://site.example');
  return { url, ...parse(url.search, 'figure', pipelineCodec(defaults)) };
}

test('a link leads to the event that it names, in the run that it opens', () => {
  const at = { kind: 'push.dropped', actor: 'ipad' } as const;
  const { url, state, notices } = opened(momentAddress({ ...figure, at }));
  const dropped = simulate(scenarioOf(named, defaults)).events.find(
    (event) => event.kind === 'push.dropped' && event.actor === 'ipad',
  );
  expect(url.pathname + url.hash).toBe('/an-article/#figure');
  expect(notices).toEqual([]);
  expect(state.t).toBe(dropped!.at_ms);
});

test('what is to be chosen is chosen, and the end is meant where no event is named', () => {
  const choices = { iphone: 'ios-26.4.1', sender: 'iphone' } as const;
  const { state } = opened(momentAddress({ ...figure, choices }));
  expect(state).toMatchObject({ iphone: 'ios-26.4.1', ipad: defaults.ipad, from: 'iphone' });
  expect(state.t).toBe(simulate(scenarioOf(named, { ...defaults, ...choices })).end.at_ms);
});

test('a moment that never comes is no address', () => {
  const choices = { iphone: 'ios-26.3', ipad: 'ipados-26.3' };
  const at = { kind: 'push.dropped' } as const;
  expect(() => momentAddress({ ...figure, choices, at })).toThrow('no push.dropped in the run');
});
