/** What hosts and browsers are told: each page its own policy, and the host `_headers`. */
import { globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersFile } from './headers.ts';
import { withOwnHashes } from './own-hashes.ts';
import { policyOf, union } from './policy.ts';

/** Cuts each page’s policy down to what the page holds. Has to come after every integration that writes a page. */
export function ownPolicies(): AstroIntegration {
  return {
    name: 'own-policies',
    hooks: {
      'astro:build:done': ({ dir }) => {
        for (const page of globSync('**/*.html', { cwd: fileURLToPath(dir) })) {
          const file = new URL(page, dir);
          writeFileSync(file, withOwnHashes(readFileSync(file, 'utf8')));
        }
      },
    },
  };
}

/** Has to come after every integration that writes a page or a file at the top of the site. */
export function hosting(): AstroIntegration {
  let base = '/';
  return {
    name: 'hosting',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir }) => {
        // Sorted, so that the same site gives the same bytes whatever its file system.
        const pages = globSync('**/*.html', { cwd: fileURLToPath(dir) }).sort();
        const policies = pages.map((page) => {
          const policy = policyOf(readFileSync(new URL(page, dir), 'utf8'));
          if (!policy) throw new Error(`${page} states no content security policy`);
          return policy;
        });
        const files = readdirSync(dir, { withFileTypes: true })
          .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
          .filter((name) => name !== '_headers');
        writeFileSync(
          new URL('_headers', dir),
          headersFile(base, union(policies), files.toSorted()),
        );
      },
    },
  };
}
