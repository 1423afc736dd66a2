/** The exhibit: what changed from 26.4 to 26.4.1, as the data has it, on any screen and without scripts. */
import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { parse } from 'yaml';

interface Part {
  name: string;
  kind?: string;
}
interface Comparison {
  changed: Part[];
  unchanged: Part[];
  check: {
    decides: { name: string; size_bytes: { from: number; to: number } };
    added: string;
    logs: Record<string, string>;
  };
}
interface Build {
  id: string;
  version: string;
}

const read = <T>(path: string) => parse(readFileSync(`content/${path}`, 'utf8')) as T;
const { changed, unchanged, check } = read<Comparison>('firmware/26-4-to-26-4-1.yaml');
const builds = read<Build[]>('token-check/builds.yaml');

const figure = (page: Page, name: RegExp): Locator => page.getByRole('region', { name });
const names = (list: Locator) => list.getByRole('listitem').locator('code').allTextContents();
const top = async (part: Locator) => (await part.boundingBox())!.y;

test.beforeEach(({ page }) => page.goto('/firmware/'));

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('the lists hold every part of the comparison, each under its kind @phone', async ({
      page,
    }) => {
      const parts = figure(page, /One door/);
      for (const [kind, heading] of [
        ['executable', 'Executables'],
        ['kernel-extension', 'Kernel extension'],
        ['library', 'Libraries'],
      ] as const) {
        const ofKind = changed.filter((part) => part.kind === kind).map(({ name }) => name);
        const listed = await names(parts.getByRole('list', { name: heading }));
        expect(listed.toSorted()).toEqual(ofKind.toSorted());
      }
      const listed = await names(parts.getByRole('list', { name: 'The same' }));
      expect(listed).toEqual(unchanged.map(({ name }) => name));
    });

    test('of the parts on the path, the drawing marks the one that changed', async ({ page }) => {
      const drawing = figure(page, /One door/).getByRole('img');
      await expect(drawing).toHaveAccessibleName(/Only UserNotificationsCore changed/);
      const doors = drawing.locator('.door', { hasText: /Changed|The same/ });
      await expect(doors).toHaveCount(3);
      await expect(doors.filter({ hasText: 'Changed' })).toHaveText(/UserNotificationsCore/);
    });

    test('both states of the check stand side by side, with what the files say @phone', async ({
      page,
    }) => {
      const states = figure(page, /token check/);
      const before = states.getByRole('group', { name: 'iOS 26.4, build 23E246' });
      const after = states.getByRole('group', { name: 'iOS 26.4.1, build 23E254' });
      for (const state of [before, after]) {
        await expect(state).toContainText(check.decides.name);
        await expect(state.getByRole('listitem').last()).toContainText(check.logs.dropped!);
      }
      await expect(before).toContainText(`${check.decides.size_bytes.from} bytes`);
      await expect(after).toContainText(`${check.decides.size_bytes.to} bytes`);
      await expect(after).toContainText(check.added);
      await expect(after).toContainText(check.logs.exempt_topic!);
      await expect(before).not.toContainText('exempt');
    });

    test('the builds stand in the order of their days @phone', async ({ page }) => {
      const entries = figure(page, /In which versions/).getByRole('listitem');
      await expect(entries).toHaveText(
        builds.map(({ id, version }) => new RegExp(`^${version}\\s.*${id}`, 's')),
        { useInnerText: true },
      );
    });
  });
}

test('a step that 26.4 lacks leaves its place empty', async ({ page }) => {
  const [before, after] = await figure(page, /token check/)
    .getByRole('group')
    .all();
  const dropped = (state: Locator) => top(state.getByRole('listitem').last());
  expect(await dropped(before!)).toBe(await dropped(after!));
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the figures read from top to bottom', async ({ page }) => {
    const parts = figure(page, /One door/);
    expect(await top(parts.getByRole('img'))).toBeLessThan(
      await top(parts.getByRole('list', { name: 'Executables' })),
    );
    const [before, after] = await figure(page, /token check/)
      .getByRole('group')
      .all();
    expect(await top(before!)).toBeLessThan(await top(after!));
    const entries = await figure(page, /In which versions/)
      .getByRole('listitem')
      .all();
    const tops = await Promise.all(entries.map(top));
    expect(tops).toEqual([...new Set(tops)].toSorted((a, b) => a - b));
  });
});
