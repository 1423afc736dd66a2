/** The race: what the thief gets in which run, and what the picture, the words and the check make of it. */
import { describe, expect, it } from 'vitest';
import { scenarioFrom, type ScenarioInput } from '../../src/sim/protection/scenario.ts';
import { claimsOfTheft } from '../../src/widgets/theft/assumed.ts';
import { chartOf, width_min } from '../../src/widgets/theft/chart.ts';
import { checkEveryOrder } from '../../src/widgets/theft/check.ts';
import {
  ANSWER,
  attempts,
  defaults,
  GO_HOME,
  minute_ms,
  moved,
  noticed_max_min,
  planOf,
  questionOf,
  settings,
  theftWith,
  withWayHome,
  type Choices,
  type Step,
} from '../../src/widgets/theft/choices.ts';
import { groundsAt } from '../../src/widgets/theft/grounds.ts';
import { runsOf } from '../../src/widgets/theft/runs.ts';
import { standingOf } from '../../src/widgets/theft/standing.ts';
import { storyOf } from '../../src/widgets/theft/together.ts';
import { attemptsOf, commandOf, standingAt, ticksOf } from '../../src/widgets/theft/view.ts';

const theft = (part: Partial<Choices> = {}) => runsOf({ ...defaults, ...part });
const minute = (min: number) => min * minute_ms;
const home = withWayHome(defaults.order, true);

/** What the thief has when each run is over. */
function takenIn(part: Partial<Choices>) {
  return theft(part).map(({ trace }) =>
    standingAt(trace, trace.end.at_ms).taken.map(({ action }) => action),
  );
}

describe('a script', () => {
  it('is a whole scenario, and only the setting differs between the runs', () => {
    for (const setting of settings) {
      const scenario = theftWith(defaults, setting);
      const written = JSON.parse(JSON.stringify(scenario)) as ScenarioInput;
      expect(scenarioFrom(written)).toEqual(scenario);
    }
    const [off, away] = theft().map(({ trace }) => trace.scenario);
    expect({ ...away!, phone: { ...away!.phone, protection: 'off' } }).toEqual(off);
  });

  it('is reordered step by step, and not beyond its ends', () => {
    const order = moved(defaults.order, 'erase-iphone', -1);
    expect(order.slice(-2)).toEqual(['erase-iphone', 'change-passcode']);
    expect(moved(order, 'erase-iphone', 1)).toEqual(defaults.order);
    expect(moved(defaults.order, 'erase-iphone', 1)).toBe(defaults.order);
    expect(moved(defaults.order, 'use-saved-passwords', -1)).toBe(defaults.order);
  });

  it('tries to end Lost Mode at the first place after the owner’s mark, and all else comes later', () => {
    const plan = (part: Partial<Choices>) =>
      planOf({ ...defaults, ...part }).map(({ at_ms, step }) => [at_ms / minute_ms, step]);
    const [first, ...rest] = attempts;
    expect(plan({ noticed_min: 5 })).toEqual([
      [3, first],
      [6, ANSWER],
      ...rest.map((step, index) => [9 + 3 * index, step]),
    ]);
    expect(plan({ noticed_min: 3 })[1]).toEqual([6, ANSWER]);
    expect(plan({}).slice(-2)).toEqual([
      [15, 'erase-iphone'],
      [21, ANSWER],
    ]);
    expect(plan({ order: home, noticed_min: 17 })[5]).toEqual([18, ANSWER]);
    expect(plan({ answers: false })).toEqual(attempts.map((step, index) => [3 + 3 * index, step]));
  });

  it('always comes after the mark, wherever the steps and the minute are', () => {
    for (let noticed_min = 1; noticed_min <= noticed_max_min; noticed_min += 1) {
      const plan = planOf({ ...defaults, order: home, noticed_min });
      const { at_ms } = plan.find(({ step }) => step === ANSWER)!;
      expect(at_ms - minute(noticed_min)).toBeGreaterThan(0);
      expect(at_ms - minute(noticed_min)).toBeLessThanOrEqual(minute(3));
      expect(new Set(plan.map((step) => step.at_ms)).size).toBe(plan.length);
      expect(plan.map((step) => step.at_ms)).toEqual(
        plan.map((step) => step.at_ms).toSorted((a, b) => a - b),
      );
    }
  });

  it('gains and loses the way home, wherever it has been moved', () => {
    expect(home).toHaveLength(attempts.length + 1);
    expect(withWayHome(moved(home, GO_HOME, 1), false)).toEqual(defaults.order);
    expect(withWayHome(home, true)).toEqual(home);
  });
});

describe('the thief', () => {
  it('gets everything without the protection, and nothing with it', () => {
    expect(takenIn({})).toEqual([attempts, []]);
  });

  it('who gives up in Lost Mode gets what comes before it', () => {
    expect(takenIn({ noticed_min: 1, answers: false })).toEqual([[], []]);
    expect(takenIn({ noticed_min: 5, answers: false })).toEqual([attempts.slice(0, 1), []]);
  });

  it('ends Lost Mode with the passcode, unless the protection asks for a face', () => {
    expect(takenIn({ noticed_min: 1 })).toEqual([attempts, []]);
    const answerIn = (part: Partial<Choices>) =>
      theft(part).map(
        ({ trace }) => attemptsOf(trace).find(({ action }) => action === ANSWER)?.outcome,
      );
    expect(answerIn({ noticed_min: 5 })).toEqual(['taken', 'no-passcode-fallback']);
    expect(answerIn({ noticed_min: 10, order: home })).toEqual(['nothing-to-do', 'taken']);
    expect(answerIn({})).toEqual(['erased', 'no-passcode-fallback']);
    expect(answerIn({ answers: false })).toEqual([undefined, undefined]);
  });

  it('locks the owner out with the password of the account, sooner or later', () => {
    expect(takenIn({ noticed_min: 7 })).toEqual([attempts, []]);
    const order = moved(defaults.order, 'change-account-password', 1);
    const later = moved(order, 'change-account-password', 1);
    expect(takenIn({ order: later, noticed_min: 7 })[0]).toHaveLength(attempts.length);
    const without_find_my = moved(later, 'turn-off-find-my', 1);
    expect(takenIn({ order: without_find_my, noticed_min: 7, answers: false })[0]).toEqual([
      'use-saved-passwords',
      'change-passcode',
    ]);
  });

  it('gets nothing more once it is erased', () => {
    const order: readonly Step[] = ['erase-iphone', ...attempts.slice(0, -1)];
    expect(takenIn({ order })[0]).toEqual(['erase-iphone']);
  });

  it('needs no face at the owner’s home, unless it is asked for everywhere', () => {
    expect(takenIn({ order: home })[1]).toEqual(attempts.slice(2));
    expect(takenIn({ order: home, settings: ['off', 'always'] })[1]).toEqual([]);
  });
});

describe('how things stand', () => {
  it('changes at the moment of an attempt, and not before', () => {
    const { trace } = theft()[0]!;
    expect(standingAt(trace, minute(6) - 1)).toMatchObject({ taken: [{}], reach: 'free' });
    expect(standingAt(trace, minute(6))).toMatchObject({
      taken: [{}, {}],
      reach: 'password-changed',
    });
  });

  it('says why the owner can no longer command the iPhone', () => {
    const reached = (part: Partial<Choices>, run: number) => {
      const { trace } = theft(part)[run]!;
      const { reach } = standingAt(trace, trace.end.at_ms);
      expect(commandOf(trace)!.obstacle).toBe(reach === 'lost' ? null : reach);
      return reach;
    };
    expect(reached({}, 0)).toBe('password-changed');
    expect(reached({}, 1)).toBe('lost');
    const { trace } = theft({ noticed_min: 5 })[0]!;
    expect(standingAt(trace, minute(6) - 1).reach).toBe('lost');
    expect(standingAt(trace, minute(6))).toMatchObject({ taken: [{}], reach: 'ended' });
    expect(reached({ order: home }, 1)).toBe('find-my-off');
    const order: readonly Step[] = ['erase-iphone', ...attempts.slice(0, -1)];
    expect(reached({ order }, 0)).toBe('erased');
  });

  it('tells of the owner who waits for an hour', () => {
    const own = theft({ owner: true })[2]!;
    expect(attemptsOf(own.trace).map(({ outcome }) => outcome)).toEqual(['delayed', 'done']);
    expect(standingOf(own, minute(10))).toEqual([
      'The first face has passed. The hour runs until 1 h 03 min.',
    ]);
    expect(standingOf(own, minute(64))).toEqual(['The owner has a new password at 1 h 04 min.']);
  });

  it('tells of the owner who need not wait where the protection is off', () => {
    const own = theft({ owner: true, settings: ['off', 'off'] })[2]!;
    expect(standingOf(own, minute(3))).toEqual(['The owner has a new password at 3 min.']);
  });
});

describe('the picture', () => {
  const { trace } = theft({ order: home, noticed_min: 13, answers: false })[1]!;
  const at = (time_ms: number) => chartOf(trace, time_ms, trace.end.at_ms, 350);
  const sorts = (time_ms: number) => at(time_ms).marks.map(({ sort }) => sort);

  it('shows what lies ahead as planned, and the rest by its outcome', () => {
    expect(new Set(sorts(0))).toEqual(new Set(['planned']));
    expect(sorts(minute(6))).toEqual(['kept', 'kept', ...Array<string>(5).fill('planned')]);
    expect(sorts(trace.end.at_ms)).toEqual([
      ...['kept', 'kept', 'came', 'taken', 'taken', 'taken'],
      'void',
    ]);
  });

  it('has a row of its own for every mark, so that no two meet', () => {
    const { marks, rules } = at(trace.end.at_ms);
    expect(new Set(marks.map(({ y }) => y)).size).toBe(rules.length);
  });

  it('draws the familiar place, Lost Mode and a delay up to the reader’s moment', () => {
    const run = theft({ owner: true })[2]!.trace;
    const delay = chartOf(run, minute(33), run.end.at_ms, 350);
    const [whole, left] = [delay.bands[0]!, delay.bands[1]!];
    expect([whole.sort, left.sort]).toEqual(['delay-left', 'delay']);
    expect(left.width / whole.width).toBeCloseTo(0.5, 1);
    expect(at(minute(9)).bands).toEqual([]);
    expect(at(minute(12)).bands.map(({ sort }) => sort)).toEqual(['home']);
    const lost = theft()[1]!.trace;
    const [band] = chartOf(lost, lost.end.at_ms, lost.end.at_ms, 350).bands;
    expect(band).toMatchObject({ sort: 'lost' });
    const ended = theft({ noticed_min: 5 })[0]!.trace;
    const until = (time_ms: number) => {
      const [lost] = chartOf(ended, time_ms, ended.end.at_ms, 350).bands;
      return lost!.x + lost!.width;
    };
    expect(until(ended.end.at_ms)).toBe(until(minute(6)));
  });

  it('keeps every word within its edges and apart from the others, whatever is chosen', () => {
    for (const noticed_min of [1, 8, 13, 20, 45, 64, 90, 120, noticed_max_min]) {
      for (const width of [width_min, 250, 311, 312, 350, 460]) {
        for (const order of [defaults.order, home, home.toReversed()]) {
          for (const { trace } of theft({ noticed_min, owner: noticed_min > 13, order })) {
            const { texts } = chartOf(trace, trace.end.at_ms, trace.end.at_ms, width);
            const boxes = texts.map(({ sort, anchor, x, y, text }) => {
              const length = text.length * (sort === 'row' || sort === 'axis' ? 7.6 : 8.4);
              const from = anchor === 'start' ? x : anchor === 'end' ? x - length : x - length / 2;
              return { from, to: from + length, y, text };
            });
            for (const { from, to, y, text } of boxes) {
              expect(from, text).toBeGreaterThanOrEqual(0);
              expect(to, text).toBeLessThanOrEqual(width + 1);
              const met = boxes.filter((box) => box.y === y && box.from < to && from < box.to);
              expect(met, text).toHaveLength(1);
            }
          }
        }
      }
    }
  });
});

describe('told together', () => {
  it('says once what happens in both, and with its name what does not', () => {
    const told = storyOf(theft({ owner: true }));
    const lines = told.transcript.map(({ text }) => text);
    expect(lines[0]).toBe('Both iPhones: The thief takes the iPhone.');
    expect(lines.filter((text) => text.includes('takes the iPhone'))).toHaveLength(1);
    expect(lines).toContain('Protection off: The passcode is right.');
    expect(told.at(minute(4))).toMatchObject({ at_ms: minute(3) });
    expect(told.at(minute(3))!.text).toMatch(
      /^Protection off: .+ Protection on, away: .+ The owner’s own try: /,
    );
    expect(told.at(-1)).toBeNull();
  });

  it('says of both that they are in Lost Mode', () => {
    const told = storyOf(theft({ settings: ['away', 'always'] }));
    expect(told.at(minute(20) + 2_000)!.text).toBe('Both iPhones: The iPhone is in Lost Mode.');
  });

  it('holds every sentence of every run', () => {
    const runs = theft({ order: home });
    const text = storyOf(runs)
      .transcript.map(({ text }) => text)
      .join('\n');
    for (const { lines } of runs) for (const line of lines) expect(text).toContain(line.text);
  });

  it('stands on the claims of the rules that are at work', () => {
    const runs = theft({ order: home });
    expect(groundsAt(runs, minute(3))[0]).toBe('sdp-biometric-only');
    expect(groundsAt(runs, minute(6))[0]).toBe('sdp-security-delay');
    expect(groundsAt(runs, minute(12))).toEqual(['sdp-familiar-passcode']);
    expect(groundsAt(runs, 0)).toEqual([]);
    expect(groundsAt(theft({ noticed_min: 5 }), minute(6))).toContain('lost-mode-passcode');
    expect(claimsOfTheft()).toEqual(
      expect.arrayContaining(['sdp-always', 'sdp-lost-first', 'lost-mode-passcode']),
    );
  });

  it('has a tick for every attempt and for what comes of the command', () => {
    const [off, away] = theft().map(({ trace }) => ticksOf(trace));
    expect(off!.map(({ tone }) => tone)).toEqual([
      ...Array<string>(5).fill('failed'),
      'idle',
      'failed',
    ]);
    expect(away!.map(({ tone }) => tone)).toEqual(Array<string>(7).fill('done'));
  });
});

describe('every order', () => {
  function checked(choices: Choices) {
    const check = checkEveryOrder(choices);
    let step = check.next();
    expect(step.value).toEqual({ tried: 120, of: 3840 });
    while (!step.done) step = check.next();
    return step.value;
  }
  const tally = (off_losses: number) => ({
    orders: 120,
    runs: 3840,
    losses: [
      { setting: 'off', runs: 1920, losses: off_losses },
      { setting: 'away', runs: 1920, losses: 0 },
    ],
    complete: true,
    broken: null,
  });

  it('lets nothing that must wait an hour pass before it', () => {
    expect(checked(defaults)).toEqual(tally(1920));
  });

  it('costs less where the thief gives up in Lost Mode', () => {
    expect(checked({ ...defaults, answers: false })).toEqual(tally(1680));
  });

  it('is the same question as long as nothing changes that it does not try', () => {
    const asks = (part: Partial<Choices>) => questionOf({ ...defaults, ...part });
    const order = moved(defaults.order, 'erase-iphone', -1);
    expect(asks({ order, noticed_min: 5, owner: true })).toBe(asks({}));
    const others = [{ answers: false }, { order: home }, { settings: ['off', 'always'] as const }];
    for (const other of [...others, { order: moved(home, GO_HOME, 1) }]) {
      expect(asks(other)).not.toBe(asks({}));
    }
    expect(asks({ order: moved(home, GO_HOME, 1) })).not.toBe(asks({ order: home }));
  });

  it('holds for whoever notices later than it tries', () => {
    const lost = (noticed_min: number, order: readonly Step[]) => takenIn({ noticed_min, order });
    for (const order of [defaults.order, defaults.order.toReversed()]) {
      for (const noticed_min of [17, 18, 40, noticed_max_min]) {
        expect(lost(noticed_min, order)).toEqual(lost(16, order));
      }
    }
  });
});
