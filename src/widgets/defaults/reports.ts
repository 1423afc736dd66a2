/** Who had the protection on without choosing, by release and ownership, as each report has it. */
import {
  isDefault,
  release_ids,
  reportedDefaults,
  type Ownership,
  type ReportedDefault,
} from '../../sim/protection/defaults.ts';

export const ownerships: readonly Ownership[] = ['personal', 'managed'];

/** After the last release that any report names, nothing changes. */
const last = Math.max(
  ...reportedDefaults.flatMap(({ on_from }) =>
    ownerships.map((ownership) => release_ids.indexOf(on_from[ownership])),
  ),
);
/** Release ids, oldest first; of those that came later, the newest stands for all. */
export const columns: readonly string[] = [...release_ids.slice(0, last + 1), release_ids.at(-1)!];

export interface Cell {
  readonly is_on: boolean;
  /** Do the reports disagree here? */
  readonly is_disputed: boolean;
}

export interface Report extends ReportedDefault {
  /** In the order of `ownerships`, and within it of `columns`. */
  readonly rows: readonly (readonly Cell[])[];
}

export const reports: readonly Report[] = reportedDefaults.map((reported) => ({
  ...reported,
  rows: ownerships.map((ownership) =>
    columns.map((os) => {
      const all = reportedDefaults.map((one) => isDefault(os, ownership === 'managed', one.report));
      return {
        is_on: isDefault(os, ownership === 'managed', reported.report),
        is_disputed: new Set(all).size > 1,
      };
    }),
  ),
}));

/** Ids in content/claims: what was looked for in vain. */
export const not_known = [
  'unread-protection-default',
  'unread-enterprise-note',
  'unread-protection-mdm-key',
] as const;

/** Id in content/claims: what a default leaves open to its owner. */
export const can_be_off = 'C000-51';

export function claimsOfDefaults(): readonly string[] {
  return [...reports.flatMap(({ claims }) => claims), can_be_off, ...not_known];
}
