/** Work that is done in a worker, as the page sees it: with progress, and to be stopped. */
import type { Report } from './protocol.ts';

export type JobStage<Choices, Progress, Exploration> =
  | { readonly is: 'idle' }
  | { readonly is: 'searching'; readonly progress: Progress }
  | { readonly is: 'stopped'; readonly progress: Progress }
  | { readonly is: 'found'; readonly choices: Choices; readonly exploration: Exploration }
  /** The worker did not load, or broke off. */
  | { readonly is: 'failed' };

/** What is needed of a worker. */
export type SearchWorker = Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>;

export class Job<Choices, Progress, Exploration> {
  #makeWorker: () => SearchWorker;
  #nothing_yet: Progress;
  #worker: SearchWorker | null = null;
  stage = $state.raw<JobStage<Choices, Progress, Exploration>>({ is: 'idle' });

  constructor(makeWorker: () => SearchWorker, nothing_yet: Progress) {
    this.#makeWorker = makeWorker;
    this.#nothing_yet = nothing_yet;
  }

  start(choices: Choices): void {
    this.#end({ is: 'searching', progress: this.#nothing_yet });
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
    worker.addEventListener('message', ({ data }: MessageEvent<Report<Progress, Exploration>>) => {
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

  #end(stage: JobStage<Choices, Progress, Exploration>): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.stage = stage;
  }
}
