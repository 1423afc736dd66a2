/** Who had the protection on by default, as each report has it, and where they disagree. */
import { describe, expect, it } from 'vitest';
import { claimsOfRun } from '../../src/widgets/ledger/runs.ts';
import { columns, not_known, reports } from '../../src/widgets/defaults/reports.ts';

const marks = (mark: 'is_on' | 'is_disputed') =>
  reports.map(({ rows }) =>
    rows.map((cells) => cells.map((cell) => (cell[mark] ? 'x' : '.')).join('')),
  );

describe('the three reports', () => {
  it('go from before the default to the newest release', () => {
    expect(columns).toEqual(['ios-26.3', 'ios-26.4', 'ios-26.4.1', 'ios-26.5']);
  });

  it('have it on by release, for personal and for managed iPhones', () => {
    expect(marks('is_on')).toEqual([
      ['.xxx', '..xx'],
      ['.xxx', '.xxx'],
      ['..xx', '..xx'],
    ]);
  });

  it('differ on one release, for either ownership, which all mark', () => {
    expect(marks('is_disputed')).toEqual(reports.map(() => ['.x..', '.x..']));
  });

  it('and what is not known rest on claims that the ledger knows of', () => {
    const claims = claimsOfRun('Defaults');
    for (const report of reports)
      expect(claims).toEqual(expect.arrayContaining([...report.claims]));
    expect(claims).toEqual(expect.arrayContaining([...not_known]));
  });
});
