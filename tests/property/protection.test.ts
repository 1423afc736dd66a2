/** What Stolen Device Protection promises holds for whatever people do, and in whatever order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actions, action_ids, type ActionId } from '../../src/sim/protection/actions.ts';
import { invariants, violations } from '../../src/sim/protection/checks.ts';
import { completeScenario } from '../../src/sim/protection/complete.ts';
import { explore } from '../../src/sim/protection/explore.ts';
import { parseScenario, scenarioFrom } from '../../src/sim/protection/scenario.ts';
import { simulate } from '../../src/sim/protection/simulate.ts';
import type { Deed, Setting } from '../../src/sim/protection/types.ts';
import { protectionInput } from '../support/arbitrary-protection.ts';
import { bundle, evaluate } from '../support/bundle.ts';
import { mutantRewrite } from '../support/mutants.ts';
import { protectionMutants } from '../support/protection-mutants.ts';
import { runs } from '../support/runs.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const PLACES = [
  { id: 'home', familiar: true },
  { id: 'bar', familiar: false },
];

it('the invariants hold for any scenario, and it gives the same trace twice', () => {
  fc.assert(
    fc.property(protectionInput, (input) => {
      const trace = simulate(scenarioFrom(input));
      expect(violations(trace)).toEqual([]);
      expect(JSON.stringify(simulate(scenarioFrom(input)))).toBe(JSON.stringify(trace));
    }),
    { numRuns: runs },
  );
});

it('a scenario printed in a trace is one that can be read, and means the same', () => {
  fc.assert(
    fc.property(protectionInput, (input) => {
      const { scenario } = simulate(scenarioFrom(input));
      expect(parseScenario(scenario)).toEqual({ ok: true, scenario });
    }),
    { numRuns: runs },
  );
});

/** A thief with the passcode at the bar, whose face the iPhone does not know. */
const attempts = fc.array(
  fc.record({
    at_ms: fc.integer({ min: 1, max: 3 * HOUR_MS }),
    who: fc.constant('thief' as const),
    do: fc.constant('attempt' as const),
    action: fc.constantFrom(...action_ids),
  }),
  { maxLength: 30 },
);

const stolen = (protection: Setting, script: readonly Deed[]) =>
  completeScenario({
    duration_ms: 3 * HOUR_MS,
    phone: { os: 'ios-26.4', protection },
    places: PLACES,
    start: 'bar',
    script: [{ at_ms: 0, who: 'thief', do: 'take' }, ...script],
  });

it('a thief with the passcode never gets a covered action, whatever is tried, and for however long', () => {
  fc.assert(
    fc.property(
      attempts,
      fc.constantFrom('away' as const, 'always' as const),
      (script, setting) => {
        const { end } = simulate(stolen(setting, script));
        const had = Object.keys(end.done.thief) as ActionId[];
        expect(had.filter((action) => actions[action].tier !== 'none')).toEqual([]);
      },
    ),
    { numRuns: runs },
  );
});

/** The harder case: somebody whose face is enrolled, such as a thief who was let in at home. */
it('not even an enrolled face gets a delayed action before the hour', () => {
  fc.assert(
    fc.property(attempts, (tried) => {
      const script = tried.map((deed) => ({ ...deed, who: 'owner' as const }));
      const trace = simulate({ ...stolen('away', []), script });
      const started = new Map<string, number>();
      for (const event of trace.events) {
        if (event.kind === 'delay.started') started.set(event.action, event.at_ms);
        if (event.kind === 'protection.turned-off' || event.kind === 'protection.unavailable')
          break;
        if (event.kind !== 'action.done' || actions[event.action].tier !== 'delay') continue;
        expect(event.at_ms - started.get(event.action)!).toBeGreaterThanOrEqual(HOUR_MS);
      }
    }),
    { numRuns: runs },
  );
});

const PLAN: readonly ActionId[] = [
  'use-saved-passwords',
  'change-account-password',
  'turn-off-find-my',
  'change-passcode',
  'add-biometrics',
  'turn-off-protection',
];
const plan = PLAN.map((action, index): Deed => ({
  at_ms: (index + 1) * 15 * MINUTE_MS,
  who: 'thief',
  do: 'attempt',
  action,
}));

function explored(scenario: ReturnType<typeof stolen>, judge?: Parameters<typeof explore>[2]) {
  const search = explore(scenario, { orders_max: 1_000 }, judge);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}

describe('every order of six attempts', () => {
  it('breaks no invariant, and gives the thief nothing', () => {
    const found = explored(stolen('away', plan), (trace) => [
      ...violations(trace),
      ...Object.keys(trace.end.done.thief).map((action) => ({
        invariant: 'the thief has nothing',
        message: action,
        seq: null,
      })),
    ]);
    expect(found).toEqual({ orders: 720, complete: true, violation: null });
  });

  it('finds the order that lets the thief in, where there is one', () => {
    // At home the passcode is enough: whoever adds a face there has it at the bar.
    const script: Deed[] = [
      { at_ms: 1, who: 'thief', do: 'go-to', place: 'home' },
      ...plan.slice(0, 3),
      { at_ms: 50 * MINUTE_MS, who: 'thief', do: 'go-to', place: 'bar' },
      ...plan.slice(3),
    ];
    const found = explored(stolen('away', script), ({ events }) =>
      events
        .filter((event) => event.kind === 'biometric.accepted')
        .map(({ seq }) => ({ invariant: 'no stranger', message: 'passes', seq })),
    );
    expect(found.violation?.broken.length).toBeGreaterThan(0);
  });

  it('moves all but what is to stay', () => {
    const marked: Deed = { at_ms: 20 * MINUTE_MS, who: 'owner', do: 'mark-as-lost' };
    const answer: Deed = {
      at_ms: 25 * MINUTE_MS,
      who: 'thief',
      do: 'attempt',
      action: 'turn-off-lost-mode',
    };
    const script = [...plan.slice(0, 3), marked, answer].toSorted((a, b) => a.at_ms - b.at_ms);
    const tried = new Set<string>();
    const search = explore(
      stolen('off', script),
      { orders_max: 1_000, stay: ['turn-off-lost-mode'] },
      ({ events }) => {
        const actions = events.flatMap((event) =>
          event.kind === 'action.attempted' ? event.action : [],
        );
        tried.add(actions.join());
        expect(actions[1]).toBe('turn-off-lost-mode');
        return [];
      },
    );
    expect(search.next().value).toEqual({ orders: 6, complete: true, violation: null });
    expect(tried.size).toBe(6);
  });

  it('says so where it gives up', () => {
    const search = explore(stolen('away', plan), { orders_max: 10 });
    expect(search.next().value).toEqual({ orders: 10, complete: false, violation: null });
  });
});

/** Meetings that chance brings about too seldom. */
const directed = [
  {
    ...stolen('away', []),
    script: [0, 30 * MINUTE_MS].map((at_ms): Deed => ({
      at_ms,
      who: 'owner',
      do: 'attempt',
      action: 'change-passcode',
    })),
  },
  stolen('away', [
    { at_ms: 1_000, who: 'owner', do: 'mark-as-lost' },
    { at_ms: 9_000, who: 'thief', do: 'attempt', action: 'read-messages' },
  ]),
  stolen('away', [
    { at_ms: 1_000, who: 'owner', do: 'erase-remotely' },
    { at_ms: 9_000, who: 'thief', do: 'attempt', action: 'read-messages' },
  ]),
  {
    ...stolen('away', [
      { at_ms: 1_000, who: 'thief', do: 'attempt', action: 'change-account-password' },
      { at_ms: 9_000, who: 'owner', do: 'mark-as-lost' },
    ]),
    phone: { ...stolen('away', []).phone, protection: 'off' as const },
  },
  {
    ...stolen('away', []),
    script: [
      { at_ms: 0, who: 'owner', do: 'attempt', action: 'change-passcode' },
      { at_ms: 1_000, who: 'owner', do: 'go-to', place: 'home' },
      { at_ms: 2_000, who: 'owner', do: 'go-to', place: 'bar' },
      { at_ms: 3_000, who: 'owner', do: 'attempt', action: 'change-passcode' },
    ] satisfies Deed[],
  },
  {
    ...stolen('away', []),
    script: [
      { at_ms: 0, who: 'owner', do: 'attempt', action: 'turn-off-find-my' },
      { at_ms: HOUR_MS, who: 'owner', do: 'attempt', action: 'turn-off-find-my' },
      { at_ms: HOUR_MS + 9, who: 'owner', do: 'attempt', action: 'read-messages' },
    ] satisfies Deed[],
  },
];

describe('the invariants are worth something', () => {
  const scenarios = [
    ...directed,
    ...fc.sample(protectionInput, { numRuns: 300, seed: 1 }).map((input) => scenarioFrom(input)),
  ];

  it('each has a fault of its own that it alone has to notice, but for order', () => {
    const caught = new Set(protectionMutants.map(({ caughtBy }) => caughtBy));
    expect(Object.keys(invariants).filter((name) => !caught.has(name))).toEqual(['time-rises']);
  });

  it.each(protectionMutants)('that it $name is caught by $caughtBy', async (mutant) => {
    const code = await bundle('src/sim/protection/simulate.ts', mutantRewrite(mutant));
    const broken = await evaluate<{ simulate: typeof simulate }>(code);
    const names = new Set(
      scenarios.flatMap((scenario) =>
        violations(broken.simulate(scenario)).map(({ invariant }) => invariant),
      ),
    );
    expect([...names]).toContain(mutant.caughtBy);
  });
});
