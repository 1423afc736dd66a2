/** In which order the browser tests look for a Chromium. The machine is made up. */
import { describe, expect, it } from 'vitest';
import { locate, obtain } from '../../scripts/browser.ts';
import type { Machine } from '../../scripts/browser.ts';

const PLAYWRIGHTS = '/home/me/.cache/playwright/chrome';
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** A machine with the given files, where `brings` says which file a command leaves behind. */
function machine(
  files: string[],
  brings: Record<string, string> = {},
  traits: Partial<Machine> = {},
) {
  const present = new Set(files);
  const ran: string[] = [];
  const fake: Machine = {
    platform: 'linux',
    isRoot: false,
    path: ['/usr/local/bin', '/usr/bin'],
    playwrights: PLAYWRIGHTS,
    isExecutable: (file) => present.has(file),
    run(command, args, limit_ms) {
      expect(limit_ms).toBeLessThanOrEqual(300_000);
      const line = [command === process.execPath ? 'playwright' : command, ...args.slice(-2)].join(
        ' ',
      );
      ran.push(line);
      const brought = brings[line];
      if (brought !== undefined) present.add(brought);
      return brought !== undefined;
    },
    ...traits,
  };
  return { fake, ran };
}

const DOWNLOAD = 'playwright install chromium';
const UPDATE = 'apt-get update --quiet';
const INSTALL = 'apt-get --no-install-recommends chromium-headless-shell';

describe('what is there', () => {
  it("is Playwright's own first", () => {
    const { fake, ran } = machine([PLAYWRIGHTS, '/usr/bin/chromium', '/usr/bin/google-chrome']);
    expect(obtain(fake)).toBe(PLAYWRIGHTS);
    expect(ran).toEqual([]);
  });

  it("is else the machine's, in the order of its path", () => {
    const { fake, ran } = machine(['/usr/bin/chromium', '/usr/local/bin/google-chrome']);
    expect(obtain(fake)).toBe('/usr/local/bin/google-chrome');
    expect(ran).toEqual([]);
  });

  it('is rather the one without a window', () => {
    const { fake } = machine(['/usr/bin/chromium', '/usr/bin/chromium-headless-shell']);
    expect(locate(fake)).toBe('/usr/bin/chromium-headless-shell');
  });

  it('is on a Mac an application', () => {
    expect(locate(machine([MAC], {}, { platform: 'darwin' }).fake)).toBe(MAC);
    expect(locate(machine([MAC]).fake)).toBeNull();
  });
});

describe('what is not there', () => {
  it("is Playwright's download", () => {
    const { fake, ran } = machine(
      ['/usr/bin/apt-get'],
      { [DOWNLOAD]: PLAYWRIGHTS },
      { isRoot: true },
    );
    expect(obtain(fake)).toBe(PLAYWRIGHTS);
    expect(ran).toEqual([DOWNLOAD]);
  });

  it("is else Debian's package, for root", () => {
    const brings = { [INSTALL]: '/usr/bin/chromium-headless-shell' };
    const { fake, ran } = machine(['/usr/bin/apt-get'], brings, { isRoot: true });
    expect(obtain(fake)).toBe('/usr/bin/chromium-headless-shell');
    expect(ran).toEqual([DOWNLOAD, UPDATE, INSTALL]);
  });

  it.each([
    ['not root', ['/usr/bin/apt-get'], false, [DOWNLOAD]],
    ['not Debian', [], true, [DOWNLOAD]],
    ['nothing works', ['/usr/bin/apt-get'], true, [DOWNLOAD, UPDATE, INSTALL]],
  ])('is else one sentence that says what to do: %s', (_, files, isRoot, tried) => {
    const { fake, ran } = machine(files, {}, { isRoot });
    expect(() => obtain(fake)).toThrow(/^No Chromium .* try again\.$/);
    expect(ran).toEqual(tried);
  });
});
