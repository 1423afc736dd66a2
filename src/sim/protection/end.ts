/** How things stand when the run is over. */
import type { ActionId } from './actions.ts';
import type { World } from './state.ts';
import type { Person, Setting } from './types.ts';

export interface EndState {
  readonly at_ms: number;
  readonly iphone: {
    readonly os: string;
    readonly place: string;
    readonly holder: Person;
    readonly protection: Setting;
    readonly enrolled: readonly Person[];
    readonly knows_passcode: readonly Person[];
    readonly find_my: boolean;
    readonly lost: boolean;
    readonly erased: boolean;
    /** Security Delays that are under way or unused. */
    readonly delays: readonly ActionId[];
  };
  readonly knows_account_password: readonly Person[];
  /** What each has had from the iPhone, with the time of the first. */
  readonly done: Readonly<Record<Person, Readonly<Partial<Record<ActionId, number>>>>>;
}

export function endState(world: World, at_ms: number): EndState {
  return {
    at_ms,
    iphone: {
      os: world.os,
      place: world.place.id,
      holder: world.holder,
      protection: world.protection,
      enrolled: [...world.enrolled],
      knows_passcode: [...(world.passcode ?? [])],
      find_my: world.find_my,
      lost: world.lost,
      erased: world.erased,
      delays: [...world.delays.keys()],
    },
    knows_account_password: [...world.account_password],
    done: {
      owner: Object.fromEntries(world.done.owner),
      thief: Object.fromEntries(world.done.thief),
    },
  };
}
