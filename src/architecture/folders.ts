/** Files by folder, and imports from file to file as edges from folder to folder. */
import type { Import } from './imports.ts';

export interface Edge {
  readonly from: string;
  readonly to: string;
  /** Imports of code. */
  readonly code: number;
  /** Imports of types alone. */
  readonly types: number;
}

/**
 * The folder that a file is drawn in: the first under `src`, or under `src/sim`, whose parts are as far from one another
 * as other folders are; elsewhere the one that holds it. A file that lies in no such folder stands for itself.
 */
export function folderOf(path: string): string {
  const parts = path.split('/');
  const depth = path.startsWith('src/sim/') ? 3 : path.startsWith('src/') ? 2 : parts.length - 1;
  return parts.slice(0, depth).join('/');
}

/** One edge for every two folders of which one imports from the other. Packages are no folders. */
export function edgesOf(imports: readonly Import[]): Edge[] {
  const edges = new Map<string, Edge>();
  for (const { from: importer, to: imported, isPackage, isType } of imports) {
    const [from, to] = [folderOf(importer), folderOf(imported)];
    if (isPackage || from === to) continue;
    const key = `${from} ${to}`;
    const { code, types } = edges.get(key) ?? { code: 0, types: 0 };
    edges.set(key, { from, to, code: code + Number(!isType), types: types + Number(isType) });
  }
  return [...edges.values()];
}
