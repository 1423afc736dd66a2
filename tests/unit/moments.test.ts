/** The canonical moments: that each shows what its page says, and where its link leads. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../src/components/numbering.ts';
import { parse } from '../../src/share/codec.ts';
import { scenarios } from '../../src/sim/scenarios/index.ts';
import { defaultChoices } from '../../src/widgets/pipeline/choices.ts';
import { pipelineCodec } from '../../src/widgets/pipeline/share.ts';
import { replicaAt, textOf } from '../../src/widgets/pipeline/view/replicas.ts';
import { stepsAt } from '../../src/widgets/pipeline/view/steps.ts';
import { momentNames, momentOf, type MomentName } from '../../src/widgets/moments/moments.ts';
import { theftCodec } from '../../src/widgets/theft/share.ts';
import { standingAt } from '../../src/widgets/theft/view.ts';

const mdx = globSync('content/articles/*.mdx').map((file) => readFileSync(file, 'utf8'));
const figures = new Set(mdx.flatMap(figuresIn).map(({ id }) => id));

it('each has a text, and each text a moment', () => {
  const texts = globSync('content/moments/*.mdx').map((file) => basename(file, '.mdx'));
  expect(texts.sort()).toEqual(momentNames.toSorted());
});

describe.each(momentNames)('%s', (name) => {
  const moment = momentOf(name);

  it('tells the story up to the moment, and the moment last', () => {
    const times = moment.lines.map(({ at_ms }) => at_ms);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBe(moment.time_ms);
  });

  it('leads to that moment of a figure that an article has', () => {
    expect(figures).toContain(moment.figure);
    const url = new URL(moment.hrefOn('/an-article/'), 'https://site.example');
    const codec =
      moment.world === 'sync'
        ? pipelineCodec(defaultChoices(scenarios[moment.shown.scenario]))
        : theftCodec;
    const { state, notices } = parse<{ t: number }>(url.search, moment.figure, codec);
    expect(notices).toEqual([]);
    expect([url.pathname, url.hash, state.t]).toEqual([
      '/an-article/',
      `#${moment.figure}`,
      moment.time_ms,
    ]);
  });
});

it.each<[MomentName, push: string, fetch: string, shown: string | null]>([
  ['healthy', 'done', 'done', 'Buy milk'],
  ['broken', 'failed', 'waiting', null],
  ['fixed', 'done', 'done', 'Buy milk and bread'],
])('%s: the push is %s, the fetch %s, the iPhone shows %s', (name, push, fetch, shown) => {
  const moment = momentOf(name);
  if (moment.world !== 'sync') throw new Error('not of this world');
  const { trace, time_ms, receiver } = moment;
  const statuses = stepsAt(trace, time_ms, receiver).map(({ status }) => status);
  expect(statuses).toEqual(['done', 'done', push, fetch]);
  const [note] = replicaAt(trace, time_ms, receiver).newest;
  expect(note ? textOf(note) : null).toBe(shown);
});

it.each<[MomentName, taken: number, reach: string]>([
  ['theft-unprotected', 5, 'password-changed'],
  ['theft-protected', 0, 'lost'],
])('%s: the thief has %i things, and to the owner the iPhone is %s', (name, taken, reach) => {
  const moment = momentOf(name);
  if (moment.world !== 'protection') throw new Error('not of this world');
  const standing = standingAt(moment.run.trace, moment.time_ms);
  expect([standing.taken.length, standing.reach]).toEqual([taken, reach]);
});
