/**
 * `npm test`: the checks that find nearly every mistake, one after another; with `--all` the slow ones too: every
 * page, other screens, addresses and engines. A failing step does not stop the others, unless they need what it
 * makes; the end says which failed and how many tests passed; a skipped one never counts as passed.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { count, line, total } from './tally.ts';
import type { Tally } from './tally.ts';

interface Step {
  readonly script: string;
  /** Needs the site that the build step makes. */
  readonly needsSite?: true;
  /** Where the runner reports its tests; a step without is one check. */
  readonly report?: string;
  /** Left out of the short run. */
  readonly slow?: true;
}

const RESULTS = 'test-results';
const BROWSER = `${RESULTS}/browser.json`;
const STEPS: readonly Step[] = [
  { script: 'format:check' },
  { script: 'lint' },
  { script: 'check' },
  { script: 'build' },
  { script: 'weigh', needsSite: true },
  { script: 'test:unit', report: `${RESULTS}/unit.json` },
  { script: 'test:short', needsSite: true, report: BROWSER },
  { script: 'test:site', needsSite: true, report: BROWSER, slow: true },
  { script: 'test:phone', needsSite: true, report: BROWSER, slow: true },
  { script: 'test:sub-path', needsSite: true, report: BROWSER, slow: true },
  { script: 'test:engines', needsSite: true, report: `${RESULTS}/engines.json`, slow: true },
  { script: 'test:sweep', needsSite: true, report: BROWSER, slow: true },
  { script: 'test:reproducible', slow: true },
  { script: 'audit', needsSite: true, slow: true },
  { script: 'test:fuzz', needsSite: true, report: BROWSER, slow: true },
];

/** Minutes after which no further step is begun: for who has a limit. What was left out is said. */
const START_WITHIN_MIN = Number(process.env.START_WITHIN_MIN ?? Infinity);

const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };

function succeeds(script: string): boolean {
  console.log(`\n== npm run ${script}`);
  const shell = process.platform === 'win32';
  return (
    spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit', env, shell }).status === 0
  );
}

function tally(step: Step, passed: boolean): Tally {
  try {
    if (step.report) return count(JSON.parse(readFileSync(step.report, 'utf8')), passed);
  } catch {
    // The runner stopped before it could report: the step counts as one failed check.
  }
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

rmSync(RESULTS, { recursive: true, force: true });
const all = process.argv.includes('--all');
const failed: string[] = [];
const left_out: string[] = [];
const tallies: Tally[] = [];
for (const step of STEPS) {
  if (step.slow && !all) continue;
  if (performance.now() > START_WITHIN_MIN * 60_000) {
    left_out.push(step.script);
    tallies.push({ passed: 0, failed: 0, skipped: 1 });
    continue;
  }
  const possible = !(step.needsSite && failed.includes('build'));
  const passed = possible && succeeds(step.script);
  tallies.push(tally(step, passed));
  if (!passed) failed.push(step.script);
}

console.log(
  failed.length > 0 ? `\nFailed: npm run ${failed.join(', npm run ')}` : '\nNo step failed.',
);
if (left_out.length > 0)
  console.log(`Left out for want of time: npm run ${left_out.join(', npm run ')}`);
console.log(line(total(tallies)));
process.exitCode = failed.length > 0 ? 1 : 0;
