import { expect, test } from '@playwright/test';
import { builtPages, openWhole } from './site.ts';

for (const path of builtPages()) {
  test(`the content security policy is strict on ${path}`, async ({ page }) => {
    await page.goto(path);
    const metas = page.locator('head meta[http-equiv="content-security-policy" i]');
    await expect(metas).toHaveCount(1);
    const policy = (await metas.getAttribute('content')) ?? '';
    expect(policy).not.toContain('unsafe-');
    expect(policy).not.toMatch(/(^|[\s;])(\*|https?:|data:|blob:)/);
    const directives = policy.split(';').map((directive) => directive.trim());
    for (const wanted of ["default-src 'self'", "object-src 'none'", "base-uri 'none'"])
      expect(directives).toContain(wanted);
    expect(
      directives.filter((directive) => /^(script|style)-src 'self'/.test(directive)),
    ).toHaveLength(2);
  });

  test(`the page asks nothing of others and logs no error on ${path}`, async ({
    page,
    baseURL,
  }) => {
    const asked: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
    });
    await openWhole(page, path);
    const { origin } = new URL(baseURL ?? '');
    expect(asked.filter((url) => new URL(url).origin !== origin)).toEqual([]);
    // Opened by its file name, 404.html is a page like any other.
    expect(errors).toEqual([]);
  });
}

test('an injected script does not run, an injected style does not apply', async ({ page }) => {
  await page.goto('/');
  const outcome = await page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(event.effectiveDirective),
    );
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    document.body.setAttribute('style', 'outline: 7px solid');
    // Violations are reported in a task of their own.
    await new Promise((resolve) => {
      document.addEventListener(
        'securitypolicyviolation',
        () => violations.length >= 2 && resolve(null),
      );
    });
    return {
      ran: 'ran' in window,
      outline: getComputedStyle(document.body).outlineWidth,
      violations,
    };
  });
  expect(outcome.ran).toBe(false);
  expect(outcome.outline).not.toBe('7px');
  expect(outcome.violations.sort()).toEqual(['script-src-elem', 'style-src-attr']);
});
