/** A reader looks for something, with the keyboard alone, and sends the address to somebody. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { controls } from '../../../src/messages/controls.ts';
import { findWords as words } from '../../../src/messages/find.ts';
import { builtPages, openWhole } from '../site.ts';

const field = (page: Page) => page.getByRole('searchbox', { name: words.label });
const form = (page: Page) => page.getByRole('search');
const status = (page: Page) => page.getByRole('status');
const group = (page: Page, kind: keyof typeof words.kinds) =>
  page.getByRole('main').getByRole('region', { name: new RegExp(`^${words.kinds[kind]}`) });

/** Pagefind, as it is asked for. */
function asked(page: Page): string[] {
  const requests: string[] = [];
  page.on('request', (request) => {
    if (/pagefind|wasm/i.test(request.url())) requests.push(request.url());
  });
  return requests;
}

async function ready(page: Page, query = ''): Promise<void> {
  await page.goto(`/search/${query}`);
  await expect(form(page)).toHaveAttribute('data-ready');
}

/** Presses Tab until the focus is on `name`; a result is one Tab after another, and no mouse. */
async function tabTo(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole('main').getByRole('link', { name, exact: true }).first();
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((link) => link === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach “${name}”`);
}

for (const { kind, look, name, leads } of [
  {
    kind: 'article',
    look: 'firmware comparison',
    name: 'What the firmware shows',
    leads: '/firmware/',
  },
  { kind: 'term', look: 'atomic batch', name: 'atomic batch', leads: '/glossary/#atomic-batch' },
  {
    kind: 'claim',
    look: 'daemond',
    name: /^Pushes went missing on iOS 26\.4 because of a dead connection/,
    leads: '/evidence/#mechanism-dead-connection',
  },
] as const) {
  test(`the keyboard alone finds and opens a result of kind ${kind} @phone`, async ({ page }) => {
    await page.goto('/ios-26-4/');
    await page.keyboard.press('/');
    await expect(page).toHaveURL(/\/search\/#words$/);
    await expect(field(page)).toBeFocused();
    await expect(form(page)).toHaveAttribute('data-ready');
    await page.keyboard.type(look);
    await page.keyboard.press('Enter');
    const link = group(page, kind).getByRole('heading', { level: 3 }).getByRole('link', { name });
    await expect(link).toHaveAttribute('href', leads);
    await expect(status(page)).toHaveText(new RegExp(`^\\d+ results? for “${look}”$`));
    await tabTo(page, (await link.textContent())!);
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`${leads}$`));
    if (leads.includes('#')) await expect(page.locator(':target')).toBeInViewport();
  });
}

test.describe('the key /', () => {
  test('leads to the search from every page, and types where one types', async ({ page }) => {
    for (const path of builtPages()) {
      await page.goto(path);
      await page.keyboard.press('/');
      // On the page itself nothing is opened anew.
      await expect(page, path).toHaveURL(path === '/search/' ? /\/search\/$/ : /\/search\/#words$/);
      await expect(field(page)).toBeFocused();
    }
    await page.keyboard.type('a/b');
    await expect(field(page)).toHaveValue('a/b');
  });

  test('goes back to the field of the search, and does nothing with Control held', async ({
    page,
  }) => {
    await ready(page, '?q=token');
    await form(page).getByRole('button').focus();
    await page.keyboard.press('Control+/');
    await expect(field(page)).not.toBeFocused();
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('token');
  });

  test('is told by the link, and can be turned off', async ({ page }) => {
    await ready(page);
    const link = page.getByRole('banner').getByRole('link', { name: 'Search', exact: true });
    await expect(link).toHaveAttribute('aria-keyshortcuts', '/');
    const box = page.getByRole('checkbox', { name: words.key });
    await expect(box).toBeChecked();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await box.uncheck();
    await page.goto('/faq/');
    await page.keyboard.press('/');
    await page.keyboard.press('Tab');
    await expect(page).toHaveURL(/\/faq\/$/);
    await ready(page);
    await expect(box).not.toBeChecked();
    await box.check();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
});

test('no page asks for Pagefind, and the search only when it is used', async ({ page }) => {
  test.slow();
  const requests = asked(page);
  for (const path of builtPages()) await openWhole(page, path);
  await ready(page);
  await field(page).focus();
  expect(requests).toEqual([]);
  await field(page).fill('token');
  await expect(status(page)).toContainText('“token”');
  expect(requests).not.toEqual([]);
});

test.describe('the address', () => {
  test('holds the words, and opens with what they find @phone', async ({ page }) => {
    await ready(page);
    const pages = await page.evaluate(() => history.length);
    await field(page).fill('recovery key');
    await expect(page).toHaveURL(/\/search\/\?q=recovery%20key$/);
    expect(await page.evaluate(() => history.length)).toBe(pages);
    const found = (await status(page).textContent())!;
    await page.goto('/');
    await page.goto('/search/?q=recovery%20key');
    await expect(field(page)).toHaveValue('recovery key');
    await expect(status(page)).toHaveText(found);
    await field(page).fill('');
    await expect(page).toHaveURL(/\/search\/$/);
    await expect(status(page)).toHaveText('');
    await expect(page.getByRole('heading', { level: 3 })).toHaveCount(0);
  });

  test('can be typed by hand, and does no harm', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    for (const q of [
      '<img src=x onerror=alert(1)>',
      '%E0%A4%A',
      '"',
      '__proto__',
      'ם'.repeat(500),
    ]) {
      await ready(page, `?q=${q.startsWith('%') ? q : encodeURIComponent(q)}`);
      await expect(page.getByRole('main').getByRole('img')).toHaveCount(0);
      if (!q.startsWith('%')) await expect(status(page)).toContainText(q.slice(0, 20));
    }
    expect(errors).toEqual([]);
  });
});

test.describe('a link that cannot be read', () => {
  const notice = (page: Page) => page.locator('[data-link-notice]');

  for (const [query, told] of [
    ['?q=%E0%A4%A', controls.notice.unreadable('q', '%E0%A4%A')],
    ['?q=%00%FF', controls.notice.unreadable('q', '%00%FF')],
    ['?q[]=x', controls.notice.unknown('q[]')],
  ] as const) {
    test(`is told: ${query}`, async ({ page }) => {
      await ready(page, query);
      await expect(notice(page)).toHaveText(told);
    });
  }

  test('is no link without words', async ({ page }) => {
    for (const query of ['', '?q=', '?own=%FF']) {
      await ready(page, query);
      await expect(notice(page)).toHaveCount(0);
    }
  });
});

test('the arrow keys lead through the titles and back to the field', async ({ page }) => {
  await ready(page, '?q=token');
  const titles = page.getByRole('heading', { level: 3 }).getByRole('link');
  await expect(titles.first()).toBeVisible();
  await field(page).focus();
  for (const index of [0, 1]) {
    await page.keyboard.press('ArrowDown');
    await expect(titles.nth(index)).toBeFocused();
  }
  await page.keyboard.press('ArrowUp');
  await expect(titles.first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
});

test('more of a kind comes with a button, and the focus goes to the first of it', async ({
  page,
}) => {
  await ready(page, '?q=push');
  const claims = group(page, 'claim').getByRole('heading', { level: 3 });
  await expect(claims).toHaveCount(5);
  await group(page, 'claim').getByRole('button').press('Enter');
  await expect(claims).toHaveCount(25);
  await expect(claims.nth(5).getByRole('link')).toBeFocused();
});

test('a word that occurs nowhere finds nothing, alone or beside others', async ({ page }) => {
  await ready(page);
  for (const look of ['iphonex', 'a'.repeat(24), 'appleblossom purple', 'token purple']) {
    await field(page).fill(look);
    await expect(status(page)).toHaveText(words.none(look));
  }
  // As one types: a word that is only begun, and another form of one.
  for (const look of ['toke', 'syncin', 'installing', 'zonenotf', 'Stolen devi']) {
    await field(page).fill(look);
    await expect(status(page)).toHaveText(new RegExp(`^\\d+ results? for “${look}”$`));
  }
});

test('nothing found is said, with ways on', async ({ page }) => {
  await ready(page);
  await field(page).fill('zzqqxx');
  await expect(status(page)).toHaveText(words.none('zzqqxx'));
  const ways = page.getByRole('main').getByRole('listitem').getByRole('link');
  await expect(ways.filter({ hasText: 'Glossary' })).toHaveAttribute('href', '/glossary/');
});

for (const lost of ['pagefind.js', 'pagefind-entry.json*', '*.pf_filter', '*.pf_fragment']) {
  test(`without ${lost} the page says so, and a second attempt works`, async ({ page }) => {
    await page.route(`**/${lost}`, (route) => route.abort());
    await ready(page, '?q=token');
    await expect(status(page)).toHaveText(words.failed);
    await expect(page.getByRole('heading', { level: 3 })).toHaveCount(0);
    await page.unroute(`**/${lost}`);
    await page.getByRole('button', { name: words.again }).click();
    await expect(status(page)).toContainText('“token”');
    await expect(page).toHaveURL(/\?q=token$/);
  });
}

test('where the network goes, nothing is called not found', async ({ page, context }) => {
  await ready(page);
  await field(page).fill('zzqqxx');
  await expect(status(page)).toHaveText(words.none('zzqqxx'));
  await context.setOffline(true);
  await field(page).fill('token');
  await expect(status(page)).toHaveText(words.failed);
});

test('without scripts a sentence leads on, and no form is shown', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('/search/?q=token');
  await expect(form(page)).toBeHidden();
  // Playwright’s own search by text and role leaves <noscript> out, shown or not.
  const instead = page.locator('main noscript');
  await expect(instead.locator('p')).toHaveText(words.no_script);
  await expect(instead.locator('p')).toBeVisible();
  await expect(instead.locator('a[href="/evidence/"]')).toBeVisible();
  await context.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing among results in the ${colorScheme} @phone`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await ready(page, '?q=push');
    for (const shown of [words.kinds.claim, words.none('zzqqxx')]) {
      await expect(page.getByRole('main')).toContainText(shown);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      await field(page).fill('zzqqxx');
    }
  });
}
