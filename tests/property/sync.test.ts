/** What holds for every scenario, not only for the ones we thought of. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { violations } from '../../src/sim/sync/checks.ts';
import { scenarioFrom } from '../../src/sim/sync/scenario.ts';
import { simulate } from '../../src/sim/sync/simulate.ts';
import type { Scenario } from '../../src/sim/sync/types.ts';
import { scenario } from '../support/arbitrary-scenario.ts';
import { edit, macAndIphone } from '../support/world.ts';

const runs = { numRuns: 300 };

/** A failure is told with the scenario that shows it, ready for the command line. */
function holds(scenario: Scenario, check: () => void): void {
  try {
    check();
  } catch (error) {
    throw new Error(`${String(error)}\nscenario: ${JSON.stringify(scenario)}`, { cause: error });
  }
}

describe('any scenario', () => {
  it('keeps every invariant', () => {
    fc.assert(
      fc.property(scenario, (given) =>
        holds(given, () => expect(violations(simulate(given))).toEqual([])),
      ),
      runs,
    );
  });

  it('gives the same bytes twice', () => {
    fc.assert(
      fc.property(scenario, (given) =>
        holds(given, () =>
          expect(JSON.stringify(simulate(given))).toBe(JSON.stringify(simulate(given))),
        ),
      ),
      runs,
    );
  });

  it('does not change its past when something is added later', () => {
    fc.assert(
      fc.property(scenario, fc.integer({ min: 0, max: 7_200_000 }), (given, at_ms) =>
        holds(given, () => {
          const device = given.devices[0]!.id;
          const later = { at_ms, device, do: 'open-app' } as const;
          const past = (of: Scenario) => simulate(of).events.filter((event) => event.at_ms < at_ms);
          expect(past({ ...given, actions: [...given.actions, later] })).toEqual(past(given));
        }),
      ),
      runs,
    );
  });

  it('ends the same for every seed where only latencies differ', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_294_967_295 }), fc.boolean(), (seed, affected) => {
        const os = affected ? 'ios-26.4' : 'ios-26.3';
        const given = { ...oneEdit(os), seed };
        holds(given, () => {
          const { end } = simulate(given);
          expect(end.devices.iphone!.up_to_date).toBe(!affected);
        });
      }),
      runs,
    );
  });
});

function oneEdit(os: string): Scenario {
  return scenarioFrom({
    version: 1,
    duration_ms: 60_000,
    devices: macAndIphone(os),
    actions: [edit('mac', 1_000, 'Milk')],
  });
}
