/**
 * Every address of the site that any of its files names leads to something that is there: links
 * and their places, scripts and styles, pictures, what search engines and feed readers are told.
 * The built files are read, so that no script can add or mend a link.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { init } from 'es-module-lexer';
import { SUB_PATH, SUB_PATH_DIST, SUB_PATH_SITE } from '../../playwright.config.ts';
import { deadAddresses, idsOf, type Site } from '../support/site-files.ts';

const own: Site = {
  dist: 'dist',
  url: `${process.env.SITE_URL ?? 'https://silent-push.example'}/`,
};
const moved: Site = { dist: SUB_PATH_DIST, url: `${SUB_PATH_SITE}${SUB_PATH}/` };

test.beforeAll(() => init);

for (const [place, site] of Object.entries({ 'its root': own, 'a sub-path': moved })) {
  test(`every address leads somewhere, built for ${place}`, () => {
    expect(deadAddresses(site)).toEqual([]);
  });

  test(`no id is there twice on a page, built for ${place}`, () => {
    for (const file of globSync('**/*.html', { cwd: site.dist })) {
      const ids = idsOf(site, file);
      expect(ids, file).toEqual([...new Set(ids)]);
    }
  });
}

test('every claim and every source has its place in the ledger', () => {
  const names = (folder: string) =>
    globSync(`content/${folder}/**/*.yaml`).map((file) => basename(file, '.yaml'));
  const wanted = [...names('claims'), ...names('sources').map((name) => `source-${name}`)];
  const ids = new Set(idsOf(own, 'evidence/index.html'));
  expect(wanted.length).toBeGreaterThan(300);
  expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
});

test('built for another address, no file names the one of the example', () => {
  const files = globSync('**/*.{html,xml,txt,json,js,css,webmanifest}', { cwd: moved.dist });
  const naming = files.filter((file) =>
    readFileSync(join(moved.dist, file), 'utf8').includes('silent-push.example'),
  );
  expect(naming).toEqual([]);
});
