/** What no single value of a scenario shows: parts that do not fit one another. */
import { entries, type Part } from '../schema/entries.ts';
import { shown } from '../schema/messages.ts';
import { releasesFor } from './releases.ts';
import type { DeviceKind } from './types.ts';

/**
 * One line each, `PATH: what is wrong, what is allowed`; empty where all fits.
 * @param written a scenario with its defaults, any part of which may be wrong
 * @param faulty paths of what is wrong by itself; nothing else is judged by it
 */
export function contradictions(written: unknown, faulty: ReadonlySet<string>): readonly string[] {
  const lines: string[] = [];
  const add = (path: string, line: string) => {
    if (!faulty.has(path)) lines.push(`${path}: ${line}`);
  };
  const text = (path: string, value: unknown) =>
    typeof value === 'string' && !faulty.has(path) ? value : undefined;
  const number = (path: string, value: unknown) =>
    typeof value === 'number' && !faulty.has(path) ? value : undefined;
  const { duration_ms, devices, actions, faults, assumptions } = Object(written) as Part;

  const kinds = new Map<string, string | undefined>();
  let all_known = true;
  for (const [path, entry] of entries('devices', devices)) {
    const id = text(`${path}.id`, entry.id);
    const kind = text(`${path}.kind`, entry.kind);
    addMisfit(`${path}.os`, kind, entry.os);
    if (id === undefined) {
      all_known = false;
    } else if (kinds.has(id)) {
      add(`${path}.id`, `"${id}" is the id of another device, ids must differ`);
      kinds.set(id, undefined); // nobody can tell which of them is meant
    } else {
      kinds.set(id, kind);
    }
  }

  const end_ms = number('duration_ms', duration_ms) ?? Infinity;
  for (const [path, entry] of [...entries('actions', actions), ...entries('faults', faults)]) {
    const at_ms = number(`${path}.at_ms`, entry.at_ms) ?? 0;
    if (at_ms > end_ms) {
      add(`${path}.at_ms`, `${at_ms} is after the end, allowed: 0 to ${end_ms}`);
    }
    const device = text(`${path}.device`, entry.device);
    if (device === undefined) continue;
    if (entry.do === 'install-os') addMisfit(`${path}.os`, kinds.get(device), entry.os);
    if (all_known && kinds.size > 0 && !kinds.has(device)) {
      const known = [...kinds.keys()].join(', ');
      add(`${path}.device`, `${shown(device)} is not a device, known: ${known}`);
    }
  }

  const { sync_engine_interval_min_ms, sync_engine_interval_max_ms } = Object(assumptions) as Part;
  const min_path = 'assumptions.sync_engine_interval_min_ms';
  const min = number(min_path, sync_engine_interval_min_ms) ?? 0;
  const max =
    number('assumptions.sync_engine_interval_max_ms', sync_engine_interval_max_ms) ?? Infinity;
  if (min > max) add(min_path, `${min} is above the longest interval, allowed: up to ${max}`);
  return lines;

  function addMisfit(path: string, kind: string | undefined, os: unknown): void {
    if (kind === undefined || typeof os !== 'string') return;
    const fitting = releasesFor(kind as DeviceKind).map((release) => release.id);
    if (fitting.includes(os)) return;
    add(
      path,
      `"${os}" does not run on this kind of device (${kind}), allowed: ${fitting.join(', ')}`,
    );
  }
}
