/** The drawing of the architecture: it misses no import, has a place for every folder, and code is imported downwards. */
import { describe, expect, it } from 'vitest';
import { drawingOf } from '../../src/architecture/drawing.ts';
import { edgesOf, folderOf } from '../../src/architecture/folders.ts';
import { importsOf, sourceFiles } from '../../src/architecture/imports.ts';
import { checkPlaces, layers } from '../../src/architecture/layers.ts';
import { rowOf, rulesWith } from '../../src/architecture/rules.ts';

const files = sourceFiles();
const imports = files.flatMap(importsOf);
const edges = edgesOf(imports);
const order = layers.flatMap(({ folders }): readonly string[] => folders);

const astro = `---
import A from '../components/A.astro';
import type { B } from '../share/b.ts';
export { C, type D } from './d.ts';
---

<p>import E from './e.ts';</p>
<script>
  import '../player/f.ts';
  void import('../sim/sync/g.ts');
</script>
`;

describe('the imports of a file', () => {
  it('are those of its code, wherever that stands in it, and none of its text', () => {
    const found = importsOf({ path: 'src/pages/x.astro', text: astro });
    expect(found.map(({ to, isType }) => [to, isType ? 'type' : 'code'])).toEqual([
      ['src/components/A.astro', 'code'],
      ['src/share/b.ts', 'type'],
      ['src/pages/d.ts', 'code'],
      ['src/player/f.ts', 'code'],
      ['src/sim/sync/g.ts', 'code'],
    ]);
  });

  it('are all there: so many as the text has specifiers, by a reader that knows no syntax', () => {
    const specifier = /(?<=^|[\s}*])(?:from|import) '[^']+'(?:;| with )|\bimport\(\s*'/gm;
    const counts = files.map(({ path, text }) => [path, (text.match(specifier) ?? []).length]);
    const found = files.map(({ path }) => [
      path,
      imports.filter(({ from }) => from === path).length,
    ]);
    expect(found).toEqual(counts);
  });
});

describe('the drawing', () => {
  const size = { inline: 900, arcs: 400 };
  const { arcs, bands, block } = drawingOf(layers, edges, size);

  it('has a place for every folder, and none for a folder that is gone', () => {
    const folders = new Set([
      ...files.map(({ path }) => folderOf(path)),
      ...edges.map(({ to }) => to),
    ]);
    expect(() => checkPlaces(folders)).not.toThrow();
    expect([...folders].sort()).toEqual([...order].sort());
    expect(() => checkPlaces([...folders, 'src/elsewhere'])).toThrow(
      'src/elsewhere stands in 0 layers',
    );
  });

  it('draws one arc for every two folders of which one imports from the other', () => {
    const pairs = imports
      .filter(({ isPackage }) => !isPackage)
      .map(({ from, to }) => `${folderOf(from)} ${folderOf(to)}`)
      .filter((pair) => new Set(pair.split(' ')).size === 2);
    expect(arcs.map(({ from, to }) => `${from} ${to}`).sort()).toEqual([...new Set(pairs)].sort());
    expect(pairs.length).toBe(edges.reduce((all, { code, types }) => all + code + types, 0));
  });

  it('stays within its bounds, one row below the other', () => {
    const rows = bands.flatMap(({ rows }) => rows.map(({ y }) => y));
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    for (const { path } of arcs) {
      const [begin, y0, control, , , , end, y1] = path.match(/[\d.]+/g)!.map(Number);
      const middle = (begin! + 6 * control! + end!) / 8;
      expect(middle).toBeLessThanOrEqual(size.inline);
      for (const y of [y0!, y1!]) expect(y > 0 && y < block).toBe(true);
    }
  });
});

it('nobody imports code from further up', () => {
  const up = edges.filter(
    ({ from, to, code }) => code > 0 && order.indexOf(to) < order.indexOf(from),
  );
  expect(up).toEqual([]);
});

describe('the table of the rule', () => {
  const rules = rulesWith(imports);

  it.each(rules)(
    'accounts for every import of $name',
    ({ name, imports: own, types, packages }) => {
      const used = [...own, ...types, ...packages].reduce(
        (all, { code, types }) => all + code + types,
        0,
      );
      expect(used).toBe(imports.filter(({ from }) => rowOf(from) === name).length);
    },
  );

  it('takes the first row that a file fits', () => {
    expect(rowOf('src/sim/sync/scenario.ts')).toBe('scenario-schema');
    expect(rowOf('src/sim/sync/rules.ts')).toBe('sync');
    expect(rowOf('src/elsewhere/x.ts')).toBeUndefined();
  });

  it('takes types for types', () => {
    const narrate = rules.find(({ name }) => name === 'narrate')!;
    expect(narrate.types.find(({ name }) => name === 'sync')).toMatchObject({ code: 0 });
    expect(narrate.types.find(({ name }) => name === 'sync')!.types).toBeGreaterThan(0);
  });
});
