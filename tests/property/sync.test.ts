/** What holds for every scenario, not only for the ones we thought of. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { violations } from '../../src/sim/sync/checks.ts';
import type { ScenarioInput } from '../../src/sim/sync/scenario.ts';
import { simulate } from '../../src/sim/sync/simulate.ts';
import type { Scenario } from '../../src/sim/sync/types.ts';
import { holdsForAny } from '../support/for-any.ts';
import { runs_timeout_ms } from '../support/runs.ts';
import { edit, macAndIphone } from '../support/world.ts';

const anySeed = fc.integer({ min: 0, max: 4_294_967_295 });

describe('any scenario', { timeout: runs_timeout_ms }, () => {
  it('keeps every invariant', () =>
    holdsForAny((given) => expect(violations(simulate(given))).toEqual([])));

  it('gives the same bytes twice', () =>
    holdsForAny((given) =>
      expect(JSON.stringify(simulate(given))).toBe(JSON.stringify(simulate(given))),
    ));

  it('does not change its past when something is added later', () =>
    holdsForAny((given) => {
      const at_ms = given.seed % given.duration_ms;
      const later = { at_ms, device: given.devices[0]!.id, do: 'open-app' } as const;
      const past = (of: Scenario) => simulate(of).events.filter((event) => event.at_ms < at_ms);
      expect(past({ ...given, actions: [...given.actions, later] })).toEqual(past(given));
    }));

  it('ends the same for every seed where only latencies differ', () =>
    holdsForAny(
      (given) => {
        const affected = given.devices.some(({ os }) => os === 'ios-26.4');
        expect(simulate(given).end.devices.iphone!.up_to_date).toBe(!affected);
      },
      fc
        .tuple(fc.constantFrom('ios-26.3', 'ios-26.4'), anySeed)
        .map(([os, seed]) => ({ ...oneEdit(os), seed })),
    ));

  // claim uploads-unaffected
  it('sends from an affected release what it sends from a healthy one, at the same times', () =>
    holdsForAny((given) => {
      const alone = withOneSender(given);
      expect(savesOf(on('26.4', alone))).toEqual(savesOf(on('26.3', alone)));
    }));
});

/** Only the first device changes anything, and the zone stays: so no push is about to reach it. */
function withOneSender(given: Scenario): Scenario {
  const sender = given.devices[0]!.id;
  const changes = ['edit', 'edit-many', 'delete'];
  return {
    ...given,
    actions: given.actions.filter(
      ({ device, do: what }) =>
        what !== 'install-os' && (device === sender || !changes.includes(what)),
    ),
    faults: given.faults.filter((fault) => fault.do !== 'user-deletes-zone'),
  };
}

function on(version: '26.3' | '26.4', given: Scenario): Scenario {
  const devices = given.devices.map((device) => ({
    ...device,
    os: device.os.replace(/-[0-9.]+$/, `-${version}`),
  }));
  return { ...given, devices };
}

/** Everything about saves, and when; without the numbers and causes of events, which count pushes too. */
function savesOf(given: Scenario): readonly object[] {
  return simulate(given)
    .events.filter((event) => event.kind.startsWith('save.'))
    .map((event) => ({ ...event, seq: null, cause: null }));
}

function oneEdit(os: string): ScenarioInput {
  return {
    version: 1,
    duration_ms: 60_000,
    devices: macAndIphone(os),
    actions: [edit('mac', 1_000, 'Milk')],
  };
}
