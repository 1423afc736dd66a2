/**
 * `npm test`: the checks that find nearly every mistake; with `--all` the slow ones too: every
 * page, other screens, addresses and engines. A failing step does not stop the others, unless they need what it
 * makes; the end says which failed and how many tests passed; a skipped one never counts as passed.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { outcomes } from './outcomes.ts';
import type { Outcome, Report } from './outcomes.ts';
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

/** Each of these keeps one core busy, and needs nothing of the others. */
const AT_ONCE: readonly Step[] = [
  { script: 'check' },
  { script: 'format:check' },
  { script: 'lint' },
];
const ONE_BY_ONE: readonly Step[] = [
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

/** @param stdio 'pipe' keeps what it says to the end, so that it stands together */
async function succeeds(script: string, stdio: 'inherit' | 'pipe'): Promise<boolean> {
  if (stdio === 'inherit') console.log(`\n== npm run ${script}`);
  const shell = process.platform === 'win32';
  const run = spawn('npm', ['run', '--silent', script], {
    stdio: ['ignore', stdio, stdio],
    env,
    shell,
  });
  const said: Buffer[] = [];
  for (const stream of [run.stdout, run.stderr])
    stream?.on('data', (chunk: Buffer) => said.push(chunk));
  const [status] = (await once(run, 'close')) as [number | null];
  if (stdio === 'pipe') console.log(`\n== npm run ${script}\n${Buffer.concat(said).toString()}`);
  return status === 0;
}

/** What the step's runner reports; nothing where it has no report, or none that can be read. */
function reported({ report }: Step): readonly Outcome[] | undefined {
  if (report === undefined) return undefined;
  try {
    return outcomes(JSON.parse(readFileSync(report, 'utf8')) as Report);
  } catch {
    // The runner stopped before it could report, or while it did: the step counts as one check.
    return undefined;
  }
}

rmSync(RESULTS, { recursive: true, force: true });
const all = process.argv.includes('--all');
const failed: string[] = [];
const left_out: string[] = [];
const tallies: Tally[] = [];
const complaining: Outcome[] = [];

function note(step: Step, passed: boolean) {
  const tests = reported(step);
  tallies.push(
    tests ? count(tests, passed) : { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 },
  );
  complaining.push(...(tests ?? []).filter(({ complaint }) => complaint !== undefined));
  if (!passed) failed.push(step.script);
}

/** At the very end, since that is what is kept of a long run. */
function complain(heading: string, which: Outcome['became']) {
  const tests = complaining.filter(({ became }) => became === which);
  if (tests.length > 0) console.log(`\n${heading}`);
  for (const { name, complaint = '' } of tests) {
    const ours = complaint.split('\n').filter((line) => !line.includes('node_modules'));
    console.log([`- ${name}`, ...ours.slice(0, 12)].join('\n    '));
  }
}

console.log(`== npm run ${AT_ONCE.map(({ script }) => script).join(', ')}, at once`);
await Promise.all(AT_ONCE.map(async (step) => note(step, await succeeds(step.script, 'pipe'))));
for (const step of ONE_BY_ONE) {
  if (step.slow && !all) continue;
  if (performance.now() > START_WITHIN_MIN * 60_000) {
    left_out.push(step.script);
    tallies.push({ passed: 0, failed: 0, skipped: 1 });
    continue;
  }
  // What an earlier step reported there is not this one's.
  if (step.report) rmSync(step.report, { force: true });
  const possible = !(step.needsSite && failed.includes('build'));
  note(step, possible && (await succeeds(step.script, 'inherit')));
}

complain('Failed, and passed when asked again:', 'passed later');
complain('Failed:', 'failed');
console.log(
  failed.length > 0 ? `\nFailed: npm run ${failed.join(', npm run ')}` : '\nNo step failed.',
);
if (left_out.length > 0)
  console.log(`Left out for want of time: npm run ${left_out.join(', npm run ')}`);
console.log(line(total(tallies)));
process.exitCode = failed.length > 0 ? 1 : 0;
