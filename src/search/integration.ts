/** Makes the index of the search page, once the pages are written. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readEvidence } from '../evidence/files.ts';
import { recordsOf } from './records.ts';
import { writeIndex } from './write-index.ts';

export function search(): AstroIntegration {
  let root = '';
  return {
    name: 'search',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': ({ dir }) =>
        writeIndex(fileURLToPath(dir), recordsOf(readEvidence(root))),
    },
  };
}
