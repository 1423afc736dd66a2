import { describe, expect, it } from 'vitest';
import { outcomes } from '../../scripts/outcomes.ts';

const RED = '\u001B[31m';
const PLAIN = '\u001B[39m';

describe('what became of each test', () => {
  it('is read from what Vitest reports', () => {
    const tests = [
      { fullName: 'a table keeps its order', status: 'passed', failureMessages: [] },
      { fullName: 'a table has a caption', status: 'failed', failureMessages: ['none', 'none'] },
      { fullName: 'a table scrolls', status: 'passed', failureMessages: ['not yet'] },
      { fullName: 'a table prints', status: 'pending', failureMessages: [] },
    ];
    const broken = { name: 'b.test.ts', message: 'Unexpected token', assertionResults: [] };
    const report = { testResults: [{ name: 'a.test.ts', assertionResults: tests }, broken] };
    expect(outcomes(report)).toEqual([
      { became: 'passed', name: 'a.test.ts › a table keeps its order' },
      { became: 'failed', name: 'a.test.ts › a table has a caption', complaint: 'none' },
      { became: 'passed later', name: 'a.test.ts › a table scrolls', complaint: 'not yet' },
      { became: 'skipped', name: 'a.test.ts › a table prints' },
      { became: 'failed', name: 'b.test.ts', complaint: 'Unexpected token' },
    ]);
  });

  it('is read from what Playwright reports, at any depth', () => {
    const failing = { errors: [{ message: `Expected: ${RED}2${PLAIN}` }] };
    const once = (title: string, status: 'expected' | 'unexpected' | 'flaky' | 'skipped') => ({
      title,
      tests: [
        {
          projectName: 'phone',
          status,
          results: status === 'expected' || status === 'skipped' ? [{ errors: [] }] : [failing],
        },
      ],
    });
    const inner = {
      title: 'a slider',
      specs: [once('moves', 'unexpected'), once('stays', 'flaky'), once('turns', 'skipped')],
    };
    const report = {
      suites: [{ title: 'a.spec.ts', specs: [once('opens', 'expected')], suites: [inner] }],
      errors: [{ message: 'No server' }],
    };
    const complaint = 'Expected: 2';
    expect(outcomes(report)).toEqual([
      { became: 'passed', name: '[phone] › a.spec.ts › opens' },
      { became: 'failed', name: '[phone] › a.spec.ts › a slider › moves', complaint },
      { became: 'passed later', name: '[phone] › a.spec.ts › a slider › stays', complaint },
      { became: 'skipped', name: '[phone] › a.spec.ts › a slider › turns' },
      { became: 'failed', name: 'outside of any test', complaint: 'No server' },
    ]);
  });

  it('has a complaint of each test that failed, even of one that gave none', () => {
    const silent = [{ fullName: 'a table', status: 'failed', failureMessages: null }];
    expect(outcomes({ testResults: [{ name: 'a.test.ts', assertionResults: silent }] })).toEqual([
      { became: 'failed', name: 'a.test.ts › a table', complaint: 'It did not say why.' },
    ]);
  });
});
