/** From a figure to the rules at work in it. */
import { describe, expect, it } from 'vitest';
import { mechanismGrounds } from '../../src/sim/sync/grounds.ts';
import { claimsOfRun } from '../../src/widgets/ledger/runs.ts';

describe('a figure rests on', () => {
  it('what its scenario names', () => {
    expect(claimsOfRun('Pipeline', 'busy-hour')).toEqual(
      expect.arrayContaining(['push-budget', 'held-push-replaced']),
    );
  });

  it('the rules at work in its run, and no others', () => {
    expect(claimsOfRun('Pipeline', 'missed-push')).toContain('token-check-is-the-bug');
    expect(claimsOfRun('Pipeline', 'healthy')).not.toContain('token-check-is-the-bug');
  });

  it('the rules at work in any of its runs, where it puts several side by side', () => {
    expect(claimsOfRun('Compare')).toEqual(
      expect.arrayContaining([
        'exempt-cloudkit-topics-26-4-1',
        'token-check-is-the-bug',
        'push-30-seconds',
      ]),
    );
  });

  it('the rules of falling behind and of catching up', () => {
    expect(claimsOfRun('Backlog')).toEqual(
      expect.arrayContaining(['no-data-lost', 'token-check-is-the-bug', 'push-30-seconds']),
    );
  });

  it('the rules of a theft, whatever the setting and the place', () => {
    expect(claimsOfRun('Theft')).toEqual(
      expect.arrayContaining(['sdp-biometric-only', 'sdp-familiar-passcode', 'sdp-always']),
    );
  });

  it('every explanation, where it compares them', () => {
    expect(claimsOfRun('Witnesses')).toEqual(Object.values(mechanismGrounds).flat());
  });

  it('nothing that we know of, where it shows no run of its own', () => {
    expect(claimsOfRun('Workbench')).toEqual([]);
  });
});
