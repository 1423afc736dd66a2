/**
 * One run a mechanism, told by three witnesses. What tells the explanations apart
 * is not what the reader saw, which is the same under each, but who else saw it.
 */
import { story } from '../../narrate/story.ts';
import { mechanisms, type AssumedNumber, type Mechanism } from '../../sim/sync/assumptions.ts';
import type { SyncEvent } from '../../sim/sync/events.ts';
import { scenarioFrom } from '../../sim/sync/scenario.ts';
import { simulate, type SyncTrace } from '../../sim/sync/simulate.ts';
import type { Scenario } from '../../sim/sync/types.ts';
import { saw, type Witness } from '../../sim/sync/witnesses.ts';
import { assumedByAny } from '../grounds/assumed.ts';

export interface Account {
  readonly mechanism: Mechanism;
  /** Sentences of the transcript, in order. */
  readonly seen: Readonly<Record<Witness, readonly string[]>>;
}

export function accounts(): readonly Account[] {
  return mechanisms.map(accountOf);
}

/** Which of the model's numbers the accounts depend on. */
export function assumedByAccounts(): readonly AssumedNumber[] {
  return assumedByAny(mechanisms.map(scenarioOf));
}

function scenarioOf(mechanism: Mechanism): Scenario {
  return scenarioFrom({
    version: 1,
    duration_ms: 70_000,
    devices: [
      { id: 'mac', kind: 'mac', os: 'macos-26.4' },
      { id: 'iphone', kind: 'iphone', os: 'ios-26.4' },
    ],
    actions: [
      { at_ms: 1_000, device: 'mac', do: 'edit', record: 'note-1', fields: { text: 'Buy milk' } },
      { at_ms: 60_000, device: 'iphone', do: 'open-app' },
    ],
    assumptions: { mechanism },
  });
}

export function runOf(mechanism: Mechanism): SyncTrace {
  return simulate(scenarioOf(mechanism));
}

function accountOf(mechanism: Mechanism): Account {
  const trace = runOf(mechanism);
  const lines = story(trace);
  const by = (witness: Witness) =>
    trace.events
      .filter((event) => saw(witness, 'iphone', event) && matters(witness, event))
      .map(({ seq }) => lines[seq]!.text);
  return {
    mechanism,
    seen: { reader: by('reader'), 'device-log': by('device-log'), server: by('server') },
  };
}

/** The push; to the reader, who sees none, how the note comes without it. */
function matters(witness: Witness, { kind }: SyncEvent): boolean {
  return witness === 'reader' || kind.startsWith('push.');
}
