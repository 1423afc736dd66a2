/** The site leads nowhere that is not there. */
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from '@playwright/test';
import { idsOf, type Site } from '../../support/site-files.ts';
import { testAddresses } from './addresses.ts';

const own: Site = {
  dist: 'dist',
  url: `${process.env.SITE_URL ?? 'https://silent-push.example'}/`,
};

testAddresses(own);

test('every claim and every source has its place in the ledger', () => {
  const names = (folder: string) =>
    globSync(`content/${folder}/**/*.yaml`).map((file) => basename(file, '.yaml'));
  const wanted = [...names('claims'), ...names('sources').map((name) => `source-${name}`)];
  const ids = new Set(idsOf(own, 'evidence/index.html'));
  expect(wanted.length).toBeGreaterThan(300);
  expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
});
