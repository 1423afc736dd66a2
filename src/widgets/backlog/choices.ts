/** What a reader chooses: how long the iPhone ran 26.4, and what went on meanwhile. The run follows from it. */
import { completeScenario } from '../../sim/sync/complete.ts';
import type { ScenarioInput } from '../../sim/sync/scenario.ts';
import type { Fetches, Scenario } from '../../sim/sync/types.ts';

export const openings = ['never', 'daily', 'third-day', 'weekly'] as const;
export type Opening = (typeof openings)[number];

/** What comes first after the update. */
export const afterwards = ['next-change', 'opening'] as const;
export type Afterwards = (typeof afterwards)[number];

export const ways = ['on-push', 'sync-engine'] as const satisfies readonly Fetches[];

export interface Choices {
  /** Whole days on 26.4. */
  readonly days: number;
  /** Changes made on the Mac each day. */
  readonly edits: number;
  /** How often the app is opened on the iPhone while it runs 26.4. */
  readonly opens: Opening;
  readonly way: Fetches;
  readonly then: Afterwards;
}

/** A run of at most fourteen days must hold the day of the update, too. */
export const days_max = 13;
export const edits_max = 50;

export const defaults: Choices = {
  days: 10,
  edits: 4,
  opens: 'third-day',
  way: 'on-push',
  then: 'next-change',
};

const minute_ms = 60_000;
const hour_ms = 60 * minute_ms;
export const day_ms = 24 * hour_ms;

/** When things happen on a day. Changes are spread evenly over the working hours. */
const update_ms = 7 * hour_ms;
const first_opening_ms = 7.5 * hour_ms;
const work_begins_ms = 8 * hour_ms;
const work_ms = 14 * hour_ms;
const opening_ms = 20 * hour_ms;
const stays_open_ms = 10 * minute_ms;

const opened_every_days: Readonly<Record<Opening, number>> = {
  never: Infinity,
  daily: 1,
  'third-day': 3,
  weekly: 7,
};

type ActionInput = NonNullable<ScenarioInput['actions']>[number];

/**
 * Every change is a note of its own, so that changes can be counted by their names. The run
 * ends at midnight after the day of the update.
 */
export function scenarioOf({ days, edits, opens, way, then }: Choices): Scenario {
  const actions: ActionInput[] = [];
  for (let day = 0; day <= days; day += 1) {
    const from_ms = day * day_ms;
    for (let index = 0; index < edits; index += 1) {
      const at_ms = from_ms + work_begins_ms + Math.round(((index + 0.5) / edits) * work_ms);
      actions.push(newNote(at_ms, day * edits + index + 1));
    }
    const is_opened = day < days && (day + 1) % opened_every_days[opens] === 0;
    if (is_opened) actions.push(...opening(from_ms + opening_ms));
  }
  const last_day_ms = days * day_ms;
  actions.push({
    at_ms: last_day_ms + update_ms,
    device: 'iphone',
    do: 'install-os',
    os: 'ios-26.4.1',
  });
  if (then === 'opening') actions.push(...opening(last_day_ms + first_opening_ms));
  return completeScenario({
    version: 1,
    duration_ms: last_day_ms + day_ms,
    app: { fetches: way },
    devices: [
      { id: 'mac', kind: 'mac', os: 'macos-26.4' },
      { id: 'iphone', kind: 'iphone', os: 'ios-26.4' },
    ],
    actions,
  });
}

function newNote(at_ms: number, number: number): ActionInput {
  const fields = { text: `Note ${number}` };
  return { at_ms, device: 'mac', do: 'edit', record: `note-${number}`, fields };
}

function opening(at_ms: number): readonly ActionInput[] {
  return [
    { at_ms, device: 'iphone', do: 'open-app' },
    { at_ms: at_ms + stays_open_ms, device: 'iphone', do: 'leave-app' },
  ];
}
