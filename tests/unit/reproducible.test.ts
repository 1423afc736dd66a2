import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { differences, hashesOf } from '../../scripts/reproducible.ts';

it('names what two builds do not have in common, down to a byte', () => {
  const folder = mkdtempSync(join(tmpdir(), 'build-'));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  try {
    write('same.html', 'a');
    write('byte.js', 'a');
    write('_headers', 'a');
    const first = hashesOf(folder);
    expect(differences(first, hashesOf(folder))).toEqual([]);
    write('byte.js', 'b');
    write('new.css', '');
    rmSync(join(folder, '_headers'));
    expect(differences(first, hashesOf(folder))).toEqual([
      '_headers is in the first alone',
      'byte.js differs',
      'new.css is in the second alone',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
