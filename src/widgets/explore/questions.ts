/** What can be asked of every order: each question is a judge that objects to a trace, or does not. */
import { violationsInAnyOrder } from '../../sim/sync/checks.ts';
import type { Violation } from '../../sim/sync/checks/check.ts';
import type { Judge } from '../../sim/sync/explore.ts';

export const questionNames = ['lost', 'up-to-date'] as const;
export type QuestionName = (typeof questionNames)[number];

/** How a device can end that is not up to date; the violation's `message` is the device's id. */
export const behind = ['lacks-a-change', 'keeps-a-change'] as const;
export type Behind = (typeof behind)[number];

/** Breaks where nothing can happen any more and some device lacks something, or has not sent something. */
export const everyDeviceEndsUpToDate: Judge = ({ end }, settled): readonly Violation[] => {
  if (!settled) return [];
  return Object.entries(end.devices)
    .filter(([, { up_to_date }]) => !up_to_date)
    .map(([id, { unsent }]) => {
      const invariant: Behind = unsent > 0 ? 'keeps-a-change' : 'lacks-a-change';
      return { invariant, message: id, seq: null };
    });
};

export const judges: Readonly<Record<QuestionName, Judge>> = {
  lost: violationsInAnyOrder,
  'up-to-date': everyDeviceEndsUpToDate,
};

export function isBehind(invariant: string): invariant is Behind {
  return behind.some((name) => name === invariant);
}
