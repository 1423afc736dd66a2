/** Every link within the site leads to a page that exists, and to a place on it. */
import { expect, test } from '@playwright/test';
import { builtPages } from './site.ts';

// What the build wrote is what is checked, so that no script can add or mend a link.
test.use({ javaScriptEnabled: false });

test('internal links and anchors resolve', async ({ page, request, baseURL }) => {
  const { origin } = new URL(baseURL ?? '');
  const links: { from: string; to: URL }[] = [];
  const anchors = new Map<string, Set<string>>();

  for (const path of builtPages()) {
    await page.goto(path);
    const ids = await page.locator('[id]').evaluateAll((all) => all.map((element) => element.id));
    expect(ids, `ids on ${path} are unique`).toEqual([...new Set(ids)]);
    anchors.set(path, new Set(ids));
    const hrefs = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    for (const href of new Set(hrefs)) links.push({ from: path, to: new URL(href) });
  }

  const internal = links.filter(({ to }) => to.origin === origin);
  expect(internal.length).toBeGreaterThan(0);
  const broken: string[] = [];
  for (const { from, to } of internal) {
    const ids = anchors.get(to.pathname);
    const fragment = decodeURIComponent(to.hash.slice(1));
    const there = ids ? fragment === '' || ids.has(fragment) : (await request.get(to.href)).ok();
    if (!there) broken.push(`${from} -> ${to.pathname}${to.hash}`);
  }
  expect(broken).toEqual([]);
});
