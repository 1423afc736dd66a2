/** Everything may be read. The address of the sitemap depends on where the site is served from. */
import type { APIContext } from 'astro';
import { address } from '../address.ts';

export function GET({ site }: APIContext): Response {
  const sitemap = new URL(address('/sitemap-index.xml'), site);
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap.href}\n`);
}
