/**
 * A status in words, with its reason where there is one: "failed: unknown token".
 * A gate that stops nothing has a word of its own.
 */
import { pipeline } from '../../../messages/pipeline.ts';
import type { GateNote } from './gates.ts';
import type { Status } from './status.ts';
import type { StepReason } from './steps.ts';

export function statusWords(status: Status, reason: StepReason | GateNote | undefined): string {
  if (reason === 'passed' || reason === 'does-not-apply') return pipeline.gate_notes[reason];
  const word = pipeline.statuses[status];
  return reason ? pipeline.status_because(word, pipeline.reasons[reason]) : word;
}
