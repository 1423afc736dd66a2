/** Stops the build where evidence is missing, and warns while authors write. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { numberDefinitions } from '../sim/numbers.ts';
import { check } from './check.ts';
import { printFault } from './fault.ts';
import { readEvidence } from './files.ts';

export function evidence(): AstroIntegration {
  let root = '';
  const numbers = new Set(Object.keys(numberDefinitions));
  const faults = () => check(readEvidence(root), numbers).map(printFault);
  return {
    name: 'evidence',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:start': ({ logger }) => {
        for (const fault of faults()) logger.warn(fault);
      },
      'astro:build:start': () => {
        const found = faults();
        if (found.length > 0) throw new Error(`evidence is missing\n${found.join('\n')}`);
      },
    },
  };
}
