/** What search engines, feed readers and link previews are told about the built site. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { builtPages } from '../site.ts';

const SITE = 'https://silent-push.example';
const pages = builtPages().filter((path) => path !== '/404.html');
const built = (file: string) => readFileSync(`dist/${file}`, 'utf8');

interface Thing {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

test.use({ javaScriptEnabled: false });

/** The texts of an XML file’s elements of one name. */
async function texts(page: Page, xml: string, name: string): Promise<string[]> {
  return page.evaluate(
    ([xml, name]) => {
      const parsed = new DOMParser().parseFromString(xml!, 'application/xml');
      const error = parsed.querySelector('parsererror');
      if (error) throw new Error(error.textContent);
      return [...parsed.querySelectorAll(name!)].map((element) => element.textContent);
    },
    [xml, name],
  );
}

test('every page has a title, a description and an address of its own', async ({ page }) => {
  const seen = { title: new Map<string, string>(), description: new Map<string, string>() };
  for (const path of pages) {
    await page.goto(path);
    const description = page.locator('head meta[name="description"]');
    for (const [kind, text] of [
      ['title', await page.title()],
      ['description', (await description.getAttribute('content'))!],
    ] as const) {
      expect(text.length, `${kind} of ${path}`).toBeGreaterThan(10);
      expect(seen[kind].get(text), `${kind} of ${path}`).toBeUndefined();
      seen[kind].set(text, path);
    }
    await expect(page.locator('head link[rel="canonical"]')).toHaveAttribute('href', SITE + path);
    const feed = page.locator('head link[rel="alternate"][type="application/rss+xml"]');
    await expect(feed).toHaveAttribute('href', '/feed.xml');
    await expect(page.locator('head link[rel="sitemap"]')).toHaveCount(1);
  }
});

test('the page for what is not found is not to be listed', async ({ page }) => {
  await page.goto('/404.html');
  await expect(page.locator('head meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('head link[rel="canonical"]')).toHaveCount(0);
});

test('the sitemap lists the built pages and nothing else; robots.txt names it', async ({
  page,
}) => {
  const [index] = await texts(page, built('sitemap-index.xml'), 'loc');
  expect(index).toBe(`${SITE}/sitemap-0.xml`);
  const listed = await texts(page, built('sitemap-0.xml'), 'loc');
  expect(listed.sort()).toEqual(pages.map((path) => SITE + path).sort());
  expect(built('robots.txt')).toContain(`\nSitemap: ${SITE}/sitemap-index.xml\n`);
});

test('the feed holds every article and correction, at places that exist', async ({ page }) => {
  const feed = built('feed.xml');
  await page.goto('/corrections/');
  const corrections = await page
    .locator('.made > li')
    .evaluateAll((all) => all.map(({ id }) => id));
  expect(corrections).not.toEqual([]);
  const articles = pages.filter((path) =>
    built(`${path.slice(1)}index.html`).includes('"Article"'),
  );
  expect(articles.length).toBeGreaterThanOrEqual(5);
  expect((await texts(page, feed, 'item > link')).sort()).toEqual(
    [...articles, ...corrections.map((id) => `/corrections/#${id}`)].map((to) => SITE + to).sort(),
  );
  const dates = await texts(page, feed, 'item > pubDate');
  const times = dates.map((date) => Date.parse(date));
  expect(times).toEqual([...times].sort((a, b) => b - a));
  // In a feed reader no page stands around the text.
  for (const name of ['title', 'description'])
    for (const text of await texts(page, feed, `item > ${name}`)) expect(text).not.toMatch(/[<>]/);
});

for (const path of pages) {
  test(`${path} says in structured data what it shows`, { tag: '@sweep' }, async ({ page }) => {
    await page.goto(path);
    const blocks = page.locator('script[type="application/ld+json"]');
    if (path === '/') {
      await expect(blocks).toHaveCount(0);
      return;
    }
    const data = JSON.parse((await blocks.textContent())!) as { '@graph': Thing[] };
    expect(data).toMatchObject({ '@context': 'https://schema.org' });
    const [crumbs, ...others] = data['@graph'];
    const title = await page.title();
    const heading = (await page.getByRole('heading', { level: 1 }).textContent())!.trim();

    expect(crumbs).toMatchObject({ '@type': 'BreadcrumbList' });
    const trail = crumbs!.itemListElement as { position: number; name: string; item: string }[];
    expect(trail.map(({ position }) => position)).toEqual(trail.map((_, index) => index + 1));
    expect(trail[0]).toMatchObject({ name: 'Silent Push', item: `${SITE}/` });
    expect(trail.at(-1)!.item).toBe(SITE + path);
    // The title is the same trail, from the page up.
    expect(
      trail
        .map(({ name }) => name)
        .reverse()
        .join(' – '),
    ).toBe(title);
    for (const { item } of trail) expect(pages.map((path) => SITE + path)).toContain(item);

    const isArticle = (await page.locator('.page.article').count()) > 0;
    const kinds = others.map((thing) => thing['@type']);
    expect(kinds).toEqual(isArticle ? ['Article'] : path === '/faq/' ? ['FAQPage'] : []);
    if (!isArticle) return;
    const description = await page.locator('meta[name="description"]').getAttribute('content');
    expect(others[0]).toMatchObject({
      headline: heading,
      description,
      dateModified: await page.locator('.byline time').getAttribute('datetime'),
      author: { '@type': 'Organization', name: 'Silent Push', url: `${SITE}/` },
      publisher: { '@type': 'Organization', name: 'Silent Push' },
      mainEntityOfPage: SITE + path,
    });
  });
}
