/** A link to an entry: `?incident.at=first-report&incident.zoom=2#incident`. */
import { defineCodec, type Codec } from '../../share/codec.ts';
import { integer, oneOf } from '../../share/fields.ts';

/** How many times wider than the figure the drawing may be. */
export const zoom_max = 8;

export interface IncidentState {
  /** Id of the entry that is read. */
  readonly at: string;
  readonly zoom: number;
}

/** @param ids of the entries, of which the first is read at the start */
export function incidentCodec(ids: readonly string[]): Codec<IncidentState> {
  return defineCodec<IncidentState>({
    at: oneOf(ids, ids[0] ?? ''),
    zoom: integer(1, zoom_max, 1),
  });
}
