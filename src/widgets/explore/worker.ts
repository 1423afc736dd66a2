/** Tries every order away from the page, which stays free to stop it. */
import type { Choices } from './choices.ts';
import type { Report } from './protocol.ts';
import { searchFor } from './search.ts';

/** Reports come after so many states looked at: counted, so that they are the same everywhere. */
const report_every = 200;

function report(message: Report): void {
  self.postMessage(message);
}

function run(choices: Choices): void {
  const search = searchFor(choices);
  let reported = 0;
  for (let step = search.next(); ; step = search.next()) {
    if (step.done) return report({ kind: 'found', exploration: step.value });
    const looked_at = step.value.states - step.value.open;
    if (looked_at < reported + report_every) continue;
    reported = looked_at;
    report({ kind: 'progress', progress: step.value });
  }
}

self.addEventListener('message', ({ data }: MessageEvent<Choices>) => run(data));
