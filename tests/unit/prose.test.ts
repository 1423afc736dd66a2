/** What the formatter does to prose, which no build stops. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const texts = globSync('content/**/*.mdx').sort();

// MDX takes a line that begins with a tag for a block of its own, and Prettier then tears the sentence in two.
test.each(texts)('no paragraph of %s begins with a claim', (file) => {
  const lines = readFileSync(file, 'utf8').split('\n');
  const begins = lines.filter((line, index) => line.startsWith('<Claim') && !lines[index - 1]);
  expect(begins).toEqual([]);
});
