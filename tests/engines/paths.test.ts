/** What a reader comes for, on a phone and on a desk, in every engine: written once. */
import { preview } from 'astro';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { ports } from '../../scripts/ports.ts';
import { controls } from '../../src/messages/controls.ts';
import { pipelineControls } from '../../src/messages/pipeline-controls.ts';
import { site as words } from '../../src/messages/site.ts';
import { theftWords } from '../../src/messages/theft.ts';
import { engines } from './all.ts';
import type { Engine } from './drivers/engine.ts';
import { reasonToSkip } from './presence.ts';
import { patience, Reader } from './reader.ts';

const ARTICLE = '/cloudkit-sync/';
const FIGURE = 'first-run';
const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];

const within = `#${FIGURE}`;
const slider = { role: 'slider', name: controls.time, within };
const link = { role: 'textbox', name: controls.link_to_this_moment, within };
const figure = { role: 'region', name: words.figure(1) };
const button = (name: string) => ({ role: 'button', name, within });
const iphone = { role: 'combobox', name: pipelineControls.runs('iphone'), within };

const arrived = ['done', 'done', 'done', 'done'];
const discarded = ['done', 'done', 'failed', 'waiting'];
const steps = (reader: Reader) => reader.steps(within);
const press = async (reader: Reader, name: string) => (await reader.the(button(name))).click();

let site: Awaited<ReturnType<typeof preview>>;
const address = () => `http://127.0.0.1:${site.port}/`;

beforeAll(async () => {
  site = await preview({
    root: process.cwd(),
    logLevel: 'error',
    server: { host: '127.0.0.1', port: ports.engine_tests },
  });
});
afterAll(() => site.stop());

describe.for(engines)('in $engine.name', ({ engine, required }) => {
  const missing = reasonToSkip(engine, required);

  it.for(sizes)(
    '$width px wide, a run plays, steps back and forth, and ends',
    async (size, ctx) => {
      if (missing !== null) ctx.skip(missing);
      const reader = await open(engine, size);
      await reader.awake(FIGURE);
      await (await reader.the({ role: 'combobox', name: controls.speed, within })).choose('8');
      await press(reader, controls.play);
      await expect.poll(() => steps(reader), patience).toEqual(arrived);

      await press(reader, controls.restart);
      const there: unknown[] = [];
      for (let step = 0; step < 4; step += 1) {
        there.push(await reader.ask('valueOf', slider));
        await press(reader, controls.step_forward);
      }
      const back: unknown[] = [];
      for (let step = 0; step < 4; step += 1) {
        await press(reader, controls.step_back);
        back.unshift(await reader.ask('valueOf', slider));
      }
      expect(new Set(there).size).toBe(4);
      expect(back).toEqual(there);

      await (await reader.the(slider)).press('End');
      await expect.poll(() => steps(reader), patience).toEqual(arrived);
    },
  );

  it.for(sizes)(
    '$width px wide, a release is chosen, and its link copied and opened',
    async (size, ctx) => {
      if (missing !== null) ctx.skip(missing);
      const reader = await open(engine, size);
      await reader.awake(FIGURE);
      await (await reader.the(iphone)).choose('ios-26.4');
      await (await reader.the(slider)).press('End');
      await expect.poll(() => steps(reader), patience).toEqual(discarded);
      const moment = await reader.ask('valueOf', slider);
      const copied = (await reader.ask('valueOf', link))!;
      await press(reader, controls.copy_link);
      // Where an engine does not let a page copy, it says so, and the link is selected.
      const told = async () => (await reader.ask('saidIn', figure))?.join(' ');
      await expect
        .poll(told, patience)
        .toMatch(new RegExp(`${controls.copied}|${controls.copy_by_hand}`));

      await reader.goto('/');
      await reader.goto(copied);
      await reader.awake(FIGURE);
      await expect.poll(() => reader.ask('valueOf', slider), patience).toBe(moment);
      expect(await reader.ask('valueOf', iphone)).toBe('ios-26.4');
      await expect.poll(() => steps(reader), patience).toEqual(discarded);
    },
  );

  it.for(sizes)('$width px wide, a symptom leads to the step that fails', async (size, ctx) => {
    if (missing !== null) ctx.skip(missing);
    const reader = await open(engine, size, '/check/');
    for (const answer of ['On an iPhone or iPad', '26.4', 'Yes, soon after'])
      await (await reader.the({ role: 'link', name: answer, within: 'main' })).press('Enter');
    await expect.poll(() => reader.steps('main'), patience).toEqual(discarded);
  });

  it.for(sizes)('$width px wide, the thief gets all, or nothing', async (size, ctx) => {
    if (missing !== null) ctx.skip(missing);
    const reader = await open(engine, size, '/stolen-device-protection/');
    await reader.awake('theft');
    await (
      await reader.the({ role: 'slider', name: controls.time, within: '#theft' })
    ).press('End');
    const lane = (name: string) => reader.ask('textOf', { role: 'group', name });
    const [first, second] = theftWords.lanes;
    await expect.poll(() => lane(first), patience).toContain('The thief has all 5 things');
    await expect.poll(() => lane(second), patience).toContain('none of the 5 things');
  });
});

async function open(engine: Engine, size: (typeof sizes)[number], path = ARTICLE): Promise<Reader> {
  const reader = await Reader.at(engine, address(), size);
  onTestFinished(() => reader.close());
  await reader.goto(path);
  return reader;
}
