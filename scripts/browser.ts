/**
 * A Chromium for the browser tests: what is there comes first, and only then
 * what has to be fetched. `node scripts/browser.ts` prints where it is.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from '@playwright/test';

/** What the finder asks of the machine it runs on; tests bring their own. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  /** Folders that commands are looked up in. */
  readonly path: readonly string[];
  /** Where Playwright's own Chromium is, or would be. */
  readonly playwrights: string;
  isExecutable(file: string): boolean;
  /** Runs a command to its end; false if it failed or took longer than `limit_ms`. */
  run(command: string, args: readonly string[], limit_ms: number): boolean;
}

const DOWNLOAD_LIMIT_MS = 120_000;
const PACKAGE_LIMIT_MS = 300_000;

/** The same engine without a window: a test takes two thirds of the time. */
const WINDOWLESS = 'chromium-headless-shell';

const COMMANDS = [
  WINDOWLESS,
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
];
const APPLICATIONS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

const PLAYWRIGHT = join(
  dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
  'cli.js',
);

/** The first command by one of these names, in the order of the machine's path; null if there is none. */
export function which(machine: Machine, names: readonly string[]): string | null {
  const places = machine.path.flatMap((folder) => names.map((name) => join(folder, name)));
  return places.find((place) => machine.isExecutable(place)) ?? null;
}

/** Playwright's own Chromium if it is installed, else one of the machine's, else null. */
export function locate(machine: Machine): string | null {
  if (machine.isExecutable(machine.playwrights)) return machine.playwrights;
  const applications = APPLICATIONS[machine.platform] ?? [];
  return (
    which(machine, COMMANDS) ?? applications.find((place) => machine.isExecutable(place)) ?? null
  );
}

/** How Playwright starts it: asking no other host for anything. */
export function launchOptions(machine: Machine) {
  return {
    executablePath: locate(machine) ?? machine.playwrights,
    args: [
      ...(machine.isRoot ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      // What it would still ask for has no address.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
  };
}

/** As `locate`, then by Playwright's download, then by Debian's package. Throws if there is no way. */
export function obtain(machine: Machine): string {
  const there = locate(machine);
  if (there !== null) return there;

  machine.run(process.execPath, [PLAYWRIGHT, 'install', 'chromium'], DOWNLOAD_LIMIT_MS);
  const downloaded = locate(machine);
  if (downloaded !== null) return downloaded;

  if (machine.isRoot && which(machine, ['apt-get']) !== null) {
    machine.run('apt-get', ['update', '--quiet'], PACKAGE_LIMIT_MS);
    machine.run(
      'apt-get',
      ['install', '--yes', '--quiet', '--no-install-recommends', WINDOWLESS],
      PACKAGE_LIMIT_MS,
    );
    const packaged = locate(machine);
    if (packaged !== null) return packaged;
  }

  throw new Error(
    'No Chromium was found and none could be fetched: install Chromium or Google Chrome, or run `npx playwright install chromium`, and try again.',
  );
}

export const thisMachine: Machine = {
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  path: (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''),
  playwrights: chromium.executablePath(),
  isExecutable(file) {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
  run(command, args, limit_ms) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const { status } = spawnSync(command, args, { stdio: 'inherit', timeout: limit_ms, env });
    return status === 0;
  },
};

if (import.meta.main) {
  try {
    console.log(`Browser: ${obtain(thisMachine)}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
