/** The rules, one story each. */
import { describe, expect, it } from 'vitest';
import { completeScenario, type Sketch } from '../../../src/sim/protection/complete.ts';
import { isDefault, release_ids } from '../../../src/sim/protection/defaults.ts';
import type { ProtectionEvent } from '../../../src/sim/protection/events.ts';
import { scenarioFrom } from '../../../src/sim/protection/scenario.ts';
import { simulate } from '../../../src/sim/protection/simulate.ts';
import type { Deed, PhoneSetup } from '../../../src/sim/protection/types.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const sketch = (script: readonly Deed[], phone: Partial<PhoneSetup> = {}): Sketch => ({
  duration_ms: 5 * HOUR_MS,
  phone: { os: 'ios-26.4', protection: 'away', ...phone },
  places: [
    { id: 'home', familiar: true },
    { id: 'bar', familiar: false },
  ],
  start: 'bar',
  script,
});
const run = (script: readonly Deed[], phone: Partial<PhoneSetup> = {}) =>
  simulate(completeScenario(sketch(script, phone)));

type Attempted = Extract<Deed, { do: 'attempt' }>['action'];
const attempt = (at_ms: number, action: Attempted, who: Deed['who'] = 'owner'): Deed => ({
  at_ms,
  who,
  do: 'attempt',
  action,
});
const goTo = (at_ms: number, place: string, who: Deed['who'] = 'owner'): Deed => ({
  at_ms,
  who,
  do: 'go-to',
  place,
});
const take: Deed = { at_ms: 0, who: 'thief', do: 'take' };

/** The times at which something of this kind happens. */
const times = (events: readonly ProtectionEvent[], kind: ProtectionEvent['kind']) =>
  events.filter((event) => event.kind === kind).map(({ at_ms }) => at_ms);
const refusals = (events: readonly ProtectionEvent[]) =>
  events.flatMap((event) => (event.kind === 'action.refused' ? [event.reason] : []));

describe('the Security Delay', () => {
  it('takes one hour, to the millisecond, between two checks', () => {
    const { events } = run([
      attempt(0, 'change-passcode'),
      attempt(HOUR_MS - 1, 'change-passcode'),
      attempt(HOUR_MS, 'change-passcode'),
    ]);
    expect(refusals(events)).toEqual(['delay-running']);
    expect(times(events, 'biometric.accepted')).toEqual([0, HOUR_MS]);
    expect(times(events, 'action.done')).toEqual([HOUR_MS]);
  });

  it('is not made shorter or longer by asking again', () => {
    const { events } = run([
      attempt(0, 'change-passcode'),
      attempt(50 * MINUTE_MS, 'change-passcode'),
    ]);
    expect(times(events, 'delay.started')).toEqual([0]);
    expect(times(events, 'delay.ended')).toEqual([HOUR_MS]);
  });

  it('belongs to one action, and is used up by it', () => {
    const { events } = run([
      attempt(0, 'change-passcode'),
      attempt(HOUR_MS, 'turn-off-find-my'),
      attempt(HOUR_MS + 1, 'change-passcode'),
      attempt(HOUR_MS + 2, 'change-passcode'),
    ]);
    expect(times(events, 'delay.started')).toEqual([0, HOUR_MS, HOUR_MS + 2]);
    expect(times(events, 'action.done')).toEqual([HOUR_MS + 1]);
  });

  it('ends early at a familiar place, where the passcode is then enough', () => {
    const { events } = run([
      attempt(0, 'change-passcode'),
      goTo(20 * MINUTE_MS, 'home'),
      attempt(21 * MINUTE_MS, 'change-passcode'),
    ]);
    expect(times(events, 'delay.ended')).toEqual([20 * MINUTE_MS]);
    expect(times(events, 'action.done')).toEqual([21 * MINUTE_MS]);
  });

  it('begins anew for who leaves that place without having used it', () => {
    const { events } = run([
      attempt(0, 'change-passcode'),
      goTo(20 * MINUTE_MS, 'home'),
      goTo(30 * MINUTE_MS, 'bar'),
      attempt(40 * MINUTE_MS, 'change-passcode'),
    ]);
    expect(times(events, 'delay.cancelled')).toEqual([30 * MINUTE_MS]);
    expect(times(events, 'delay.started')).toEqual([0, 40 * MINUTE_MS]);
    expect(times(events, 'action.done')).toEqual([]);
  });

  it('with Always does not end early anywhere', () => {
    const { events } = run(
      [
        attempt(0, 'change-passcode'),
        goTo(20 * MINUTE_MS, 'home'),
        attempt(21 * MINUTE_MS, 'change-passcode'),
      ],
      { protection: 'always' },
    );
    expect(times(events, 'delay.ended')).toEqual([HOUR_MS]);
    expect(refusals(events)).toEqual(['delay-running']);
  });

  it('stands before turning the protection off, too', () => {
    const { events, end } = run([
      attempt(0, 'turn-off-protection'),
      attempt(HOUR_MS, 'turn-off-protection'),
      attempt(HOUR_MS + 1, 'change-passcode'),
    ]);
    expect(times(events, 'protection.turned-off')).toEqual([HOUR_MS]);
    expect(end.iphone.protection).toBe('off');
    expect(times(events, 'action.done')).toEqual([HOUR_MS, HOUR_MS + 1]);
  });
});

describe('Face ID that fails', () => {
  it('leaves the owner no way in by passcode', () => {
    const { events, end } = run([attempt(0, 'use-saved-passwords')], { sensor_works: false });
    expect(refusals(events)).toEqual(['no-passcode-fallback']);
    expect(end.done.owner).toEqual({});
  });

  it('matters only where it is asked for', () => {
    const { end } = run([goTo(0, 'home'), attempt(1, 'use-saved-passwords')], {
      sensor_works: false,
    });
    expect(end.done.owner).toEqual({ 'use-saved-passwords': 1 });
  });
});

describe('requirements', () => {
  it.each([
    ['passcode', 'passcode'],
    ['biometrics', 'biometrics'],
    ['two_factor', 'two_factor'],
    ['find_my', 'find_my'],
    ['significant_locations', 'significant_locations'],
  ] as const)('without %s the protection is off, and it says why', (key, name) => {
    const { events, end } = run([], { [key]: false });
    expect(events[0]).toMatchObject({ kind: 'protection.unavailable', missing: [name] });
    expect(end.iphone.protection).toBe('off');
  });

  it('are all named', () => {
    const { events } = run([], { two_factor: false, find_my: false });
    expect(events[0]).toMatchObject({ missing: ['two_factor', 'find_my'] });
  });

  it('that are missing keep it from being turned on', () => {
    const { events } = run([attempt(0, 'turn-on-protection')], {
      protection: 'off',
      two_factor: false,
    });
    expect(events.at(-1)).toMatchObject({
      reason: 'requirements-missing',
      missing: ['two_factor'],
    });
  });

  it('that go away take the protection with them', () => {
    const { events, end } = run([
      attempt(0, 'turn-off-find-my'),
      attempt(HOUR_MS, 'turn-off-find-my'),
    ]);
    expect(times(events, 'protection.unavailable')).toEqual([HOUR_MS]);
    expect(end.iphone).toMatchObject({ protection: 'off', find_my: false });
  });
});

describe('a thief with the passcode', () => {
  const plan = [
    take,
    attempt(1, 'change-account-password', 'thief'),
    attempt(2, 'add-biometrics', 'thief'),
    attempt(3, 'turn-off-find-my', 'thief'),
    { at_ms: 4, who: 'owner', do: 'mark-as-lost' } as const,
  ];

  it('has it all without the protection, and the owner is locked out', () => {
    const { events, end } = run(plan, { protection: 'off' });
    expect(Object.keys(end.done.thief)).toHaveLength(3);
    expect(end.knows_account_password).toEqual(['thief']);
    expect(events.at(-1)).toMatchObject({ kind: 'remote.refused', reason: 'password-changed' });
  });

  it('has none of it with the protection, and the owner marks the iPhone as lost', () => {
    const { end } = run(plan);
    expect(end.done.thief).toEqual({});
    expect(end.iphone).toMatchObject({ lost: true, find_my: true, enrolled: ['owner'] });
  });

  it('is let in at a familiar place, unless it is set to Always', () => {
    const at_home = [take, goTo(1, 'home', 'thief'), attempt(2, 'change-passcode', 'thief')];
    expect(run(at_home).end.iphone.knows_passcode).toEqual(['thief']);
    expect(run(at_home, { protection: 'always' }).end.done.thief).toEqual({});
  });

  it('who does not know the passcode gets nothing either way', () => {
    const scenario = completeScenario({
      ...sketch(plan, { protection: 'off' }),
      thief: { knows_passcode: false },
    });
    expect(simulate(scenario).end.done.thief).toEqual({});
  });

  it('gets nothing more once the iPhone is lost, or erased', () => {
    for (const deed of ['mark-as-lost', 'erase-remotely'] as const) {
      const { events } = run(
        [take, { at_ms: 1, who: 'owner', do: deed }, attempt(MINUTE_MS, 'read-messages', 'thief')],
        { protection: 'off' },
      );
      expect(refusals(events)).toEqual([deed === 'mark-as-lost' ? 'lost-mode' : 'erased']);
    }
  });
});

describe('an update', () => {
  const update = (os: string, phone: Partial<PhoneSetup>) =>
    run([{ at_ms: 0, who: 'owner', do: 'install-os', os }], { protection: 'off', ...phone });

  it('to 26.4 turns it on for a personal iPhone, and not for a managed one', () => {
    expect(update('ios-26.4', { os: 'ios-26.3' }).end.iphone.protection).toBe('away');
    expect(update('ios-26.4', { os: 'ios-26.3', managed: true }).end.iphone.protection).toBe('off');
  });

  it('to 26.4.1 turns it on for a managed one', () => {
    expect(update('ios-26.4.1', { managed: true }).end.iphone.protection).toBe('away');
  });

  it('leaves it off where somebody has turned it off since', () => {
    expect(update('ios-26.4.1', {}).end.iphone.protection).toBe('off');
  });

  it('says what is missing where it cannot', () => {
    const { events } = update('ios-26.4', { os: 'ios-26.3', biometrics: false });
    expect(events.at(-1)).toMatchObject({
      kind: 'protection.unavailable',
      missing: ['biometrics'],
    });
  });

  it('leaves Always as it is', () => {
    const { end } = update('ios-26.4', { os: 'ios-26.3', protection: 'always' });
    expect(end.iphone.protection).toBe('always');
  });
});

describe('the default', () => {
  it('follows the report that is chosen', () => {
    const on = (managed: boolean, report: Parameters<typeof isDefault>[2]) =>
      release_ids.filter((os) => isDefault(os, managed, report))[0];
    expect(on(false, 'managed-at-26.4.1')).toBe('ios-26.4');
    expect(on(true, 'managed-at-26.4.1')).toBe('ios-26.4.1');
    expect(on(false, 'everyone-at-26.4')).toBe('ios-26.4');
    expect(on(true, 'everyone-at-26.4')).toBe('ios-26.4');
    expect(on(false, 'everyone-at-26.4.1')).toBe('ios-26.4.1');
    expect(on(true, 'everyone-at-26.4.1')).toBe('ios-26.4.1');
  });

  it('is what a scenario gets that says nothing', () => {
    const { duration_ms, start } = sketch([]);
    const places = sketch([]).places.map((place) => ({ ...place }));
    for (const [os, setting] of [
      ['ios-26.3', 'off'],
      ['ios-26.4', 'away'],
    ] as const) {
      const parsed = scenarioFrom({ version: 1, duration_ms, places, start, phone: { os } });
      expect(parsed.phone.protection).toBe(setting);
      expect(completeScenario({ duration_ms, places, start, phone: { os } })).toEqual(parsed);
    }
  });
});
