/**
 * The texts of the site that hold figures and claims: the first page, the articles, the canonical moments, the
 * questions and the outcomes of `/check/`, in their order.
 */
import { getCollection } from 'astro:content';
import { checkPath } from '../components/check/address.ts';
import { faqWords } from '../messages/faq.ts';
import { site } from '../messages/site.ts';
import { answers } from './_faq.ts';
import home from './index.astro?raw';
import { moments } from './moments/_moments.ts';

export interface SiteText {
  /** Address within the site, before any base path. */
  readonly path: string;
  readonly title: string;
  /** As written: MDX, or Astro for the first page. */
  readonly source: string;
}

export async function siteTexts(): Promise<readonly SiteText[]> {
  const articles = await getCollection('articles');
  const outcomes = await getCollection('check');
  return [
    { path: '/', title: site.home, source: home },
    ...articles
      .sort((a, b) => a.data.order - b.data.order)
      .map(({ id, data, body }) => ({ path: `/${id}/`, title: data.title, source: body ?? '' })),
    ...(await moments()).map(({ id, data, body }) => ({
      path: `/moments/${id}/`,
      title: data.title,
      source: body ?? '',
    })),
    { path: '/faq/', title: faqWords.title, source: await answers() },
    ...outcomes
      .sort((a, b) => a.data.order - b.data.order)
      .map(({ id, data, body }) => ({
        path: checkPath(id),
        title: data.title,
        source: body ?? '',
      })),
  ];
}
