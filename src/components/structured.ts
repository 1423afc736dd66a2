/** What search engines are told about a page, in the terms of schema.org. Addresses are absolute. */

export interface Thing {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

export interface Place {
  readonly name: string;
  readonly url: string;
}

/** @param trail from the first page to the page itself */
export function breadcrumbs(trail: readonly Place[]): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  };
}

export interface ArticleFacts {
  readonly url: string;
  readonly headline: string;
  readonly description: string;
  /** The day the text last changed in substance, such as `2026-11-21`. */
  readonly changed: string;
  readonly image?: string | undefined;
}

/** @param site who wrote and who publishes it: nobody is named but the site itself */
export function article(
  { url, headline, description, changed, image }: ArticleFacts,
  site: Place,
): Thing {
  const by = { '@type': 'Organization', ...site };
  return {
    '@type': 'Article',
    headline,
    description,
    dateModified: changed,
    author: by,
    publisher: by,
    mainEntityOfPage: url,
    ...(image && { image }),
  };
}

export interface Answered {
  readonly question: string;
  readonly url: string;
  readonly answer: string;
}

export function faqPage(answered: readonly Answered[]): Thing {
  return {
    '@type': 'FAQPage',
    mainEntity: answered.map(({ question, url, answer }) => ({
      '@type': 'Question',
      name: question,
      url,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    })),
  };
}

/** One block of JSON-LD. Nothing in it can end the element that it stands in. */
export function dataBlock(things: readonly Thing[]): string {
  const graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}
