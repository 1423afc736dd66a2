/** Named starting points: what a figure shows before its reader changes anything. */
import { busyHour } from './busy-hour.ts';
import { fixed } from './fixed.ts';
import { forceQuit } from './force-quit.ts';
import { healthy } from './healthy.ts';
import { missedPush } from './missed-push.ts';
import { offline } from './offline.ts';
import { reverse } from './reverse.ts';

export const scenarios = {
  healthy,
  'missed-push': missedPush,
  reverse,
  'force-quit': forceQuit,
  offline,
  'busy-hour': busyHour,
  fixed,
} as const;

export type ScenarioName = keyof typeof scenarios;
export const scenarioNames = Object.keys(scenarios) as readonly ScenarioName[];
