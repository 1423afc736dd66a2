/** The iPhone as its events alone tell it: the checks know nothing of the rules. */
import type { ActionId } from '../actions.ts';
import type { ProtectionEvent } from '../events.ts';
import type { ProtectionTrace } from '../simulate.ts';
import type { Person, Scenario, Setting } from '../types.ts';

/** A Security Delay that runs or has run out, and has not been used. */
interface FoldedDelay {
  readonly started_ms: number;
  readonly ended_early: boolean;
}

export interface Folded {
  readonly protection: Setting;
  readonly familiar: boolean;
  readonly significant_locations: boolean;
  readonly sensor_works: boolean;
  readonly holder: Person;
  readonly enrolled: ReadonlySet<Person>;
  readonly find_my: boolean;
  readonly knows_account_password: ReadonlySet<Person>;
  readonly knows_passcode: ReadonlySet<Person>;
  readonly lost: boolean;
  readonly erased: boolean;
  readonly delays: ReadonlyMap<ActionId, FoldedDelay>;
}

/** Each event with how things stood just before it; last, how they stand at the end. */
export function* folded(
  trace: Pick<ProtectionTrace, 'scenario' | 'events'>,
): Generator<readonly [Folded, ProtectionEvent | null]> {
  let state = atStart(trace.scenario);
  for (const event of trace.events) {
    yield [state, event];
    state = after(state, event);
  }
  yield [state, null];
}

/** Do the measures apply, with the protection on as it is and the iPhone where it is? */
export function inForce({ protection, familiar, significant_locations }: Folded): boolean {
  if (protection === 'off') return false;
  return protection === 'always' || !familiar || !significant_locations;
}

function atStart({ phone, places, start, thief }: Scenario): Folded {
  return {
    protection: phone.protection,
    familiar: places.some(({ id, familiar }) => id === start && familiar),
    significant_locations: phone.significant_locations,
    sensor_works: phone.sensor_works,
    holder: 'owner',
    enrolled: new Set(phone.biometrics ? ['owner'] : []),
    find_my: phone.find_my,
    knows_account_password: new Set(['owner']),
    knows_passcode: new Set(thief.knows_passcode ? ['owner', 'thief'] : ['owner']),
    lost: false,
    erased: false,
    delays: new Map(),
  };
}

function after(state: Folded, event: ProtectionEvent): Folded {
  switch (event.kind) {
    case 'iphone.taken':
      return { ...state, holder: event.actor as Person };
    case 'iphone.carried':
      return { ...state, familiar: event.familiar };
    case 'setting.changed':
      return {
        ...state,
        sensor_works: event.sensor_works ?? state.sensor_works,
        significant_locations: event.significant_locations ?? state.significant_locations,
      };
    case 'protection.turned-on':
      return { ...state, protection: event.setting };
    case 'protection.turned-off':
    case 'protection.unavailable':
      return { ...state, protection: 'off' };
    case 'lost-mode.on':
      return { ...state, lost: true };
    case 'lost-mode.off':
      return { ...state, lost: false };
    case 'iphone.erased':
      return { ...state, erased: true };
    case 'delay.started':
      return withDelay(state, event.action, { started_ms: event.at_ms, ended_early: false });
    case 'delay.ended': {
      const delay = state.delays.get(event.action);
      if (!delay || event.reason === 'time') return state;
      return withDelay(state, event.action, { ...delay, ended_early: true });
    }
    case 'delay.cancelled':
      return withDelay(state, event.action, null);
    case 'action.done':
      return done(withDelay(state, event.action, null), event.action, event.by);
    default:
      return state;
  }
}

function withDelay(state: Folded, action: ActionId, delay: FoldedDelay | null): Folded {
  const delays = new Map(state.delays);
  if (delay) delays.set(action, delay);
  else delays.delete(action);
  return { ...state, delays };
}

function done(state: Folded, action: ActionId, by: Person): Folded {
  switch (action) {
    case 'change-account-password':
      return { ...state, knows_account_password: new Set([by]) };
    case 'change-passcode':
      return { ...state, knows_passcode: new Set([by]) };
    case 'add-biometrics':
      return { ...state, enrolled: new Set([...state.enrolled, by]) };
    case 'remove-biometrics':
      return { ...state, enrolled: new Set() };
    case 'turn-off-find-my':
    case 'sign-out':
      return { ...state, find_my: false };
    default:
      return state;
  }
}
