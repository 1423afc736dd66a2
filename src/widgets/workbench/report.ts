/** All that a run of a written scenario gives the workbench; worked out in its worker. */
import { pack } from '../../share/packed.ts';
import { invariants } from '../../sim/sync/checks.ts';
import { parseScenarioText } from '../../sim/sync/scenario.ts';
import { simulate, type SyncTrace } from '../../sim/sync/simulate.ts';
import { filesOf, type Files } from './files.ts';
import type { Phase } from './kinds.ts';
import { breaches_shown_max, events_shown_max, faults_shown_max } from './limits.ts';

/** What is wrong with a scenario. */
export interface Faults {
  readonly kind: 'faults';
  readonly text: string;
  /** The first ones, a line each, as the command line words them. */
  readonly lines: readonly string[];
  readonly more: number;
}

export interface CheckResult {
  readonly invariant: string;
  /** Empty where it holds. */
  readonly breaches: readonly { readonly message: string; readonly seq: number | null }[];
  readonly more: number;
}

export interface Run {
  readonly kind: 'run';
  readonly text: string;
  /** The text for a link. */
  readonly packed: string;
  /** Version of the model. */
  readonly model: string;
  readonly event_count: number;
  /** Null where the run has too many events to be shown. */
  readonly trace: SyncTrace | null;
  readonly checks: readonly CheckResult[];
  readonly files: Files;
}

export type Report = Run | Faults;

/** @param enter told of each phase as it begins */
export async function report(text: string, enter: (phase: Phase) => void): Promise<Report> {
  const parsed = parseScenarioText(text);
  if (!parsed.ok) {
    const lines = parsed.faults.slice(0, faults_shown_max);
    return { kind: 'faults', text, lines, more: parsed.faults.length - lines.length };
  }
  enter('running');
  const trace = simulate(parsed.scenario);
  enter('checking');
  const checks = Object.entries(invariants).map(([invariant, check]): CheckResult => {
    const all = [...check(trace)];
    const breaches = all.slice(0, breaches_shown_max);
    return { invariant, breaches, more: all.length - breaches.length };
  });
  enter('writing');
  return {
    kind: 'run',
    text,
    packed: await pack(text),
    model: trace.model,
    event_count: trace.events.length,
    trace: trace.events.length > events_shown_max ? null : trace,
    checks,
    files: filesOf(text, trace),
  };
}
