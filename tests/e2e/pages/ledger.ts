/** What the tests of the ledger share: what the files in content/ hold, and the parts of the page. */
import { globSync, readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { parse } from 'yaml';
import type { grades } from '../../../src/messages/evidence.ts';
import { ledgerWords as words } from '../../../src/messages/ledger.ts';

export interface Claim {
  id: string;
  text: string;
  status: keyof typeof grades;
  topic: keyof typeof words.topics;
  evidence: string;
  document?: string;
  verdict?: keyof typeof words.verdicts;
  against?: string[];
  sources?: string[];
}
interface Source {
  id: string;
  title: string;
  url?: string;
  document?: string;
}

function read<T>(folder: string): (T & { id: string })[] {
  return globSync(`content/${folder}/**/*.yaml`).map((file) => ({
    ...(parse(readFileSync(file, 'utf8')) as T),
    id: file.replace(/^.*[/\\]|\.yaml$/g, ''),
  }));
}

export const claims = read<Claim>('claims');
export const sources = read<Source>('sources');
export const numberOf = ({ document }: Claim) =>
  sources.find(({ id }) => id === document)?.document ?? 'site';

export const PAGE = '/evidence/';
export const entry = (page: Page, id: string) => page.locator(`[id="${id}"]`);
export const form = (page: Page) => page.getByRole('search', { name: words.filter.form });
export const field = (page: Page, name: 'status' | 'document' | 'topic' | 'text') =>
  form(page).getByLabel(words.filter[name], { exact: true });

export async function open(page: Page, address: string) {
  await page.goto(PAGE + address);
  await expect(page.locator('[data-widget="ledger"]')).toHaveAttribute('data-ready');
}

/** The list holds exactly these, no heading stands over nothing, and the count says so. */
export async function expectShown(page: Page, wanted: readonly Claim[]) {
  await expect(
    page.getByText(words.filter.shown(wanted.length, claims.length), { exact: true }),
  ).toBeVisible();
  const shown = await page
    .locator('.entries > li')
    .evaluateAll((all) => all.filter((item) => item.checkVisibility()).map(({ id }) => id));
  expect(shown.sort()).toEqual(wanted.map(({ id }) => id).sort());
  const over_nothing = await page.locator('section:has(.entries)').evaluateAll((all) =>
    all
      .filter((group) => group.checkVisibility())
      .filter((group) => !group.querySelector('.entries > :not([hidden])'))
      .map((group) => group.getAttribute('aria-labelledby')),
  );
  expect(over_nothing).toEqual([]);
}
