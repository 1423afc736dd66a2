/**
 * The folders from top to bottom. Code is imported only from further down, which
 * tests/unit/architecture.test.ts proves; types may come from anywhere.
 */
import type { architecture } from '../messages/architecture.ts';

export interface Layer {
  /** A key of the catalogue's `layers`. */
  readonly name: keyof typeof architecture.layers;
  readonly folders: readonly (keyof typeof architecture.folders)[];
}

export const layers: readonly Layer[] = [
  { name: 'readers', folders: ['content/articles', 'src/pages', 'src/layouts', 'src/sim/cli.ts'] },
  {
    name: 'build',
    folders: [
      'src/architecture',
      'src/search',
      'src/pictures',
      'src/content.config.ts',
      'src/schemas',
      'src/evidence',
      'src/glossary',
      'src/hosting',
      'src/offline',
      'src/styles',
      'eslint',
    ],
  },
  { name: 'figures', folders: ['src/widgets'] },
  {
    name: 'parts',
    folders: ['src/components', 'src/ui', 'src/player', 'src/share', 'src/narrate'],
  },
  { name: 'words', folders: ['src/messages', 'src/address.ts'] },
  {
    name: 'simulator',
    folders: [
      'src/sim/scenarios',
      'src/sim/numbers.ts',
      'src/sim/sync',
      'src/sim/protection',
      'src/sim/schema',
      'src/sim/kernel',
      'content/releases',
    ],
  },
];

/** @throws {Error} where a folder has no place, or two */
export function checkPlaces(folders: Iterable<string>): void {
  const places = layers.flatMap((layer): readonly string[] => layer.folders);
  for (const folder of new Set(folders)) {
    const found = places.filter((place) => place === folder).length;
    if (found !== 1)
      throw new Error(`${folder} stands in ${found} layers of src/architecture/layers.ts`);
  }
}
