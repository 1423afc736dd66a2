/** A rule that cites a claim cites one that exists. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';

const known = new Set(globSync('content/claims/**/*.yaml').map((file) => basename(file, '.yaml')));

/** The ids after "claim" or "claims" in the comments of a file. */
function cited(text: string): readonly string[] {
  const lists = text.matchAll(/\bclaims? ((?:[a-z0-9]+(?:-[a-z0-9]+)+(?:,\s*(?:\*\s*)?)?)+)/g);
  return [...lists].flatMap(([, ids]) => ids!.match(/[a-z0-9]+(?:-[a-z0-9]+)+/g) ?? []);
}

describe('the rules of the simulator', () => {
  const files = globSync('src/sim/**/*.ts');

  it('cite their evidence', () => {
    const all = files.flatMap((file) => cited(readFileSync(file, 'utf8')));
    expect(all).toContain('change-tag-compare');
    expect(new Set(all).size).toBeGreaterThan(25);
  });

  it.each(files)('%s cites no claim that is not in content/claims', (file) => {
    expect(cited(readFileSync(file, 'utf8')).filter((id) => !known.has(id))).toEqual([]);
  });
});
