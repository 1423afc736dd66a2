/** Tries every order away from the page, which stays free to stop it. */
import type { Report } from '../explore/protocol.ts';
import { checkEveryOrder, type Progress, type Tally } from './check.ts';
import type { Choices } from './choices.ts';

function report(message: Report<Progress, Tally>): void {
  self.postMessage(message);
}

function run(choices: Choices): void {
  const check = checkEveryOrder(choices);
  for (let step = check.next(); ; step = check.next()) {
    if (step.done) return report({ kind: 'found', exploration: step.value });
    report({ kind: 'progress', progress: step.value });
  }
}

self.addEventListener('message', ({ data }: MessageEvent<Choices>) => run(data));
