/**
 * The service worker: after one visit the whole site opens without a network.
 *
 * It keeps nobody on an old version. Pages, and all that is not named by its hash, come from the network for as long
 * as it answers, so what is published is what is read, whichever copy is kept. A page from the copy finds the very
 * scripts it was built with there too. A new worker fetches its copy at once but waits, as workers do, for the last
 * page of the site to be closed before it deletes the earlier copy (so no `skipWaiting`): an open page may yet ask
 * for a figure's script that the host no longer has.
 *
 * Kept are files of the site, under their own addresses: nothing of what a reader did, and no share link.
 */
import { clientsClaim, type WorkboxPlugin } from 'workbox-core';
import {
  addRoute,
  getCacheKeyForURL,
  matchPrecache,
  precache,
  PrecacheFallbackPlugin,
  type PrecacheEntry,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { NetworkOnly } from 'workbox-strategies';
import type { Excerpts } from './excerpts.ts';

/** The site's files, put in at the build (write-worker.ts). */
declare const SITE_FILES: PrecacheEntry[];

/** Whoever waited this long for a page is better served by the copy, which at worst is one visit old. */
const patience_s = 3;

/** The address of the copy. A share link differs from its page in the query alone; the last slash may be missing. */
const kept = ({ pathname }: URL): string | undefined =>
  [pathname, `${pathname}/`].find((path) => getCacheKeyForURL(path) !== undefined);

precache(SITE_FILES);

registerRoute(
  ({ url, sameOrigin }) =>
    sameOrigin && !url.pathname.includes('/_astro/') && kept(url) !== undefined,
  new NetworkOnly({
    networkTimeoutSeconds: patience_s,
    plugins: [{ handlerDidError: ({ request }) => matchPrecache(kept(new URL(request.url))!) }],
  }),
);
// An excerpt of the search has its hash in its name too, and is in the copy with all others.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.includes('/pagefind/fragment/'),
  async ({ request, url }) => {
    const kept = await matchPrecache('pagefind/excerpts.json');
    const excerpts = new Map(((await kept?.json()) ?? []) as Excerpts);
    const excerpt = excerpts.get(url.pathname.split('/').at(-1)!);
    return excerpt === undefined ? fetch(request) : new Response(excerpt);
  },
);
// What is left of the copy has its hash in its name: there can be no newer.
addRoute();
// An address that is not kept may be a new page: for that a reader waits, and learns that it is not here.
registerRoute(
  // The cast: Workbox’s own types contradict each other where an optional property may not be undefined.
  new NavigationRoute(
    new NetworkOnly({
      plugins: [new PrecacheFallbackPlugin({ fallbackURL: '404.html' }) as WorkboxPlugin],
    }),
  ),
);

// The page of the first visit, too, finds in the copy what it has yet to ask for.
clientsClaim();
