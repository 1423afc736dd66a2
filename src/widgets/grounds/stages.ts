/** What the steps and gates of the pipeline rest on: ids in content/claims. */
import { dropGrounds, errorGrounds, holdGrounds } from '../../sim/sync/grounds.ts';
import type { GateName, GateNote } from '../pipeline/view/gates.ts';
import type { StepName, StepReason } from '../pipeline/view/steps.ts';

const steps: Readonly<Record<StepName, string>> = {
  edit: 'server-copy-counts',
  save: 'change-tag-compare',
  push: 'push-carries-no-data',
  fetch: 'change-tokens-catch-up',
};

const gates: Readonly<Record<GateName, string>> = {
  'push-service': 'apns-best-effort',
  connection: 'apns-keeps-one',
  'token-check': 'token-check-26-4',
  'app-state': 'force-quit-stops-pushes',
  budget: 'push-budget',
};

/** The rule behind why something failed or waits. */
const reasons: Readonly<Record<StepReason, string>> = {
  ...first(errorGrounds),
  ...first(dropGrounds),
  ...first(holdGrounds),
  'push-service-down': 'apns-best-effort',
  offline: 'apns-keeps-one',
  'left-behind': 'zone-purged',
};

export function claimOfStep(step: StepName, reason?: StepReason): string {
  return reason ? reasons[reason] : steps[step];
}

export function claimOfGate(gate: GateName, why?: StepReason | GateNote): string {
  return why && why !== 'passed' && why !== 'does-not-apply' ? reasons[why] : gates[gate];
}

function first<K extends string>(claims: Readonly<Record<K, readonly string[]>>) {
  const entries = Object.entries<readonly string[]>(claims);
  return Object.fromEntries(entries.map(([key, [claim]]) => [key, claim])) as Record<K, string>;
}
