/** What is new: articles by the day they last changed, and corrections. */
import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { getCollection } from 'astro:content';
import { address } from '../address.ts';
import { feed as words } from '../messages/feed.ts';
import { date } from '../messages/format.ts';
import { site as siteWords } from '../messages/site.ts';

export async function GET(context: APIContext): Promise<Response> {
  const absolute = (to: string) => new URL(address(to), context.site).href;
  const articles = (await getCollection('articles')).map(({ id, data }) => ({
    title: data.title,
    description: data.description,
    link: absolute(`/${id}/`),
    pubDate: data.updated,
  }));
  const corrections = (await getCollection('corrections')).map(({ id, data }) => ({
    title: words.correction(date(data.date)),
    description: words.corrected(data.was, data.is),
    link: absolute(`/corrections/#${id}`),
    pubDate: data.date,
  }));
  return rss({
    title: siteWords.name,
    description: words.description,
    site: absolute('/'),
    items: [...articles, ...corrections].sort(
      (a, b) => b.pubDate.getTime() - a.pubDate.getTime() || (a.link < b.link ? -1 : 1),
    ),
    // Whoever reads a copy of the feed learns where the feed itself is.
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>en</language><atom:link href="${absolute('/feed.xml')}" rel="self" type="application/rss+xml"/>`,
  });
}
