/**
 * What a page may do, as it says itself and as a host says that reads `_headers`;
 * and that no page, whatever is done with its figures, wants to do more.
 */
import { globSync, readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { policyOf, printPolicy } from '../../../src/hosting/policy.ts';
import { handleAll } from './handle.ts';
import { headersFor, readRules } from '../../../scripts/host.ts';
import { test } from './hosted.ts';
import { builtPages, complaints, openWhole } from '../site.ts';

test('the policy that every page states is strict', () => {
  for (const path of builtPages()) {
    const html = readFileSync(`dist${path.replace(/\/$/, '/index.html')}`, 'utf8');
    expect(html.match(/http-equiv="content-security-policy"/gi), path).toHaveLength(1);
    expect(html, path).toContain('<meta name="referrer" content="no-referrer">');
    const directives = printPolicy(policyOf(html)!).split('; ');
    for (const wanted of ["default-src 'self'", "object-src 'none'", "base-uri 'none'"])
      expect(directives, path).toContain(wanted);
    for (const directive of directives) {
      // Search alone runs WebAssembly.
      const strict = path === '/search/' ? directive.replace(" 'wasm-unsafe-eval'", '') : directive;
      expect(strict, path).not.toMatch(/unsafe-|\s(\*|https?:|data:|blob:)/);
    }
    const own = directives.filter((directive) => /^(script|style)-src 'self'/.test(directive));
    expect(own, path).toHaveLength(2);
  }
});

for (const path of builtPages()) {
  test(
    `the page asks nothing of others, keeps nothing and logs no error on ${path}`,
    { tag: '@sweep' },
    async ({ page, context, hosted }) => {
      test.slow(); // every control of every figure
      const asked: string[] = [];
      const errors = complaints(page);
      context.on('request', (request) => asked.push(request.url()));
      await openWhole(page, path);
      const figures = await page.locator('[data-widget]').all();
      for (const part of figures.length > 0 ? figures : [page.getByRole('main')]) {
        await handleAll(part);
      }
      // A reader who turns the key of the search off asks for that to be kept; every box was ticked.
      const local = path === '/search/' ? { 'search-key': 'off' } : {};
      expect(await kept(page)).toEqual({ cookie: '', local, session: 0, databases: [] });
      expect(await context.cookies()).toEqual([]);
      const others = asked.filter((url) => new URL(url).origin !== hosted);
      expect(others.filter((url) => !url.startsWith(`blob:${hosted}/`))).toEqual([]);
      // Opened by its file name, 404.html is a page like any other. A violation of either policy is logged.
      expect(errors).toEqual([]);
    },
  );
}

/** What a site can keep about a reader, but for the pages themselves, which a service worker may store. */
function kept(page: Page) {
  return page.evaluate(async () => ({
    cookie: document.cookie,
    local: { ...localStorage },
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }));
}

/** Tries it in the page; what of the policy it went against. Each is broken by the meta and the header alike. */
async function violations(page: Page, attempt: () => void): Promise<string[]> {
  await page.evaluate(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, disposition }) => {
      const list = (document.body.dataset.violations ?? '').split(' ').filter(Boolean);
      document.body.dataset.violations = [...list, `${disposition}:${effectiveDirective}`].join(
        ' ',
      );
    });
  });
  await page.evaluate(attempt);
  // They are reported in a task of their own.
  await expect(page.locator('body')).toHaveAttribute('data-violations', /./);
  const all = (await page.locator('body').getAttribute('data-violations')) ?? '';
  return [...new Set(all.split(' '))];
}

const attempts: Readonly<Record<string, readonly [directive: string, attempt: () => void]>> = {
  'an inline script': [
    'script-src-elem',
    () => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
    },
  ],
  'an inline handler': [
    'script-src-attr',
    () => {
      document.body.setAttribute('onclick', 'window.ran = true');
      document.body.click();
    },
  ],
  'text run as code': [
    'script-src',
    () => {
      const script = document.createElement('script');
      script.src = '/evaluates.js';
      document.body.append(script);
    },
  ],
  'a script of another host': [
    'script-src-elem',
    () => {
      const script = document.createElement('script');
      script.src = 'https://other.example/ran.js';
      document.body.append(script);
    },
  ],
  'an inline style': [
    'style-src-attr',
    () => document.body.setAttribute('style', 'outline: 7px solid'),
  ],
  'a style sheet written into the page': [
    'style-src-elem',
    () => {
      const style = document.createElement('style');
      style.textContent = 'body { outline: 7px solid }';
      document.body.append(style);
    },
  ],
  'a frame of another host': [
    'frame-src',
    () => {
      const frame = document.createElement('iframe');
      frame.src = 'https://other.example/';
      document.body.append(frame);
    },
  ],
  'a request to another host': [
    'connect-src',
    () => void fetch('https://other.example/').catch(() => undefined),
  ],
};

for (const [name, [directive, attempt]] of Object.entries(attempts)) {
  for (const policy of ['the page', 'the host'] as const) {
    test(`${name} is stopped by the policy of ${policy}`, async ({ page }) => {
      await alone(page, policy);
      // What tests run by themselves is above any policy; a script of the site’s own is not.
      await page.route('/evaluates.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: "eval('window.ran = true')" }),
      );
      await page.goto('/');
      expect(await violations(page, attempt)).toEqual([`enforce:${directive}`]);
      expect(await page.evaluate(() => 'ran' in window)).toBe(false);
      await expect(page.locator('body')).not.toHaveCSS('outline-width', '7px');
    });
  }
}

/** Takes the other policy away. */
async function alone(page: Page, policy: 'the page' | 'the host'): Promise<void> {
  await page.route('/', async (route) => {
    const response = await route.fetch();
    const { 'content-security-policy': sent, ...headers } = response.headers();
    expect(sent).toBeTruthy();
    const stated = /<meta http-equiv="content-security-policy"[^>]*>/;
    if (policy === 'the page') return route.fulfill({ response, headers });
    const body = await response.text();
    expect(body).toMatch(stated);
    return route.fulfill({ response, body: body.replace(stated, '') });
  });
}

test('no other page can frame this one, which only a host can forbid', async ({ page, hosted }) => {
  const refused: string[] = [];
  page.on('console', (message) => refused.push(message.text()));
  await page.route(`${hosted}/frame.html`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<iframe src="/"></iframe>' }),
  );
  await page.goto('/frame.html');
  await expect.poll(() => refused.join('\n')).toContain("frame-ancestors 'none'");
});

test('a host sends what it should with each file, and says once how long it may be kept', () => {
  const rules = readRules(readFileSync('dist/_headers', 'utf8'));
  const files = globSync('**/*.*', { cwd: 'dist' }).map((file) => `/${file}`);
  expect(files.length).toBeGreaterThan(100);
  for (const file of files) {
    const headers = headersFor(rules, file.replace(/(?<=\/)index\.html$/, ''));
    expect(headers.get('X-Content-Type-Options'), file).toBe('nosniff');
    expect(headers.get('Referrer-Policy'), file).toBe('no-referrer');
    expect(headers.get('Cross-Origin-Opener-Policy'), file).toBe('same-origin');
    const hasHash = /^\/_astro\/.*[.-][\w-]{8}\.\w+$/.test(file);
    expect(headers.get('Cache-Control'), file).toBe(
      hasHash ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
  }
});
