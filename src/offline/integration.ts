/** Writes the service worker, once everything that it keeps is there. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeWorker } from './write-worker.ts';

/** Has to come after every integration that writes what a page asks for. */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: { 'astro:build:done': ({ dir }) => writeWorker(fileURLToPath(dir)) },
  };
}
