/** A search that runs in a worker, as the page sees it. */
import type { Exploration, Progress } from '../../sim/sync/explore.ts';
import type { Choices } from './choices.ts';
import type { Report } from './protocol.ts';

export type Stage =
  | { readonly is: 'idle' }
  | { readonly is: 'searching'; readonly progress: Progress }
  | { readonly is: 'stopped'; readonly progress: Progress }
  | { readonly is: 'found'; readonly choices: Choices; readonly exploration: Exploration }
  /** The worker did not load, or broke off. */
  | { readonly is: 'failed' };

/** What is needed of a worker. */
export type SearchWorker = Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>;

const nothing_yet: Progress = { states: 1, open: 1 };

export class Searching {
  #makeWorker: () => SearchWorker;
  #worker: SearchWorker | null = null;
  stage = $state.raw<Stage>({ is: 'idle' });

  constructor(makeWorker: () => SearchWorker) {
    this.#makeWorker = makeWorker;
  }

  start(choices: Choices): void {
    this.#end({ is: 'searching', progress: nothing_yet });
    let worker: SearchWorker;
    try {
      worker = this.#makeWorker();
    } catch {
      this.#end({ is: 'failed' });
      return;
    }
    this.#worker = worker;
    // What a worker said before it was ended may still be on its way.
    const current = () => this.#worker === worker;
    worker.addEventListener('message', ({ data }: MessageEvent<Report>) => {
      if (!current()) return;
      if (data.kind === 'progress') this.stage = { is: 'searching', progress: data.progress };
      else this.#end({ is: 'found', choices, exploration: data.exploration });
    });
    worker.addEventListener('error', () => {
      if (current()) this.#end({ is: 'failed' });
    });
    worker.postMessage(choices);
  }

  /** Says how far it came. */
  stop(): void {
    if (this.stage.is === 'searching') {
      this.#end({ is: 'stopped', progress: this.stage.progress });
    }
  }

  /** Forgets what was found: it answers other choices than the reader's. */
  reset(): void {
    this.#end({ is: 'idle' });
  }

  #end(stage: Stage): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.stage = stage;
  }
}
