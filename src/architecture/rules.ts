/** The lint rule's table of who may import whom, with how often each right is made use of. */
import { isBuiltin } from 'node:module';
import { matchesGlob } from 'node:path';
import { rows } from '../../eslint/boundaries.js';
import type { Import } from './imports.ts';

/** What may be imported, and how many imports do. */
export interface Right {
  /** A row of the table, or a package as the table names it. */
  readonly name: string;
  readonly code: number;
  readonly types: number;
}

export interface Rule {
  readonly name: string;
  /** The glob that its files match, unless a row above matches them. */
  readonly files: string;
  readonly imports: readonly Right[];
  /** Rows of which it may import types alone. */
  readonly types: readonly Right[];
  /** Those are every row, and `types` names only the ones made use of. */
  readonly types_of_all: boolean;
  readonly packages: readonly Right[];
}

const EVERY = '*';

/** The row that a file belongs to: the first that matches. */
export const rowOf = (path: string): string | undefined =>
  rows.find(({ files }) => matchesGlob(path, files))?.name;

/** As the table names it: by its path where a row does, else without it, and Node's modules by one name. */
function packageOf(name: string, known: readonly string[]): string {
  if (known.includes(name)) return name;
  return isBuiltin(name) ? 'node:*' : name.replace(/^((?:@[^/]+\/)?[^/]+).*/, '$1');
}

export function rulesWith(all: readonly Import[]): Rule[] {
  return rows.map(({ name: row, files, imports = [], types = [], packages = [] }) => {
    const own = all
      .filter(({ from }) => rowOf(from) === row)
      .map(({ to, isPackage, isType }) => ({
        target: isPackage ? packageOf(to, packages) : rowOf(to),
        isType,
      }));
    const right = (name: string): Right => {
      const used = own.filter(({ target }) => target === name);
      const types = used.filter(({ isType }) => isType).length;
      return { name, code: used.length - types, types };
    };
    const types_of_all = types.includes(EVERY);
    const others = rows.map(({ name }) => name).filter((name) => !imports.includes(name));
    const of_types = (types_of_all ? others : types).map(right);
    return {
      name: row,
      files,
      imports: imports.map(right),
      types: types_of_all ? of_types.filter(({ types }) => types > 0) : of_types,
      types_of_all,
      packages: packages.map(right),
    };
  });
}
