/** What became of each test, as a runner's own JSON report says. */
import { stripVTControlCharacters } from 'node:util';

/**
 * How often a test that failed in a browser is asked again: once where nobody watches, since a run of an hour
 * on a busy machine is not to end on one late click. `npm test` names each that needed it.
 */
export const RETRIES = process.env.CI === undefined ? 0 : 1;

export interface Outcome {
  readonly became:
    | 'passed'
    /** Failed, and passed when asked again: CI asks once more. */
    | 'passed later'
    | 'failed'
    | 'skipped';
  /** Its file and names. */
  readonly name: string;
  /** What it first complained of, without colours: of a test that failed at least once. */
  readonly complaint?: string;
}

/** The part we read of Vitest's report. */
interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    /** Why the file did not load. */
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      /** One for each try that failed. */
      readonly failureMessages?: readonly string[] | null;
    }[];
  }[];
}

/** The part we read of Playwright's. */
interface PlaywrightReport {
  readonly suites: readonly Suite[];
  /** What went wrong outside of any test. */
  readonly errors: readonly { readonly message?: string }[];
}

interface Suite {
  readonly title: string;
  readonly specs: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly projectName: string;
      readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
      /** One for each try. */
      readonly results: readonly { readonly errors: readonly { readonly message?: string }[] }[];
    }[];
  }[];
  readonly suites?: readonly Suite[];
}

export type Report = VitestReport | PlaywrightReport;

export function outcomes(report: Report): readonly Outcome[] {
  return 'suites' in report ? ofPlaywright(report) : ofVitest(report);
}

function ofVitest({ testResults }: VitestReport): readonly Outcome[] {
  return testResults.flatMap(({ name: file, message, assertionResults: tests }) =>
    tests.length === 0
      ? [told('failed', file, message)]
      : tests.map(({ fullName, status, failureMessages }) => {
          const [complaint] = failureMessages ?? [];
          return told(becameOfVitest(status, complaint), `${file} › ${fullName}`, complaint);
        }),
  );
}

function becameOfVitest(status: string, complaint: string | undefined): Outcome['became'] {
  if (status === 'failed') return 'failed';
  if (status !== 'passed') return 'skipped';
  return complaint === undefined ? 'passed' : 'passed later';
}

const BECAME_OF_PLAYWRIGHT = {
  expected: 'passed',
  unexpected: 'failed',
  flaky: 'passed later',
  skipped: 'skipped',
} as const;

function ofPlaywright({ suites, errors }: PlaywrightReport): readonly Outcome[] {
  const outside = errors.map(({ message }) => told('failed', 'outside of any test', message));
  return [...suites.flatMap((suite) => inSuite(suite, [])), ...outside];
}

function inSuite(suite: Suite, above: readonly string[]): readonly Outcome[] {
  const names = [...above, suite.title];
  const own = suite.specs.flatMap(({ title, tests }) =>
    tests.map(({ projectName, status, results }) => {
      const [complaint] = results.flatMap(({ errors }) => errors);
      const name = [`[${projectName}]`, ...names, title].join(' › ');
      return told(BECAME_OF_PLAYWRIGHT[status], name, complaint?.message);
    }),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => inSuite(inner, names))];
}

function told(became: Outcome['became'], name: string, complaint?: string): Outcome {
  if (became === 'passed' || became === 'skipped') return { became, name };
  const why = stripVTControlCharacters(complaint ?? '').trim() || 'It did not say why.';
  return { became, name, complaint: why };
}
