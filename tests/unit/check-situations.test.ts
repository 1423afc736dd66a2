/** What the outcomes of /check/ show: which step fails in each run, and that every text has its run or says why not. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../src/components/numbering.ts';
import { claimsOfRun } from '../../src/widgets/ledger/runs.ts';
import { numbersOf } from '../../src/widgets/grounds/figures.ts';
import { stepsAt } from '../../src/widgets/pipeline/view/steps.ts';
import { statusWords } from '../../src/widgets/pipeline/view/words.ts';
import { parse } from '../../src/share/codec.ts';
import { unpack } from '../../src/share/packed.ts';
import { simulate } from '../../src/sim/sync/simulate.ts';
import { runAddress, WORKBENCH } from '../../src/widgets/check/run-address.ts';
import {
  momentOf,
  namedOf,
  situations,
  type Situation,
  type SituationName,
} from '../../src/widgets/check/situations.ts';
import { defaultChoices, receiverOf, scenarioOf } from '../../src/widgets/pipeline/choices.ts';
import { pipelineCodec } from '../../src/widgets/pipeline/share.ts';
import { workbenchCodec } from '../../src/widgets/workbench/share.ts';

const names = Object.keys(situations) as SituationName[];

/** The first step that is not done, in words; null where all are. */
function trouble(name: SituationName): string | null {
  const { trace, time_ms, receiver } = momentOf(name);
  const step = stepsAt(trace, time_ms, receiver).find(({ status }) => status !== 'done');
  return step ? `${step.step} ${statusWords(step.status, step.reason)}` : null;
}

describe('the step that fails', () => {
  it.each<[SituationName, string | null]>([
    ['this-bug', 'push failed: unknown token'],
    ['not-caught-up', 'push failed: unknown token'],
    ['opened-on-26-4', 'push failed: unknown token'],
    ['force-quit', 'push failed: app force-quit'],
    ['background-refresh-off', 'push failed: background refresh off'],
    ['low-power', 'push waiting: Low Power Mode'],
    ['offline', 'push waiting: device offline'],
    ['busy-hour', 'push waiting: budget of the hour used up'],
    ['signed-out', 'save waiting: not signed in'],
    ['storage-full', 'save failed: storage full'],
    ['not-sent', 'save waiting: device offline'],
    ['server-busy', 'save waiting: iCloud unavailable'],
    ['conflict', 'save failed: record changed meanwhile'],
    ['to-the-mac-on-26-4', null],
    ['healthy', null],
  ])('of “%s” is as its page says', (name, expected) => {
    expect(trouble(name)).toBe(expected);
  });

  it('is known for each situation', () => {
    expect(names).toHaveLength(15);
  });

  it('keeps the fetch waiting on 26.4, until the app is opened', () => {
    const fetchOf = (name: SituationName) => {
      const { trace, time_ms, receiver } = momentOf(name);
      return stepsAt(trace, time_ms, receiver).at(-1)?.status;
    };
    expect(fetchOf('this-bug')).toBe('waiting');
    expect(fetchOf('not-caught-up')).toBe('waiting');
    expect(fetchOf('opened-on-26-4')).toBe('done');
  });

  it('is got over in the runs that say they go on', () => {
    for (const name of ['low-power', 'signed-out', 'server-busy', 'conflict'] as const) {
      const { trace, receiver } = momentOf(name);
      const last = stepsAt(trace, trace.end.at_ms, receiver);
      expect(
        last.map(({ status }) => status),
        name,
      ).toEqual(['done', 'done', 'done', 'done']);
    }
  });
});

describe('each outcome', () => {
  const texts = globSync('content/check/*.mdx').map((file) => ({
    file,
    text: readFileSync(file, 'utf8'),
  }));

  it.each(texts)('shows a run or says why it can’t: $file', ({ text }) => {
    const shown = figuresIn(text).map(({ attributes }) => attributes.scenario);
    const excused = /^no_run:/m.test(text);
    expect(shown).toHaveLength(excused ? 0 : 1);
    for (const name of shown) expect(names).toContain(name);
  });

  it.each(texts)('says what to do, what not to do, and how sure we are: $file', ({ text }) => {
    const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(['What to do', 'What not to do', 'Why, and how sure we are']);
    expect(text).toMatch(/^1\. /m);
    expect(text).toMatch(/<Claim id="/);
  });

  it('leaves no situation unused', () => {
    const used = texts.flatMap(({ text }) =>
      figuresIn(text).map(({ attributes }) => attributes.scenario),
    );
    expect(used.toSorted()).toEqual(names.toSorted());
  });
});

describe('the way into a figure', () => {
  const parsed = async (name: SituationName) =>
    new URL(await runAddress(name, '/page/'), 'https://x');

  it.each(names)('leads to the same steps: %s', async (name) => {
    const { trace, time_ms, receiver } = momentOf(name);
    const { shown }: Situation = situations[name];
    const { search, hash } = await parsed(name);
    if ('figure' in shown) {
      const named = namedOf(shown);
      const codec = pipelineCodec(defaultChoices(named));
      const { state, notices } = parse(search, shown.figure, codec);
      expect(notices).toEqual([]);
      const { from: sender, did: done, t, ...on } = state;
      const opened = simulate(scenarioOf(named, { ...on, sender, done }));
      expect(hash).toBe(`#${shown.figure}`);
      expect(stepsAt(opened, t, receiverOf(sender))).toEqual(stepsAt(trace, time_ms, receiver));
    } else {
      const { state, notices } = parse(search, WORKBENCH, workbenchCodec);
      expect(notices).toEqual([]);
      expect(JSON.parse((await unpack(state.scenario, 10_000))!)).toEqual(shown.scenario);
      expect([state.t, state.device, hash]).toEqual([time_ms, receiver, `#${WORKBENCH}`]);
    }
  });
});

describe('the ledger knows of each run', () => {
  it('the rules at work', () => {
    expect(claimsOfRun('Situation', 'this-bug')).toContain('token-check-is-the-bug');
    expect(claimsOfRun('Situation', 'storage-full')).toContain('quota-exceeded');
    expect(claimsOfRun('Situation', 'healthy')).not.toContain('token-check-is-the-bug');
  });

  it('the numbers that it depends on', () => {
    expect(numbersOf('Situation', 'busy-hour')).toContain('push_budget');
    expect(numbersOf('Situation', 'storage-full')).not.toContain('push_budget');
  });
});
