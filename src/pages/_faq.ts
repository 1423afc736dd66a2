/** The questions in the order of the page, and where each can be seen to happen. */
import type { CollectionEntry } from 'astro:content';
import { getCollection } from 'astro:content';
import { address } from '../address.ts';
import { figurePlace } from '../components/figure-place.ts';
import { faqWords as words } from '../messages/faq.ts';
import type { ScenarioName } from '../sim/scenarios/index.ts';
import { momentAddress, type PipelineMoment } from '../widgets/pipeline/moment-address.ts';

export type Question = CollectionEntry<'faq'>;
export type Group = keyof typeof words.groups;
export const groups = Object.keys(words.groups) as readonly Group[];

export async function questions(): Promise<readonly Question[]> {
  const all = await getCollection('faq');
  return all.sort(
    ({ data: a }, { data: b }) =>
      groups.indexOf(a.group) - groups.indexOf(b.group) || a.order - b.order,
  );
}

/** Every answer as it is written, in the order of the page. */
export async function answers(): Promise<string> {
  return (await questions()).map(({ body = '' }) => body).join('\n');
}

export interface Sight {
  readonly href: string;
  readonly words: string;
}

/**
 * The figure that shows an answer: a pipeline at its moment, any other as it stands.
 * @throws {Error} where no figure has the id, where a moment is missing or never comes, or where nothing moves
 */
export async function sightOf({ id, data: { figure } }: Question): Promise<Sight> {
  const { path, component, attributes } = await figurePlace(figure.id);
  const { title, scenario } = attributes;
  const isPipeline = component === 'Pipeline';
  if (isPipeline !== Boolean(figure.at))
    throw new Error(`the question “${id}” ${isPipeline ? 'needs a moment' : 'has one too many'}`);
  if (!isPipeline)
    return { href: address(`${path}#${figure.id}`), words: words.see_figure(title!) };
  // What frontmatter writes is only text; the run that is made of it proves it.
  const moment = { ...figure, path, scenario: scenario as ScenarioName } as PipelineMoment;
  return { href: momentAddress(moment), words: words.see_it(title!) };
}
