/** What the page and the worker say to each other of a fleet: the days so far, each time that one is over. */
import type { Fleet, FleetDay } from '../../sim/protection/fleet/fleet.ts';
import { rollout } from '../../sim/protection/fleet/rollout.ts';
import type { Report } from '../explore/protocol.ts';

export type Days = readonly FleetDay[];

export function* reportsOf(fleet: Fleet): Generator<Report<Days, Days>, void> {
  const days: FleetDay[] = [];
  for (const day of rollout(fleet)) {
    days.push(day);
    const is_last = day.day === fleet.days;
    yield is_last ? { kind: 'found', exploration: days } : { kind: 'progress', progress: days };
  }
}
