/** The module worker that runs a scenario, so that the page stays alive and can stop it. */
import type { Phase } from './kinds.ts';
import { report, type Report } from './report.ts';

/** What the worker says; it is told one thing, the text of a scenario. */
export type Said =
  | { readonly kind: 'phase'; readonly phase: Phase }
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'failed' };

const say = (said: Said) => postMessage(said);

addEventListener('message', ({ data }: MessageEvent<string>) => {
  report(data, (phase) => say({ kind: 'phase', phase })).then(
    (report) => say({ kind: 'report', report }),
    () => say({ kind: 'failed' }),
  );
});
