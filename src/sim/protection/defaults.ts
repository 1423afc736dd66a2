/**
 * With which release the protection comes switched on. The press disagrees, so there
 * are several reports; the data lives in content/releases, with the claims behind it.
 */
import reports from '../../../content/releases/protection-defaults.json' with { type: 'json' };
import releases from '../../../content/releases/releases.json' with { type: 'json' };
import type { DefaultReport } from './types.ts';

export type Ownership = 'personal' | 'managed';

export interface ReportedDefault {
  readonly report: DefaultReport;
  /** Release id by kind of ownership: on in it and in every later one. */
  readonly on_from: Readonly<Record<Ownership, string>>;
  /** Ids in content/claims. */
  readonly claims: readonly string[];
}

export const reportedDefaults = reports as readonly ReportedDefault[];

/** Ids of the iPhone’s releases, oldest first. */
export const release_ids: readonly string[] = releases
  .filter(({ platform }) => platform === 'ios')
  .map(({ id }) => id);

/**
 * Does this release have the protection on for those who never chose?
 * @throws RangeError for a report that is not in content/releases.
 */
export function isDefault(os: string, managed: boolean, follows: DefaultReport): boolean {
  const report = reportedDefaults.find((candidate) => candidate.report === follows);
  if (!report) throw new RangeError(`no report "${follows}"`);
  const from = report.on_from[managed ? 'managed' : 'personal'];
  return release_ids.indexOf(os) >= release_ids.indexOf(from);
}
