/** Parts of a scenario that do not fit one another: places that are not there, times after the end. */
import type { Contradictions } from '../schema/document.ts';
import { entries, type Part } from '../schema/entries.ts';
import { shown } from '../schema/messages.ts';

export const contradictions: Contradictions = (written, faulty) => {
  const { duration_ms, places, start, script } = Object(written) as Part;
  const lines: string[] = [];
  const add = (path: string, line: string) => {
    if (!faulty.has(path)) lines.push(`${path}: ${line}`);
  };

  const known = new Set<unknown>();
  for (const [path, { id }] of entries('places', places)) {
    if (known.has(id))
      add(`${path}.id`, `${shown(id)} is the id of another place, ids must differ`);
    known.add(id);
  }
  const addUnknown = (path: string, place: unknown) => {
    if (typeof place !== 'string' || known.size === 0 || known.has(place)) return;
    add(path, `${shown(place)} is not a place, known: ${[...known].join(', ')}`);
  };

  addUnknown('start', start);
  const end_ms = typeof duration_ms === 'number' ? duration_ms : Infinity;
  for (const [path, { at_ms, place }] of entries('script', script)) {
    if (typeof at_ms === 'number' && at_ms > end_ms) {
      add(`${path}.at_ms`, `${at_ms} is after the end, allowed: 0 to ${end_ms}`);
    }
    addUnknown(`${path}.place`, place);
  }
  return lines;
};
