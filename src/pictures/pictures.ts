/** Which pictures there are, and what each shows. Nothing is drawn here: pages need only the address and the words. */
import { momentNames, momentOf, type MomentName } from '../widgets/moments/moments.ts';
import { articleScenes, homeScenes } from './articles.ts';
import { height, width } from './card.ts';
import { wordsOf, type Scene } from './scenes.ts';

/** What a page says of its picture. */
export interface Picture {
  /** Address within the site, not yet under its base path. */
  readonly path: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** What it shows, in words. */
  readonly alt: string;
}

function momentScene(name: MomentName): Scene {
  const moment = momentOf(name);
  if (moment.world === 'sync') return { of: 'path', part: 'from-icloud', ...moment };
  return { of: 'theft', run: moment.run, time_ms: moment.time_ms };
}

const scenes = new Map<string, () => readonly Scene[]>([
  ['home', homeScenes],
  ...Object.entries(articleScenes),
  ...momentNames.map((name) => [`moments/${name}`, () => [momentScene(name)]] as const),
]);

export const pictureNames: readonly string[] = [...scenes.keys()];

/** @throws {Error} where there is no such picture: an article needs one in articles.ts */
export function scenesOf(name: string): readonly Scene[] {
  const found = scenes.get(name);
  if (!found) throw new Error(`no picture “${name}” in src/pictures`);
  return found();
}

/** @throws {Error} where there is no such picture */
export function pictureOf(name: string): Picture {
  const alt = scenesOf(name).map(wordsOf).join(' ');
  return { path: `/pictures/${name}.png`, width, height, alt };
}
