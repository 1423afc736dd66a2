/** The iPhone, its account, and who knows what. Rules change it; nobody else does. */
import type { ActionId } from './actions.ts';
import type { Person, Place, RequirementName, Scenario, Setting } from './types.ts';
import { requirements } from './types.ts';

export interface Delay {
  /** `seq` of its start. */
  readonly cause: number;
  readonly until_ms: number;
  /** How it ended; null while it runs. */
  ended: 'time' | 'familiar-place' | null;
}

export interface World {
  readonly scenario: Scenario;
  readonly places: ReadonlyMap<string, Place>;
  place: Place;
  holder: Person;
  os: string;
  /** What the reader of Settings sees; `off` too where a requirement is missing. */
  protection: Setting;
  sensor_works: boolean;
  significant_locations: boolean;
  two_factor: boolean;
  find_my: boolean;
  /** Whose face or finger is enrolled. */
  enrolled: Set<Person>;
  /** Who knows the passcode; null where there is none. */
  passcode: Set<Person> | null;
  /** Who knows the password of the owner’s Apple Account. */
  account_password: Set<Person>;
  lost: boolean;
  erased: boolean;
  /** Security Delays that have not been used yet. */
  delays: Map<ActionId, Delay>;
  /** What each has had from the iPhone, and when first. */
  done: Record<Person, Map<ActionId, number>>;
}

/** @throws RangeError where the start is no place of the scenario: parsing rules that out. */
export function initialWorld(scenario: Scenario): World {
  const { phone, thief } = scenario;
  const places = new Map(scenario.places.map((place) => [place.id, place]));
  return {
    scenario,
    places,
    place: placeOf(places, scenario.start),
    holder: 'owner',
    os: phone.os,
    protection: phone.protection,
    sensor_works: phone.sensor_works,
    significant_locations: phone.significant_locations,
    two_factor: phone.two_factor,
    find_my: phone.find_my,
    enrolled: new Set(phone.biometrics ? ['owner'] : []),
    passcode: phone.passcode
      ? new Set(thief.knows_passcode ? ['owner', 'thief'] : ['owner'])
      : null,
    account_password: new Set(['owner']),
    lost: false,
    erased: false,
    delays: new Map(),
    done: { owner: new Map(), thief: new Map() },
  };
}

export function placeOf(places: World['places'], id: string): Place {
  const place = places.get(id);
  if (!place) throw new RangeError(`no place "${id}"`);
  return place;
}

/** What the protection cannot be on without, and is missing (claim sdp-requirements). */
export function missingIn(world: World): readonly RequirementName[] {
  const met: Readonly<Record<RequirementName, boolean>> = {
    passcode: world.passcode !== null,
    biometrics: world.enrolled.size > 0,
    two_factor: world.two_factor,
    find_my: world.find_my,
    significant_locations: world.significant_locations,
  };
  return requirements.filter((name) => !met[name]);
}
