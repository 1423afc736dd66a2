/** What a scenario leaves out, filled in: the one place where the defaults are. */
import { defaultsOf } from '../kernel/number.ts';
import { numberDefinitions } from './assumptions.ts';
import { isDefault } from './defaults.ts';
import type { Assumptions, PhoneSetup, Scenario } from './types.ts';

export const defaultTitle = '';

export const defaultAssumptions: Assumptions = {
  ...defaultsOf(numberDefinitions),
  default_follows: 'managed-at-26.4.1',
};

/** Of an iPhone whose owner has set up everything and never touched the switch. */
export const defaultPhone: Omit<PhoneSetup, 'os' | 'protection'> = {
  managed: false,
  biometrics: true,
  sensor_works: true,
  passcode: true,
  two_factor: true,
  find_my: true,
  significant_locations: true,
};

/** On where the release has it on by itself, with Apple’s default *away* (claim sdp-away-is-default). */
export function defaultProtection(
  os: string,
  managed: boolean,
  follows: Assumptions['default_follows'],
): PhoneSetup['protection'] {
  return isDefault(os, managed, follows) ? 'away' : 'off';
}

/** A scenario of our own, with what is to differ from the defaults. */
export interface Sketch {
  readonly title?: string;
  readonly duration_ms: number;
  readonly phone: Pick<PhoneSetup, 'os'> & Partial<PhoneSetup>;
  readonly places: Scenario['places'];
  readonly start: string;
  readonly thief?: Scenario['thief'];
  readonly script?: Scenario['script'];
  readonly assumptions?: Partial<Assumptions>;
}

/** The same with every default filled in, and no schema: what figures run. A test proves the two equal. */
export function completeScenario(sketch: Sketch): Scenario {
  const assumptions = { ...defaultAssumptions, ...sketch.assumptions };
  const { os, managed = defaultPhone.managed } = sketch.phone;
  return {
    version: 1,
    title: sketch.title ?? defaultTitle,
    duration_ms: sketch.duration_ms,
    phone: {
      ...defaultPhone,
      protection: defaultProtection(os, managed, assumptions.default_follows),
      ...sketch.phone,
    },
    places: sketch.places,
    start: sketch.start,
    thief: sketch.thief ?? { knows_passcode: true },
    script: sketch.script ?? [],
    assumptions,
  };
}
