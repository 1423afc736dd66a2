/** Where a figure stands, found in the articles themselves: nobody keeps a list. */
import { getCollection } from 'astro:content';
import { figuresIn, type FigureTag } from './numbering.ts';

export interface FigurePlace extends FigureTag {
  /** Address of its page within the site, not yet under its base path. */
  readonly path: string;
}

/** @throws {Error} unless exactly one article has a figure with this id */
export async function figurePlace(id: string): Promise<FigurePlace> {
  const articles = await getCollection('articles');
  const places = articles.flatMap((article) =>
    figuresIn(article.body ?? '')
      .filter((figure) => figure.id === id)
      .map((figure) => ({ ...figure, path: `/${article.id}/` })),
  );
  const [place, ...others] = places;
  if (!place || others.length > 0)
    throw new Error(`${places.length} figures of the articles have the id “${id}”`);
  return place;
}

/**
 * The place of a figure whose run somebody else has computed too, from the scenario that it is supposed to have.
 * @throws {Error} where it has another
 */
export async function figurePlaying(id: string, scenario: string): Promise<FigurePlace> {
  const place = await figurePlace(id);
  if (place.attributes.scenario !== scenario)
    throw new Error(`the figure “${id}” does not have the scenario “${scenario}”`);
  return place;
}
