/**
 * A fleet from the release of 26.4.1 on, day by day. On each day, in this order: people may
 * install, phones report to the console, and by night a deadline installs. So the console
 * learns of a night's updates at the next report, a day later at the earliest.
 */
import { isDefault } from '../defaults.ts';
import { defaultReports, type DefaultReport } from '../types.ts';
import {
  isInstalledByDeadline,
  isInstalledByPerson,
  isOn,
  phoneOf,
  reports,
  type Phone,
} from './phone.ts';
import type { Fleet, FleetDay } from './fleet.ts';

interface State extends Phone {
  updated: boolean;
  on: boolean;
  /** Day of the last report. */
  heard_on_day: number;
  /** What that report said. */
  said_updated: boolean;
}

/** Yields `days` + 1 days: how things stand before the first, and at the end of each. */
export function* rollout(fleet: Fleet): Generator<FleetDay, void> {
  const phones = Array.from({ length: fleet.phones }, (_, index) => initial(fleet, index));
  yield counted(fleet, phones, 0);
  for (let day = 1; day <= fleet.days; day += 1) {
    for (const phone of phones) live(fleet, phone, day);
    yield counted(fleet, phones, day);
  }
}

function initial(fleet: Fleet, index: number): State {
  const phone = phoneOf(fleet, index);
  // What lies in a drawer has been there for longer than any console waits.
  const heard_on_day = phone.in_drawer ? -Infinity : -phone.heard_days_before;
  return { ...phone, updated: false, on: !phone.in_drawer, heard_on_day, said_updated: false };
}

function live(fleet: Fleet, phone: State, day: number): void {
  phone.on = isOn(fleet, phone, day);
  if (!phone.on) return;
  const can_install = !phone.updated && !phone.full;
  if (can_install) phone.updated = isInstalledByPerson(fleet, phone, day);
  if (reports(phone, day)) {
    phone.heard_on_day = day;
    phone.said_updated = phone.updated;
  }
  if (can_install) phone.updated ||= isInstalledByDeadline(fleet, phone, day);
}

function counted(fleet: Fleet, phones: readonly State[], day: number): FleetDay {
  const { unknown_after_days } = fleet.assumptions;
  const counts = {
    still_on_26_4: 0,
    without_room: 0,
    switched_off: 0,
    console_still_on_26_4: 0,
    console_updated: 0,
    console_unknown: 0,
  };
  /** With everything that the protection needs. */
  const able = { on_26_4: 0, updated: 0 };
  for (const { updated, full, on, lacking, heard_on_day, said_updated } of phones) {
    if (!updated) {
      counts.still_on_26_4 += 1;
      if (full) counts.without_room += 1;
      else if (!on) counts.switched_off += 1;
    }
    if (!lacking) able[updated ? 'updated' : 'on_26_4'] += 1;
    if (day - heard_on_day > unknown_after_days) counts.console_unknown += 1;
    else if (said_updated) counts.console_updated += 1;
    else counts.console_still_on_26_4 += 1;
  }
  const protected_by = protectedBy(able);
  const { follows } = fleet;
  return {
    day,
    ...counts,
    protected: follows === 'neither' ? 0 : protected_by[follows],
    protected_by,
  };
}

/** Protected are those whose person never chose, from the release on that a report names for managed phones. */
function protectedBy(able: { on_26_4: number; updated: number }): Record<DefaultReport, number> {
  const by = (report: DefaultReport) =>
    (isDefault('ios-26.4', true, report) ? able.on_26_4 : 0) +
    (isDefault('ios-26.4.1', true, report) ? able.updated : 0);
  return Object.fromEntries(defaultReports.map((report) => [report, by(report)])) as Record<
    DefaultReport,
    number
  >;
}
