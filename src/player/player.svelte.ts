/**
 * Where the reader stands in a run, and how they move through it. A player
 * knows a length and a list of moments, not what happens at them; frames move
 * the position and never shape what is found there.
 */
import { prefersReducedMotion, watchSight, windowFrames } from './frames.ts';
import type { FrameSource } from './frames.ts';
import { momentAfter, momentAtOrBefore, momentBefore } from './moments.ts';
import { pacing } from './pacing.ts';
import type { Stretch } from './pacing.ts';

/** What is played. An action that the reader inserts changes it. */
export interface Playable {
  /** Rising, distinct, whole simulated milliseconds. */
  readonly moments: readonly number[];
  readonly duration_ms: number;
}

export interface PlayerOptions {
  /** Where to start; 0 by default. */
  readonly time_ms?: number;
  /** Called once the reader has come to rest at a time: paused, stepped, sought or at the end. */
  readonly onsettle?: (time_ms: number) => void;
  readonly frames?: FrameSource;
  readonly reducedMotion?: () => boolean;
}

/** After a stall (a busy page, a laptop's lid) playing goes on where it was. */
const frame_max_ms = 100;

export class Player {
  playing = $state(false);
  /** How many times as fast as `pacing` says. */
  speed = $state(1);

  #playable: () => Playable;
  #onsettle: (time_ms: number) => void;
  #frames: FrameSource;
  #reducedMotion: () => boolean;

  #time_ms = $state(0);
  #pacing = $derived.by(() => {
    const { moments, duration_ms } = this.#playable();
    return pacing(moments, duration_ms);
  });

  /** Position in wall time while playing: many frames can pass within a millisecond of the run. */
  #wall_ms = 0;
  #last_frame_ms: number | undefined;
  #frame: number | undefined;
  #in_sight = true;

  constructor(playable: () => Playable, options: PlayerOptions = {}) {
    this.#playable = playable;
    this.#onsettle = options.onsettle ?? (() => {});
    this.#frames = options.frames ?? windowFrames;
    this.#reducedMotion = options.reducedMotion ?? prefersReducedMotion;
    this.#time_ms = this.#clamped(options.time_ms ?? 0);
  }

  /** The position: whole simulated milliseconds from 0 to `duration_ms`. */
  get time_ms(): number {
    return Math.min(this.#time_ms, this.duration_ms);
  }

  get duration_ms(): number {
    return this.#playable().duration_ms;
  }

  get at_end(): boolean {
    return this.time_ms === this.duration_ms;
  }

  /** The idle stretch that the reader is in: while playing from its first instant, else inside it. */
  get idle(): Stretch | null {
    const stretch = this.#pacing.stretchAt(this.time_ms);
    if (!stretch?.idle) return null;
    return this.playing || this.time_ms > stretch.from_ms ? stretch : null;
  }

  /** Plays on; from the end, plays again from the start. */
  play(): void {
    if (this.playing) return;
    if (this.at_end) this.#time_ms = 0;
    this.#wall_ms = this.#pacing.wallAt(this.time_ms);
    this.playing = true;
    this.#requestFrame();
  }

  pause(): void {
    if (this.playing) this.#settleAt(this.time_ms);
  }

  toggle(): void {
    if (this.playing) this.pause();
    else this.play();
  }

  /** Goes to a time, cut to whole milliseconds of the run, and stays there. */
  seek(time_ms: number): void {
    this.#settleAt(this.#clamped(time_ms));
  }

  stepForward(): void {
    this.seek(momentAfter(this.#playable().moments, this.time_ms) ?? this.duration_ms);
  }

  stepBack(): void {
    this.seek(momentBefore(this.#playable().moments, this.time_ms) ?? 0);
  }

  restart(): void {
    this.seek(0);
  }

  toEnd(): void {
    this.seek(this.duration_ms);
  }

  /**
   * An attachment for the element that shows the run: where nobody can see it,
   * it is paused and asks for no frames.
   */
  watch = (element: Element): (() => void) => {
    const stop = watchSight(element, (in_sight) => {
      this.#in_sight = in_sight;
      if (in_sight) this.#requestFrame();
      else this.pause();
    });
    return () => {
      stop();
      this.#cancelFrame();
    };
  };

  #settleAt(time_ms: number): void {
    this.#cancelFrame();
    this.playing = false;
    this.#time_ms = time_ms;
    this.#onsettle(time_ms);
  }

  #clamped(time_ms: number): number {
    return Math.max(0, Math.min(Math.trunc(time_ms) || 0, this.duration_ms));
  }

  #requestFrame(): void {
    if (!this.playing || !this.#in_sight || this.#frame !== undefined) return;
    this.#frame = this.#frames.request((now_ms) => {
      this.#frame = undefined;
      this.#advance(now_ms - (this.#last_frame_ms ?? now_ms));
      this.#last_frame_ms = now_ms;
      this.#requestFrame();
    });
  }

  #cancelFrame(): void {
    if (this.#frame !== undefined) this.#frames.cancel(this.#frame);
    this.#frame = undefined;
    this.#last_frame_ms = undefined;
  }

  #advance(passed_ms: number): void {
    // The run may have changed under the reader: then go on from where they stand.
    const reached_ms = this.#reachedAt(this.#wall_ms);
    if (reached_ms < this.time_ms || this.#shownAt(reached_ms) > this.time_ms) {
      this.#wall_ms = this.#pacing.wallAt(this.time_ms);
    }
    this.#wall_ms += Math.max(0, Math.min(passed_ms, frame_max_ms)) * this.speed;
    if (this.#wall_ms >= this.#pacing.wall_ms) this.toEnd();
    else this.#time_ms = Math.max(this.time_ms, this.#shownAt(this.#reachedAt(this.#wall_ms)));
  }

  #reachedAt(wall_ms: number): number {
    return Math.floor(this.#pacing.timeAt(wall_ms));
  }

  /** With reduced motion, playing goes from moment to moment: each is a still. */
  #shownAt(reached_ms: number): number {
    if (!this.#reducedMotion()) return reached_ms;
    return momentAtOrBefore(this.#playable().moments, reached_ms) ?? 0;
  }
}
