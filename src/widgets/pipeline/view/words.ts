/** A status in words, with its reason where there is one: "failed: unknown token". */
import { pipeline } from '../../../messages/pipeline.ts';
import type { Status } from './status.ts';
import type { StepReason } from './steps.ts';

export function statusWords(status: Status, reason: StepReason | undefined): string {
  const word = pipeline.statuses[status];
  return reason ? pipeline.status_because(word, pipeline.reasons[reason]) : word;
}
