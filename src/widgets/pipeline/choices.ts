/**
 * What a reader of the pipeline can choose and do, and the scenario it makes. An
 * intervention is data: it is added to the scenario, and the run is made again.
 */
import type { NamedScenario } from '../../sim/scenarios/named.ts';
import { releasesFor } from '../../sim/sync/releases.ts';
import { completeScenario } from '../../sim/sync/complete.ts';
import type { ScenarioInput } from '../../sim/sync/scenario.ts';
import type { SyncTrace } from '../../sim/sync/simulate.ts';
import type { DeviceKind, Scenario } from '../../sim/sync/types.ts';
import { laterTexts } from '../../messages/pipeline-controls.ts';
import { conditionsAt } from './view/conditions.ts';

/** Who makes the changes; the other one is followed through the four steps. */
export type Sender = 'mac' | 'iphone';

export const interventions = [
  'edit',
  'open-app',
  'force-quit',
  'install',
  'go-offline',
  'go-online',
] as const;
export type Intervention = (typeof interventions)[number];

/** Something the reader did, at the moment where they stood. */
export interface Done {
  readonly at_ms: number;
  readonly what: Intervention;
}

export interface Choices {
  /** Release ids. */
  readonly iphone: string;
  readonly ipad: string;
  readonly mac: string;
  readonly sender: Sender;
  /** In order of `at_ms`. */
  readonly done: readonly Done[];
}

/** What the update button installs. */
export const UPDATE = 'ios-26.4.1';

/** So many can be undone by hand, and a link stays short. */
export const done_max = 24;

type ActionInput = NonNullable<ScenarioInput['actions']>[number];

export function receiverOf(sender: Sender): 'iphone' | 'mac' {
  return sender === 'mac' ? 'iphone' : 'mac';
}

/** What a figure starts with. */
export function defaultChoices({ scenario }: NamedScenario): Choices {
  const os = (kind: DeviceKind) => scenario.devices.find((device) => device.kind === kind)!.os;
  return {
    iphone: os('iphone'),
    ipad: os('ipad'),
    mac: os('mac'),
    sender: scenario.actions?.find(isEdit)?.device === 'iphone' ? 'iphone' : 'mac',
    done: [],
  };
}

/** The figure's scenario as the reader has changed it, with every default filled in. */
export function scenarioOf({ scenario }: NamedScenario, choices: Choices): Scenario {
  const { done, sender } = choices;
  const ends = done.map(({ at_ms, what }) => at_ms + aftermath_ms(what));
  return completeScenario({
    ...scenario,
    duration_ms: Math.max(scenario.duration_ms, ...ends),
    devices: scenario.devices.map((device) => ({ ...device, os: choices[device.kind] })),
    actions: [
      ...(scenario.actions ?? []).map((action) =>
        isEdit(action) ? { ...action, device: sender } : action,
      ),
      ...done.map((entry, index) => actionOf(entry, sender, editsBefore(done, index))),
    ],
  });
}

function isEdit(action: ActionInput): boolean {
  return action.do === 'edit';
}

function editsBefore(done: readonly Done[], index: number): number {
  return done.slice(0, index).filter(({ what }) => what === 'edit').length;
}

function actionOf({ at_ms, what }: Done, sender: Sender, edits: number): ActionInput {
  const device = 'iphone';
  switch (what) {
    case 'edit':
      return {
        at_ms,
        device: sender,
        do: 'edit',
        record: 'note-1',
        fields: { text: laterTexts[edits % laterTexts.length]! },
      };
    case 'install':
      return { at_ms, device, do: 'install-os', os: UPDATE };
    default:
      return { at_ms, device, do: what };
  }
}

/** How long a run goes on after an intervention, so that its effects are seen. */
function aftermath_ms(what: Intervention): number {
  return what === 'install' ? 915_000 : 8_000;
}

/** Adds what the reader does, after what was done at the same moment. */
export function withDone(choices: Choices, entry: Done): Choices {
  const done = [...choices.done, entry].sort((a, b) => a.at_ms - b.at_ms);
  return { ...choices, done };
}

/**
 * When something is done by a reader who stands at `time_ms`: after all that they
 * have seen happen there, so that nothing shown is undone by it.
 */
export function nextInstant(moments: readonly number[], time_ms: number): number {
  return moments.includes(time_ms) ? time_ms + 1 : time_ms;
}

/** Takes one back. */
export function withoutDone(choices: Choices, entry: Done): Choices {
  return { ...choices, done: choices.done.filter((other) => other !== entry) };
}

/** Every device on one version: the three states of the story. */
export const presets = { healthy: '26.3', broken: '26.4', fixed: '26.4.1' } as const;
export type Preset = keyof typeof presets;

/** What the reader has done stays, except that an update would make it another state. */
export function withPreset(choices: Choices, preset: Preset): Choices {
  const version = presets[preset];
  return {
    ...choices,
    done: choices.done.filter(({ what }) => what !== 'install'),
    iphone: `ios-${version}`,
    ipad: `ipados-${version}`,
    mac: `macos-${version}`,
  };
}

/** The preset that releases, by their ids, amount to; null for any mixture. */
export function presetOf(releases: readonly string[]): Preset | null {
  const names = Object.keys(presets) as Preset[];
  const all = (preset: Preset) => releases.every((id) => id.endsWith(`-${presets[preset]}`));
  return names.find(all) ?? null;
}

/**
 * The preset that the figure shows at a moment. What the scenario installs counts from
 * then on. What the reader installs makes it another run, from its beginning.
 */
export function presetAt(trace: SyncTrace, time_ms: number, { done }: Choices): Preset | null {
  const running = trace.scenario.devices.map(({ id }) => conditionsAt(trace, time_ms, id).os);
  return presetOf(done.some(({ what }) => what === 'install') ? [...running, UPDATE] : running);
}

/** Is the update newer than what the device runs? Releases are listed oldest first. */
export function isUpdate(os: string): boolean {
  const order = releasesFor('iphone').map((release) => release.id);
  return order.indexOf(os) < order.indexOf(UPDATE);
}

/** Ids of the releases that a kind of device can run. */
export function releaseIds(kind: DeviceKind): readonly string[] {
  return releasesFor(kind).map((release) => release.id);
}
