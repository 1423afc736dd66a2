/**
 * Every address of the site that any of its files names leads to something that is there: links
 * and their places, scripts and styles, pictures, what search engines and feed readers are told.
 * The built files are read, so that no script can add or mend a link.
 */
import { globSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { init } from 'es-module-lexer';
import { deadAddresses, idsOf, type Site } from '../../support/site-files.ts';

export function testAddresses(site: Site): void {
  test.beforeAll(() => init);

  test('every address leads somewhere', () => {
    expect(deadAddresses(site)).toEqual([]);
  });

  test('no id is there twice on a page', () => {
    for (const file of globSync('**/*.html', { cwd: site.dist })) {
      const ids = idsOf(site, file);
      expect(ids, file).toEqual([...new Set(ids)]);
    }
  });
}
