/**
 * What a scenario says where its writer leaves something out: the defaults, once, for the schema that checks what
 * somebody wrote (scenario.ts) and for the site's own scenarios, which the compiler has checked. Figures run only
 * the latter, so that no page brings a schema library but the one that reads what people write.
 */
import { defaultAssumptions } from './assumptions.ts';
import type { ScenarioInput } from './scenario.ts';
import type {
  Action,
  AppSettings,
  DeviceSetup,
  Fetches,
  Scenario,
  ZoneDeletionReason,
} from './types.ts';

export const defaultTitle = '';
export const defaultSeed = 1;
export const defaultApp = {
  name: 'notes',
  fetches: 'on-push',
  fetch_on_activate: true,
  poll_every_ms: null,
  save_policy: 'if-server-record-unchanged',
  merge: 'field-by-field',
} as const satisfies Omit<AppSettings, 'atomic'>;
export const defaultDevice = {
  app_state: 'background',
  network: 'online',
  background_refresh: true,
  low_power: false,
} as const satisfies Omit<DeviceSetup, 'id' | 'kind' | 'os'>;
export const defaultReason = 'purged' satisfies ZoneDeletionReason;

/** Apple's two ways of saving differ in this (claim atomic-batches). */
export function savesAtomically(fetches: Fetches): boolean {
  return fetches === 'on-push';
}

/** A scenario of our own with every default filled in. It is not checked: see parseScenario. */
export function completeScenario(input: ScenarioInput): Scenario {
  const { version, title = defaultTitle, seed = defaultSeed, duration_ms } = input;
  const app = { ...defaultApp, ...given(input.app ?? {}) };
  return {
    version,
    title,
    seed,
    duration_ms,
    app: { ...app, atomic: input.app?.atomic ?? savesAtomically(app.fetches) },
    devices: input.devices.map(({ id, kind, os, ...set }) => ({
      id,
      kind,
      os,
      ...defaultDevice,
      ...given(set),
    })),
    actions: (input.actions ?? []) as readonly Action[],
    faults: (input.faults ?? []).map((fault) =>
      fault.do === 'user-deletes-zone'
        ? { ...fault, reason: fault.reason ?? defaultReason }
        : fault,
    ),
    assumptions: { ...defaultAssumptions, ...given(input.assumptions ?? {}) },
  };
}

/** Without what is named and yet left open. */
function given<T extends object>(settings: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const set = Object.entries(settings).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
