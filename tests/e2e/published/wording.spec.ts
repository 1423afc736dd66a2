/** The site says everything in its own words, unless it quotes. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { knownWording, sharedWording } from '../../support/wording.ts';

test('no page shares ten words in a row with the documents it judges', () => {
  const dist = 'dist';
  const pages = globSync('**/*.html', { cwd: dist }).sort();
  expect(pages.length).toBeGreaterThan(0);
  const shared = pages.flatMap((page) =>
    sharedWording(readFileSync(join(dist, page), 'utf8'), knownWording).map(
      (run) => `${page}: ${run}`,
    ),
  );
  expect(shared).toEqual([]);
});
