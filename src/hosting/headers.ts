/**
 * The file `_headers`, in the form that Netlify and Cloudflare Pages share: an
 * address, and under it, indented, what is sent with everything there.
 */
import { printPolicy, type Policy } from './policy.ts';

/** Cloudflare reads no longer line and no more rules. */
export const line_length_max = 2_000;
export const rules_max = 100;

/** Nothing here uses any of these; no page, and no page framed by one, can turn them on. */
const switched_off = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

const forever = 'public, max-age=31536000, immutable';
/** Kept, and asked about each time: a new version shows at once, and so does a new service worker. */
const checked = 'no-cache';

interface Rule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * @param base path that the site is served under, such as `/` or `/some/sub`
 * @param policy what every page may do
 * @param files names at the top of the site; folders end with a slash
 * @throws Error where a host would ignore some of it
 */
export function headersFile(base: string, policy: Policy, files: readonly string[]): string {
  const root = base.replace(/\/*$/, '/');
  const framed: Policy = new Map([['frame-ancestors', new Set(["'none'"])]]);
  const everywhere: Rule = {
    path: `${root}*`,
    headers: {
      'Content-Security-Policy': printPolicy(new Map([...policy, ...framed])),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': switched_off.map((name) => `${name}=()`).join(', '),
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  };
  // Where two rules fit one address, hosts join their values: no two of these do.
  const caching: Rule[] = files.map((name) => ({
    path: root + (name === 'index.html' ? '' : name.replace(/\/$/, '/*')),
    headers: { 'Cache-Control': name === '_astro/' ? forever : checked },
  }));
  return print([everywhere, ...caching]);
}

function print(rules: readonly Rule[]): string {
  if (rules.length > rules_max) throw new Error(`_headers: ${rules.length} rules of ${rules_max}`);
  const lines = rules.flatMap(({ path, headers }) => [
    path,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  const long = lines.find(({ length }) => length > line_length_max);
  if (long) throw new Error(`_headers: longer than ${line_length_max} characters: ${long}`);
  return `${lines.join('\n')}\n`;
}
