/** Rows of folders in bands, and beside them an arc for every edge: an importer’s arcs go down to what it imports. */
import type { Edge } from './folders.ts';
import type { Layer } from './layers.ts';

/** In units of the drawing, which are CSS pixels where it has its natural size. */
export interface Size {
  readonly inline: number;
  /** Where the arcs begin, right of all text. */
  readonly arcs: number;
}

export interface Row {
  readonly folder: Layer['folders'][number];
  /** Middle of the row. */
  readonly y: number;
}

export interface Band {
  readonly name: Layer['name'];
  /** Of its upper edge. */
  readonly y: number;
  readonly rows: readonly Row[];
}

export interface Arc extends Edge {
  readonly path: string;
  /** Thicker for more imports, by their logarithm. */
  readonly thickness: number;
}

export interface Drawing {
  readonly block: number;
  readonly row: number;
  readonly bands: readonly Band[];
  readonly arcs: readonly Arc[];
}

const row = 26;
const head = 30;
const gap = 14;
/** Arcs leave a row below its middle and arrive above it, so that a row's own stay apart from those to it. */
const port = 4;
/** Room for the tip. */
const tip = 7;
/** A cubic curve reaches three quarters of the way to its control points. */
const reach = 0.75;

export function drawingOf(
  layers: readonly Layer[],
  edges: readonly Edge[],
  { inline, arcs: x }: Size,
): Drawing {
  const bands: Band[] = [];
  let y = 0;
  for (const { name, folders } of layers) {
    const first = y + head + row / 2;
    bands.push({ name, y, rows: folders.map((folder, i) => ({ folder, y: first + i * row })) });
    y += head + folders.length * row + gap;
  }
  const middles = new Map<string, number>(
    bands.flatMap(({ rows }) => rows.map(({ folder, y }) => [folder, y] as const)),
  );
  const arc = (edge: Edge): Arc => {
    const begin = middles.get(edge.from)! + port;
    const end = middles.get(edge.to)! - port;
    // By the root, so that short arcs stay apart and the longest has the whole room.
    const depth = Math.sqrt(Math.abs(end - begin) / y) * (inline - x - tip);
    const control = round(x + tip + depth / reach);
    const thickness = round(1 + Math.log2(edge.code + edge.types) / 3);
    const path = `M${x} ${begin}C${control} ${begin} ${control} ${end} ${x + tip} ${end}`;
    return { ...edge, path, thickness };
  };
  return { block: y - gap, row, bands, arcs: edges.map(arc) };
}

const round = (n: number) => Math.round(n * 10) / 10;
