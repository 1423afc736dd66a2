/** A run away from the page, which stays alive meanwhile and can stop it. */
import type { Phase } from './kinds.ts';
import type { Report } from './report.ts';
import type { Said } from './worker.ts';

export type Outcome = Report | { readonly kind: 'stopped' | 'failed' };

export interface Running {
  /** Never rejects. */
  readonly outcome: Promise<Outcome>;
  stop(): void;
}

/** @param enter told of each phase as it begins */
export function runInWorker(text: string, enter: (phase: Phase) => void): Running {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  let worker: Worker;
  try {
    worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  } catch {
    resolve({ kind: 'failed' });
    return { outcome: promise, stop: () => {} };
  }
  const end = (outcome: Outcome) => {
    worker.terminate();
    resolve(outcome);
  };
  worker.onmessage = ({ data: said }: MessageEvent<Said>) => {
    if (said.kind === 'phase') enter(said.phase);
    else end(said.kind === 'report' ? said.report : said);
  };
  worker.onerror = () => end({ kind: 'failed' });
  worker.postMessage(text);
  return { outcome: promise, stop: () => end({ kind: 'stopped' }) };
}
