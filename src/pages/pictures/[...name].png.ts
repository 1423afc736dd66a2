/** The pictures that links are shown with, drawn from the simulator while the site is built. */
import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { site } from '../../messages/site.ts';
import { cardImage } from '../../pictures/card-image.ts';
import { pictureNames, scenesOf } from '../../pictures/pictures.ts';

interface Props {
  /** The heading of the page. */
  title: string;
}

export async function getStaticPaths() {
  const articles = await getCollection('articles');
  const moments = await getCollection('moments');
  const titles = new Map([
    ['home', site.home_title] as const,
    ...articles.map(({ id, data }) => [id, data.title] as const),
    ...moments.map(({ id, data }) => [`moments/${id}`, data.title] as const),
  ]);
  return pictureNames.map((name) => {
    const title = titles.get(name);
    if (!title) throw new Error(`the picture “${name}” has no page`);
    return { params: { name }, props: { title } };
  });
}

export const GET: APIRoute<Props> = ({ params, props }) => {
  const image = cardImage(props.title, scenesOf(params.name!));
  return new Response(image, { headers: { 'Content-Type': 'image/png' } });
};
