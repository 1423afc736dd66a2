/** Every import that the code really makes, read from the files themselves. */
import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { codeIn } from './code.ts';

/** One import, re-export or `import()`. */
export interface Import {
  /** The file that asks, from the root of the project: `src/ui/Choice.svelte`. */
  readonly from: string;
  /** The file it asks for, in the same way, or the name of a package as it is written. */
  readonly to: string;
  /** `to` is an npm package, a module of Node's or one that a plugin makes up. */
  readonly isPackage: boolean;
  /** Nothing of it is there when the code runs: `import type`, `export type`. */
  readonly isType: boolean;
}

/** A file of the project and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/**
 * All files that the site is made of, in the order of their paths. Declarations of types import nothing.
 * @param root the project; a build runs there
 */
export function sourceFiles(root = '.'): SourceFile[] {
  return globSync(['src/**/*.{ts,svelte,astro}', 'content/articles/*.mdx'], { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.endsWith('.d.ts'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** What one file imports, in the order in which it says so. */
export function importsOf({ path, text }: SourceFile): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Expression, isType: boolean) => {
    // A name that is computed leads to what only the finished site has.
    if (!ts.isStringLiteralLike(specifier)) return;
    const name = specifier.text;
    const isPackage = !name.startsWith('.');
    const file = name.replace(/\?.*$/, '');
    const to = isPackage ? name : posix.join(posix.dirname(path), file);
    found.push({ from: path, to, isPackage, isType });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node));
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier)
      add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0]!, false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, codeIn(path, text), ts.ScriptTarget.Latest));
  return found;
}

/** By TypeScript's `verbatimModuleSyntax`, one name that is no type keeps the whole import. */
const isTypeImport = ({ importClause }: ts.ImportDeclaration): boolean =>
  importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
