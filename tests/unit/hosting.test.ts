/** The file that hosts read headers from: what every page needs, and no more. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { headersFile, line_length_max, rules_max } from '../../src/hosting/headers.ts';
import { withOwnHashes } from '../../src/hosting/own-hashes.ts';
import { policyOf, printPolicy, union, type Policy } from '../../src/hosting/policy.ts';

const page = (content: string) =>
  `<!doctype html><html><head><title>t</title><meta http-equiv="Content-Security-Policy" content="${content}"></head><body>`;
const policy = (text: string) => policyOf(page(text))!;

describe('a page’s policy', () => {
  it('is read from its meta element, whatever the quotes and spaces', () => {
    expect(policy("default-src 'self';base-uri 'none'; script-src 'self'  'sha256-a=';")).toEqual(
      new Map([
        ['default-src', new Set(["'self'"])],
        ['base-uri', new Set(["'none'"])],
        ['script-src', new Set(["'self'", "'sha256-a='"])],
      ]),
    );
    expect(
      policyOf(`<meta http-equiv=content-security-policy content='img-src &quot;x&quot;'>`),
    ).toEqual(new Map([['img-src', new Set(['"x"'])]]));
  });

  it('is not read from text that only looks like one, nor made up where there is none', () => {
    const example = page("default-src 'self'").replaceAll('<', '&lt;');
    expect(policyOf(`<!doctype html><title>t</title><pre>${example}</pre>`)).toBeUndefined();
    expect(policyOf(`<!-- ${page("default-src 'self'")} --><p>`)).toBeUndefined();
  });
});

describe('a page’s own policy', () => {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

  it('allows the scripts and styles that stand in the page, and no other', () => {
    const html = `${page(
      `script-src 'self' ${hash('run()')} ${hash('elsewhere()')}; style-src 'self' ${hash('p{}')} ${hash('')}`,
    )}<script>run()</script><style>p{}</style>`;
    expect(policyOf(withOwnHashes(html))).toEqual(
      new Map([
        ['script-src', new Set(["'self'", hash('run()')])],
        ['style-src', new Set(["'self'", hash('p{}')])],
      ]),
    );
  });

  it('leaves the rest of the page as it was', () => {
    const html = `${page("script-src 'self'")}<p>'sha256-of nothing'</p>`;
    expect(withOwnHashes(html)).toBe(html);
  });
});

describe('the policy of all pages', () => {
  it('allows what any of them allows, each thing once', () => {
    const all = union([
      policy("default-src 'self'; script-src 'self' 'sha256-a='"),
      policy("default-src 'self'; script-src 'self' 'sha256-b=' 'wasm-unsafe-eval'"),
    ]);
    expect(printPolicy(all)).toBe(
      "default-src 'self'; script-src 'self' 'sha256-a=' 'sha256-b=' 'wasm-unsafe-eval'",
    );
  });

  it('says nothing but none where no page says more', () => {
    expect(printPolicy(union([policy("base-uri 'none'"), policy("base-uri 'none'")]))).toBe(
      "base-uri 'none'",
    );
    expect(printPolicy(union([policy("img-src 'none'"), policy("img-src 'self'")]))).toBe(
      "img-src 'self'",
    );
  });

  it('leaves a page that is silent about something what it had by default', () => {
    const all = union([
      policy("default-src 'self'; worker-src 'none'"),
      policy("default-src 'self'"),
    ]);
    expect(all.get('worker-src')).toEqual(new Set(["'self'"]));
  });
});

describe('_headers', () => {
  const small: Policy = policy("default-src 'self'");
  const written = headersFile('/', small, ['404.html', '_astro/', 'check/', 'index.html', 'sw.js']);

  it('sends the policy with everything, and forbids frames, which a page cannot', () => {
    expect(written).toMatch(/^\/\*\n {2}Content-Security-Policy: .*; frame-ancestors 'none'$/m);
    expect(written).toContain('  X-Content-Type-Options: nosniff');
    expect(written).toContain('camera=(), ');
  });

  it('lets only what has its hash in its name be kept unasked', () => {
    const caching = [...written.matchAll(/^(\/.*)\n {2}Cache-Control: (.*)$/gm)].map(
      ([, path, value]) => [path, value],
    );
    expect(caching).toEqual([
      ['/404.html', 'no-cache'],
      ['/_astro/*', 'public, max-age=31536000, immutable'],
      ['/check/*', 'no-cache'],
      ['/', 'no-cache'],
      ['/sw.js', 'no-cache'],
    ]);
  });

  it.each(['/some/sub', '/some/sub/'])('puts every address under the base path %s', (base) => {
    const under = headersFile(base, small, ['_astro/', 'index.html']);
    expect(under.match(/^\/.*/gm)).toEqual(['/some/sub/*', '/some/sub/_astro/*', '/some/sub/']);
  });

  it('is not written where a host would read only part of it', () => {
    const long: Policy = new Map([['script-src', new Set(['x'.repeat(line_length_max)])]]);
    expect(() => headersFile('/', long, [])).toThrow('longer than');
    const many = Array.from({ length: rules_max }, (_, index) => `${index}/`);
    expect(() => headersFile('/', small, many)).toThrow('rules of');
  });
});
