/** What holds for any iPhone, protected or not. */
import type { Check } from './check.ts';
import { folded } from './fold.ts';

export const onlyTheHolderActs: Check = function* (trace) {
  for (const [before, event] of folded(trace)) {
    if (event?.kind === 'action.done' && event.by !== before.holder) {
      yield { seq: event.seq, message: `the ${event.by} acts with the iPhone out of hand` };
    }
  }
};

/** In Lost Mode nothing is done but turning it off. */
export const lostModeHolds: Check = function* (trace) {
  for (const [before, event] of folded(trace)) {
    if (event?.kind !== 'action.done' || !before.lost) continue;
    if (event.action !== 'turn-off-lost-mode') {
      yield { seq: event.seq, message: `${event.action} is done in Lost Mode` };
    }
  }
};

export const nothingFollowsErasing: Check = function* (trace) {
  for (const [before, event] of folded(trace)) {
    if (event?.kind === 'action.done' && before.erased) {
      yield { seq: event.seq, message: `${event.action} is done on an erased iPhone` };
    }
  }
};

/** Lost Mode and remote erasing need the account’s password and Find My. */
export const commandsNeedTheAccount: Check = function* (trace) {
  let may_command = false;
  for (const [before, event] of folded(trace)) {
    if (event?.kind === 'remote.requested') {
      may_command = before.knows_account_password.has('owner');
    } else if (event?.kind === 'lost-mode.on' && !(may_command && before.find_my)) {
      yield { seq: event.seq, message: 'it is marked as lost by somebody who cannot' };
    }
  }
};

/** The protection is never on without what it requires (claim sdp-requirements). */
export const requirementsAreMet: Check = function* (trace) {
  const { passcode, two_factor } = trace.scenario.phone;
  let since: number | null = null;
  for (const [before, event] of folded(trace)) {
    const met = passcode && two_factor && before.find_my && before.enrolled.size > 0;
    if (before.protection === 'off' || met) since = null;
    else if (since === null) since = event?.at_ms ?? trace.end.at_ms;
    else if (event === null || event.at_ms > since) {
      yield { seq: event?.seq ?? null, message: 'the protection is on without a requirement' };
      return;
    }
  }
};

/** The state at the end is what the events lead to. */
export const theEndFollows: Check = function* (trace) {
  const [last] = [...folded(trace)].at(-1)!;
  const { iphone, knows_account_password } = trace.end;
  const told = {
    protection: last.protection,
    holder: last.holder,
    find_my: last.find_my,
    lost: last.lost,
    erased: last.erased,
    enrolled: [...last.enrolled].join(),
    delays: [...last.delays.keys()].join(),
    account: [...last.knows_account_password].join(),
  };
  const is = {
    protection: iphone.protection,
    holder: iphone.holder,
    find_my: iphone.find_my,
    lost: iphone.lost,
    erased: iphone.erased,
    enrolled: iphone.enrolled.join(),
    delays: iphone.delays.join(),
    account: knows_account_password.join(),
  };
  for (const [name, value] of Object.entries(told)) {
    const found = is[name as keyof typeof is];
    if (found !== value) {
      yield { seq: null, message: `at the end ${name} is ${found}, its events say ${value}` };
    }
  }
};
