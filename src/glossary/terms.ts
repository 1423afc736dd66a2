/** The glossary's terms, with the words under which a text may name them; read while the site is configured. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export interface Term {
  /** File name in content/glossary, without its ending. */
  readonly id: string;
  /** As it stands in the middle of a sentence: the term itself, then its other forms. */
  readonly forms: readonly string[];
}

/**
 * @param folder content/glossary/; src/content.config.ts checks what else its files hold
 * @throws {Error} where two terms claim the same words, which would leave the link to chance
 */
export function readTerms(folder: URL): Term[] {
  const terms = globSync('*.yaml', { cwd: fileURLToPath(folder) })
    .sort()
    .map((file) => {
      const { term, forms = [] } = parse(readFileSync(new URL(file, folder), 'utf8')) as Entry;
      return { id: basename(file, '.yaml'), forms: [term, ...forms] };
    });
  const owners = new Map<string, string>();
  for (const { id, forms } of terms) {
    for (const form of forms) {
      const owner = owners.get(form);
      if (owner) throw new Error(`content/glossary: “${form}” is a form of ${owner} and of ${id}`);
      owners.set(form, id);
    }
  }
  return terms;
}

interface Entry {
  readonly term: string;
  readonly forms?: readonly string[];
}
