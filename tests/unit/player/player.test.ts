import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pacing } from '../../../src/player/pacing.ts';
import { Player } from '../../../src/player/player.svelte.ts';
import type { Playable, PlayerOptions } from '../../../src/player/player.svelte.ts';
import { FakeFrames } from './fake-frames.ts';

const played: Playable = { moments: [1_000, 1_300, 3_000, 1_203_000], duration_ms: 1_260_000 };

function setUp(options: PlayerOptions = {}, playable: () => Playable = () => played) {
  const frames = new FakeFrames();
  const settled: number[] = [];
  const player = new Player(playable, {
    frames,
    reducedMotion: () => false,
    onsettle: (time_ms) => settled.push(time_ms),
    ...options,
  });
  return { player, frames, settled };
}

describe('stepping and seeking', () => {
  it('visits every moment and both ends, there and exactly back', () => {
    const { player } = setUp();
    const there = [player.time_ms];
    while (!player.at_end) {
      player.stepForward();
      there.push(player.time_ms);
    }
    expect(there).toEqual([0, 1_000, 1_300, 3_000, 1_203_000, 1_260_000]);

    const back = [player.time_ms];
    while (player.time_ms > 0) {
      player.stepBack();
      back.push(player.time_ms);
    }
    expect(back).toEqual(there.toReversed());
  });

  it('steps to the nearest moment from in between', () => {
    const { player } = setUp({ time_ms: 1_299 });
    player.stepForward();
    expect(player.time_ms).toBe(1_300);
    player.seek(1_001);
    player.stepBack();
    expect(player.time_ms).toBe(1_000);
  });

  it('holds whatever it is sent to within the run, in whole milliseconds', () => {
    fc.assert(
      fc.property(fc.double(), (time_ms) => {
        const { player } = setUp();
        player.seek(time_ms);
        expect(Number.isInteger(player.time_ms)).toBe(true);
        expect(player.time_ms).toBeGreaterThanOrEqual(0);
        expect(player.time_ms).toBeLessThanOrEqual(played.duration_ms);
      }),
    );
  });

  it('pauses and settles on each', () => {
    const { player, frames, settled } = setUp();
    const moves: (() => void)[] = [
      () => player.stepForward(),
      () => player.stepBack(),
      () => player.seek(1_200),
      () => player.restart(),
      () => player.toEnd(),
    ];
    for (const move of moves) {
      player.play();
      move();
      expect(player.playing).toBe(false);
      expect(frames.requested).toBe(0);
    }
    expect(settled).toEqual([1_000, 0, 1_200, 0, 1_260_000]);
  });
});

describe('playing', () => {
  it('asks for frames only while it plays', () => {
    const { player, frames } = setUp();
    expect(frames.requested).toBe(0);
    player.play();
    player.play();
    expect(frames.requested).toBe(1);
    frames.next();
    expect(frames.requested).toBe(1);
    player.toggle();
    expect(frames.requested).toBe(0);
  });

  it('follows the pacing, by speed', () => {
    for (const speed of [0.5, 1, 4]) {
      const { player, frames } = setUp();
      player.speed = speed;
      player.play();
      frames.next(16);
      frames.run(600, 20);
      const expected_ms = pacing(played.moments, played.duration_ms).timeAt(600 * speed);
      expect(player.time_ms).toBe(Math.floor(expected_ms));
    }
  });

  it('never goes back, stops at the end, settles once, and plays again from the start', () => {
    const { player, frames, settled } = setUp();
    player.play();
    let last_ms = 0;
    while (frames.requested > 0) {
      frames.next(100);
      expect(player.time_ms).toBeGreaterThanOrEqual(last_ms);
      last_ms = player.time_ms;
    }
    expect(player.time_ms).toBe(played.duration_ms);
    expect(player.playing).toBe(false);
    expect(settled).toEqual([played.duration_ms]);

    player.play();
    expect(player.time_ms).toBe(0);
    expect(player.playing).toBe(true);
  });

  it('takes a stall for one short frame', () => {
    const { player, frames } = setUp();
    player.play();
    frames.next(16);
    frames.next(60_000);
    expect(player.time_ms).toBe(Math.floor(pacing(played.moments, played.duration_ms).timeAt(100)));
  });

  it('counts no time between a pause and the next play', () => {
    const { player, frames } = setUp();
    player.play();
    frames.run(300);
    player.pause();
    const paused_ms = player.time_ms;
    frames.now_ms += 90;
    player.play();
    frames.next(10);
    expect(player.time_ms).toBe(paused_ms);
  });

  it('gets across a stretch of a few milliseconds, however short the frames', () => {
    const { player, frames } = setUp({}, () => ({ moments: [2], duration_ms: 4 }));
    player.play();
    frames.run(2_000, 4);
    expect(player.time_ms).toBe(4);
  });

  it('goes on from where it is when an action changes the run', () => {
    let run: Playable = played;
    const { player, frames } = setUp({}, () => run);
    player.play();
    frames.run(2_000);
    const before_ms = player.time_ms;
    run = { moments: [500, 800, ...played.moments], duration_ms: played.duration_ms };
    frames.next(0);
    expect(player.time_ms).toBe(before_ms);
    frames.next(100);
    expect(player.time_ms).toBeGreaterThan(before_ms);
    expect(player.time_ms).toBeLessThan(before_ms + 500);
  });

  it('is inside a run that became shorter', () => {
    let run: Playable = played;
    const { player } = setUp({}, () => run);
    player.toEnd();
    run = { moments: [1_000], duration_ms: 2_000 };
    expect(player.time_ms).toBe(2_000);
    expect(player.at_end).toBe(true);
  });

  it('shows with reduced motion the same moments, each as a still', () => {
    const { player, frames } = setUp({ reducedMotion: () => true, time_ms: 400 });
    player.play();
    const seen = new Set([player.time_ms]);
    while (frames.requested > 0) {
      frames.next(16);
      seen.add(player.time_ms);
    }
    expect([...seen]).toEqual([400, 1_000, 1_300, 3_000, 1_203_000, 1_260_000]);
  });
});

describe('an idle stretch', () => {
  it('is named while it is crossed, and inside it, but not at its edges', () => {
    const { player } = setUp();
    const idleAt = (time_ms: number) => {
      player.seek(time_ms);
      return player.idle?.to_ms;
    };
    expect(idleAt(2_000)).toBeUndefined();
    expect(idleAt(3_000)).toBeUndefined();
    expect(idleAt(3_001)).toBe(1_203_000);
    expect(idleAt(1_203_000)).toBeUndefined();
    player.seek(3_000);
    player.play();
    expect(player.idle).toMatchObject({ from_ms: 3_000, to_ms: 1_203_000 });
  });
});

describe('out of sight', () => {
  const sight = { isIntersecting: true };
  let tellScreen: () => void;
  let page: EventTarget & { visibilityState: string };

  beforeEach(() => {
    page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
    vi.stubGlobal('document', page);
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(callback: (entries: unknown[]) => void) {
          tellScreen = () => callback([{ ...sight }]);
        }
        observe() {}
        disconnect() {
          tellScreen = () => {};
        }
      },
    );
    sight.isIntersecting = true;
  });
  afterEach(() => vi.unstubAllGlobals());

  const hide = {
    'off the screen': () => {
      sight.isIntersecting = false;
      tellScreen();
    },
    'in a hidden document': () => {
      page.visibilityState = 'hidden';
      page.dispatchEvent(new Event('visibilitychange'));
    },
  };
  const show = () => {
    sight.isIntersecting = true;
    page.visibilityState = 'visible';
    tellScreen();
  };

  it.each(Object.entries(hide))('%s it is paused and asks for no frame', (_where, leave) => {
    const { player, frames, settled } = setUp();
    player.watch({} as Element);
    player.play();
    frames.run(200);
    leave();
    expect(player.playing).toBe(false);
    expect(frames.requested).toBe(0);
    expect(settled).toEqual([player.time_ms]);

    show();
    expect(frames.requested).toBe(0);
  });

  it('starts once it is seen, when it was told to play before', () => {
    const { player, frames } = setUp();
    player.watch({} as Element);
    hide['off the screen']();
    player.play();
    expect(frames.requested).toBe(0);
    show();
    expect(frames.requested).toBe(1);
  });

  it('asks for nothing after it has been taken away', () => {
    const { player, frames } = setUp();
    const stop = player.watch({} as Element);
    player.play();
    stop();
    show();
    expect(frames.requested).toBe(0);
  });
});
