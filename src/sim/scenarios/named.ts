import type { ScenarioInput } from '../sync/scenario.ts';

/** A scenario with the evidence for what it shows. */
export interface NamedScenario {
  readonly scenario: ScenarioInput;
  /** Ids in content/claims. */
  readonly claims: readonly string[];
}

type Version = '26.3' | '26.4' | '26.4.1';

/** One person's Mac, iPhone and iPad, with the app in the background of each. */
export function threeDevices(version: Version): ScenarioInput['devices'] {
  return [
    { id: 'mac', kind: 'mac', os: `macos-${version}` },
    { id: 'iphone', kind: 'iphone', os: `ios-${version}` },
    { id: 'ipad', kind: 'ipad', os: `ipados-${version}` },
  ];
}

/** The same note, with what it says from `at_ms` on. */
export function note(device: 'mac' | 'iphone', at_ms: number, text: string) {
  return { at_ms, device, do: 'edit', record: 'note-1', fields: { text } } as const;
}
