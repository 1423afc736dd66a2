/** The page's side of a search: what the worker says, and when it is no longer listened to. */
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/widgets/explore/protocol.ts';
import { defaults } from '../../src/widgets/explore/choices.ts';
import { Searching, type SearchWorker } from '../../src/widgets/explore/searching.svelte.ts';

class FakeWorker extends EventTarget {
  asked: unknown[] = [];
  ended = false;
  postMessage(message: unknown) {
    this.asked.push(message);
  }
  terminate() {
    this.ended = true;
  }
  say(data: Report) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function setUp() {
  const workers: FakeWorker[] = [];
  const search = new Searching(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as SearchWorker;
  });
  return { search, workers };
}

const progress: Report = { kind: 'progress', progress: { states: 400, open: 90 } };
const exploration = { orders: 6, states: 4, open: 0, complete: true, violation: null };
const found: Report = { kind: 'found', exploration };

describe('a search', () => {
  it('asks one worker, shows how far it is, and keeps what it found', () => {
    const { search, workers } = setUp();
    search.start(defaults);
    expect(workers[0]!.asked).toEqual([defaults]);
    workers[0]!.say(progress);
    expect(search.stage).toEqual({ is: 'searching', progress: progress.progress });
    workers[0]!.say(found);
    expect(search.stage).toEqual({ is: 'found', choices: defaults, exploration });
    expect(workers[0]!.ended).toBe(true);
  });

  it('stops, says how far it came, and hears nothing more', () => {
    const { search, workers } = setUp();
    search.start(defaults);
    workers[0]!.say(progress);
    search.stop();
    expect(workers[0]!.ended).toBe(true);
    workers[0]!.say(found);
    workers[0]!.dispatchEvent(new Event('error'));
    expect(search.stage).toEqual({ is: 'stopped', progress: progress.progress });
    search.start(defaults);
    expect(workers).toHaveLength(2);
  });

  it('keeps its result when it is stopped too late', () => {
    const { search, workers } = setUp();
    search.start(defaults);
    workers[0]!.say(found);
    search.stop();
    expect(search.stage.is).toBe('found');
  });

  it('forgets what was found when the choices change', () => {
    const { search, workers } = setUp();
    search.start(defaults);
    search.reset();
    workers[0]!.say(found);
    expect(search.stage).toEqual({ is: 'idle' });
  });

  it('says when the worker breaks off, or cannot be made', () => {
    const { search, workers } = setUp();
    search.start(defaults);
    workers[0]!.dispatchEvent(new Event('error'));
    expect(search.stage).toEqual({ is: 'failed' });
    const without = new Searching(() => {
      throw new Error('no workers here');
    });
    without.start(defaults);
    expect(without.stage).toEqual({ is: 'failed' });
  });
});
