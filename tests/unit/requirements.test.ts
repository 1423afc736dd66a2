/** What an iPhone asks, and what becomes of those who try: told from runs, and the same in the table. */
import { describe, expect, it } from 'vitest';
import { requirementsWords as words } from '../../src/messages/requirements.ts';
import { action_ids, actions, type ActionId } from '../../src/sim/protection/actions.ts';
import { violations } from '../../src/sim/protection/checks.ts';
import { parseScenario } from '../../src/sim/protection/scenario.ts';
import { simulate } from '../../src/sim/protection/simulate.ts';
import { claimsOfRun } from '../../src/widgets/ledger/runs.ts';
import { answerTo } from '../../src/widgets/requirements/answer.ts';
import {
  placeNames,
  scenarioOf,
  settings,
  type Choices,
} from '../../src/widgets/requirements/choices.ts';
import { claimsOfAnswers, listClaims, ruleClaims } from '../../src/widgets/requirements/grounds.ts';
import { caseNames, groups } from '../../src/widgets/requirements/table.ts';

const all: readonly Choices[] = action_ids.flatMap((action) =>
  settings.flatMap((setting) => placeNames.map((place) => ({ action, place, setting }))),
);
const people = ['owner', 'thief'] as const;
const HOUR_MS = 3_600_000;
const PASSCODE = 'passcode';
const isHome = ({ place, setting }: Choices) => setting === 'away' && place === 'familiar';

describe('an answer', () => {
  it('comes from worlds that are right, in which every rule holds', () => {
    for (const choices of all) {
      for (const who of people) {
        const scenario = scenarioOf(choices, who);
        expect(parseScenario(scenario)).toEqual({ ok: true, scenario });
        expect(violations(simulate(scenario))).toEqual([]);
      }
    }
  });

  it('is what the iPhone asks when somebody tries', () => {
    for (const choices of all) {
      for (const who of people) {
        const tried = simulate(scenarioOf(choices, who)).events.find(
          (event) => event.kind === 'action.attempted',
        );
        expect(tried).toMatchObject({ actor: who, asks: answerTo(choices).asks });
      }
    }
  });

  it('keeps a thief from all that is listed, wherever the protection is in force', () => {
    for (const choices of all) {
      const { asks, obstacle, attempts } = answerTo(choices);
      if (obstacle) continue;
      const covered =
        actions[choices.action].tier !== 'none' && choices.setting !== 'off' && !isHome(choices);
      expect(asks !== PASSCODE, JSON.stringify(choices)).toBe(covered);
      expect(attempts[1]!.took_ms).toBe(covered ? null : 0);
    }
  });

  it('lets the owner through, after the hour where there is one', () => {
    for (const choices of all) {
      const { asks, obstacle, attempts } = answerTo(choices);
      if (obstacle) continue;
      const { took_ms } = attempts[0]!;
      if (asks === 'biometric-delay-biometric') {
        expect(took_ms).toBeGreaterThanOrEqual(HOUR_MS);
        expect(words.verdict(took_ms)).toBe('Done after 1 hour');
      } else expect(took_ms).toBe(0);
    }
  });

  it('says where the question does not arise, or something is missing', () => {
    const told = (action: ActionId, setting: Choices['setting'], place: Choices['place']) => {
      const { asks, obstacle } = answerTo({ action, setting, place });
      return words.answer(asks, obstacle);
    };
    expect(told('turn-off-protection', 'off', 'elsewhere')).toBe(
      'The question does not arise: the protection is off already.',
    );
    expect(told('turn-on-protection', 'always', 'familiar')).toBe(
      'The question does not arise: the protection is on already.',
    );
    expect(told('turn-on-protection', 'off', 'unknown')).toBe(
      'Not possible without Significant Locations.',
    );
    expect(told('turn-on-protection', 'off', 'elsewhere')).toBe('The passcode is enough.');
  });

  it('lets nobody try where the question does not arise, and says no verdict', () => {
    const without = all.filter((choices) => answerTo(choices).attempts.length === 0);
    expect(without.map(({ action }) => action)).toEqual([
      ...Array<string>(placeNames.length).fill('turn-off-protection'),
      ...Array<string>(2 * placeNames.length).fill('turn-on-protection'),
    ]);
    expect(words.spoken('To turn it off:', 'The question does not arise.', [])).toBe(
      'To turn it off: The question does not arise.',
    );
    expect(words.spoken('To pay:', 'No.', ['Done at once', 'Refused'])).toBe(
      'To pay: No. The owner: Done at once. A thief with the passcode: Refused.',
    );
  });

  it('tells the steps as sentences, and the hour between them', () => {
    const { attempts } = answerTo({ action: 'sign-out', setting: 'away', place: 'unknown' });
    expect(attempts[0]!.lines[0]!.text).toBe('Significant Locations are turned off.');
    expect(attempts[0]!.lines.filter(({ gap_ms }) => gap_ms >= HOUR_MS)).toHaveLength(1);
    expect(attempts[1]!.lines.at(-1)!.text).toMatch(/refused.*the passcode is no way in/);
  });
});

describe('it rests on', () => {
  it('the list that has the action, and the rule that is at work', () => {
    expect(listClaims('transfer-esim')).toEqual(['sdp-biometric-list-2026']);
    const rules = (setting: Choices['setting'], place: Choices['place']) =>
      ruleClaims({ action: 'sign-out', setting, place });
    expect(rules('off', 'elsewhere')).toEqual(['sdp-passcode-reset']);
    expect(rules('away', 'familiar')).toEqual(['sdp-familiar-passcode']);
    expect(rules('away', 'elsewhere')).toEqual([
      'sdp-security-delay',
      'sdp-require-away-or-always',
    ]);
    expect(rules('away', 'unknown')).toContain('sdp-no-significant-locations');
    expect(rules('always', 'familiar')).toEqual(['sdp-security-delay', 'sdp-always']);
  });

  it('claims that the ledger knows of', () => {
    const claims = claimsOfRun('Requirements');
    expect(claims).toEqual(claimsOfAnswers());
    expect(claims).toEqual(
      expect.arrayContaining(['sdp-always', 'sdp-unlisted', 'sdp-find-my-disputed']),
    );
    expect(new Set(claims).size).toBe(claims.length);
  });
});

describe('the table', () => {
  it('has every action once, under its list', () => {
    const rows = groups.flatMap(({ rows }) => rows.map(({ action }) => action));
    expect(rows.toSorted()).toEqual(action_ids.toSorted());
    for (const { tier, listed, rows } of groups) {
      for (const { action, other_date } of rows) {
        expect(actions[action]).toMatchObject({ tier, listed: other_date ?? listed });
      }
    }
    expect(groups.map(({ listed }) => listed)).toEqual(['2026-02-16', '2026-02-16', null]);
  });

  it('gives each list its answer where the protection is in force, and the passcode elsewhere', () => {
    expect(caseNames).toEqual(['off', 'familiar', 'elsewhere', 'unknown', 'always']);
    const [biometric, delay, none] = groups.map(({ rows }) => rows);
    for (const { cells } of biometric!) {
      expect(cells).toEqual([PASSCODE, PASSCODE, 'biometric', 'biometric', 'biometric']);
    }
    const hour = 'biometric-delay-biometric';
    for (const { action, cells } of delay!) {
      const off = action === 'turn-off-protection' ? null : PASSCODE;
      expect(cells).toEqual([off, PASSCODE, hour, hour, hour]);
    }
    expect(none!.map(({ cells }) => cells)).toEqual([
      [PASSCODE, PASSCODE, PASSCODE, PASSCODE, PASSCODE],
      [PASSCODE, null, null, null, null],
    ]);
  });

  it('leaves out no place: off and always are the same everywhere', () => {
    for (const action of action_ids) {
      for (const setting of ['off', 'always'] as const) {
        const asked = placeNames.map((place) => answerTo({ action, setting, place }).asks);
        expect(new Set(asked).size).toBe(1);
      }
    }
  });

  it('marks what only the newer copy has, and who disagrees', () => {
    const rows = groups.flatMap(({ rows }) => rows);
    const newer = rows.filter(({ is_newer }) => is_newer).map(({ action }) => action);
    expect(newer).toEqual(['open-locked-app', 'transfer-esim']);
    const other = rows.filter(({ other_date }) => other_date).map(({ action }) => action);
    expect(other).toEqual(['reset-all-settings']);
    const claims = Object.fromEntries(rows.map(({ action, claims }) => [action, claims]));
    expect(claims['reset-all-settings']).toEqual(['sdp-reset-disputed']);
    expect(claims['turn-off-find-my']).toEqual(['sdp-find-my-disputed']);
    expect(claims['change-account-security']).toEqual(['sdp-recovery-key-disputed']);
    expect(claims['sign-out']).toEqual([]);
  });
});
