/** The invariants, checked from outside: they read a trace and know nothing of the rules. */
import { breaches, timeRises, type Violation } from '../kernel/check.ts';
import { metricsAddUp, protectionCausesComeFirst } from './checks/bookkeeping.ts';
import type { Check } from './checks/check.ts';
import {
  commandsNeedTheAccount,
  lostModeHolds,
  nothingFollowsErasing,
  onlyTheHolderActs,
  requirementsAreMet,
  theEndFollows,
} from './checks/iphone.ts';
import {
  delaysTakeTheirTime,
  earlyEndsStayAtFamiliarPlaces,
  passcodeAloneNeverPasses,
  strangersNeverPass,
} from './checks/promises.ts';
import type { ProtectionTrace } from './simulate.ts';

export const invariants: Readonly<Record<string, Check>> = {
  'time-rises': timeRises,
  'causes-come-first': protectionCausesComeFirst,
  'metrics-add-up': metricsAddUp,
  'the-end-follows': theEndFollows,
  'passcode-alone-never-passes': passcodeAloneNeverPasses,
  'strangers-never-pass': strangersNeverPass,
  'delays-take-their-time': delaysTakeTheirTime,
  'early-ends-stay-at-familiar-places': earlyEndsStayAtFamiliarPlaces,
  'only-the-holder-acts': onlyTheHolderActs,
  'lost-mode-holds': lostModeHolds,
  'nothing-follows-erasing': nothingFollowsErasing,
  'commands-need-the-account': commandsNeedTheAccount,
  'requirements-are-met': requirementsAreMet,
};

/** Every breach of every invariant; empty where all hold. */
export function violations(trace: ProtectionTrace): readonly Violation[] {
  return breaches(invariants, trace);
}
