import type { FrameSource } from '../../../src/player/frames.ts';

/** Frames that come when a test says so. */
export class FakeFrames implements FrameSource {
  now_ms = 0;
  #waiting = new Map<number, (now_ms: number) => void>();
  #handles = 0;

  request(callback: (now_ms: number) => void): number {
    this.#waiting.set(++this.#handles, callback);
    return this.#handles;
  }

  cancel(handle: number): void {
    this.#waiting.delete(handle);
  }

  get requested(): number {
    return this.#waiting.size;
  }

  /** Lets `passed_ms` pass and gives whoever asked one frame. */
  next(passed_ms = 50): void {
    this.now_ms += passed_ms;
    const callbacks = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const callback of callbacks) callback(this.now_ms);
  }

  /** Frames of `step_ms`, for `passed_ms` or until nobody asks. */
  run(passed_ms: number, step_ms = 50): void {
    for (let left_ms = passed_ms; left_ms > 0 && this.requested > 0; left_ms -= step_ms) {
      this.next(step_ms);
    }
  }
}
